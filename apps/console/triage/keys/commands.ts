import { CAUSALITIES, STAFF_STATUSES, groundsOf, motivesOf, type Causality, type StaffStatus } from '@vigie/domain';

/** What a key, or the button of the same name, does. */
export type Command =
  | { readonly kind: 'NEXT' | 'PREVIOUS' | 'SELECT' | 'OPEN' | 'UNDO' | 'HELP' | 'MINE' | 'CANCEL' }
  | { readonly kind: 'QUALIFY'; readonly causality: Causality }
  | { readonly kind: 'MOVE'; readonly to: StaffStatus }
  | { readonly kind: 'PROMPT'; readonly prompt: 'ASSIGN' | 'TAG' | 'MESSAGE' | 'NOTE' | 'MERGE' | 'ANOMALY' };

/** Letters people remember by the French word: « d » documentée, « é » écarter… */
const KEYS: Readonly<Record<string, Command>> = {
  j: { kind: 'NEXT' }, ArrowDown: { kind: 'NEXT' }, k: { kind: 'PREVIOUS' }, ArrowUp: { kind: 'PREVIOUS' },
  x: { kind: 'SELECT' }, Enter: { kind: 'OPEN' }, u: { kind: 'UNDO' }, '?': { kind: 'HELP' }, m: { kind: 'MINE' }, Escape: { kind: 'CANCEL' },
  a: { kind: 'QUALIFY', causality: 'ALLEGED' }, d: { kind: 'QUALIFY', causality: 'DOCUMENTED' }, c: { kind: 'QUALIFY', causality: 'CONFIRMED' },
  p: { kind: 'MOVE', to: 'NEEDS_INFO' }, e: { kind: 'MOVE', to: 'REJECTED' }, r: { kind: 'MOVE', to: 'RESOLVED' }, o: { kind: 'MOVE', to: 'SUBMITTED' },
  i: { kind: 'PROMPT', prompt: 'ASSIGN' }, t: { kind: 'PROMPT', prompt: 'TAG' }, s: { kind: 'PROMPT', prompt: 'MESSAGE' }, n: { kind: 'PROMPT', prompt: 'NOTE' }, f: { kind: 'PROMPT', prompt: 'MERGE' }, g: { kind: 'PROMPT', prompt: 'ANOMALY' },
};

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What is asked for by a key that acts alone; null for the others, and whenever Ctrl, Alt or Cmd is held: those are the browser's. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** The key that does it, to print beside its button. */
export function keyOf(command: Command): string {
  const same = (other: Command) => JSON.stringify(other) === JSON.stringify(command);
  return Object.keys(KEYS).find((key) => same(KEYS[key]!)) ?? '';
}

/** What is chosen by its digit: what a qualification rests on, or why a report is moved. Empty: nothing is asked. */
export function choicesOf(command: Command): readonly string[] {
  if (command.kind === 'QUALIFY') return groundsOf(command.causality);
  return command.kind === 'MOVE' ? motivesOf(command.to) : [];
}

export const QUALIFYING: readonly Command[] = CAUSALITIES.map((causality) => ({ kind: 'QUALIFY', causality }));
export const MOVING: readonly Command[] = (['NEEDS_INFO', 'REJECTED', 'RESOLVED', 'SUBMITTED'] as const satisfies readonly (typeof STAFF_STATUSES)[number][]).map((to) => ({ kind: 'MOVE', to }));
export const HELPED_KEYS: readonly string[] = Object.keys(KEYS).filter((key) => !['ArrowDown', 'ArrowUp', 'Escape'].includes(key));
/** What no button shows beside itself. */
export const WALKING_KEYS: readonly string[] = HELPED_KEYS.filter((key) => ['j', 'k', 'x', 'Enter', 'u', '?'].includes(key));
