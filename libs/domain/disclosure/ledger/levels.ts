import type { Definition } from './definition';

/**
 * What figures ask of attributes besides place and time: all units (nothing), or those that meet a condition on overlapping
 * dimensions, split by the codes of others. Figures of one level are told by sets of units of that level; levels are told by each
 * other, since who is asked for more is among those who are asked for less.
 */
export interface Level {
  /** The conditions on overlapping dimensions. */
  channel: readonly (readonly [name: string, codes: readonly string[]])[];
  /** The attributes of one code a unit that its figures restrict. */
  names: readonly string[];
  /** The levels that ask for less, those that ask for less still left out. */
  under: readonly number[];
}

/**
 * @param attributes dimensions that are not crossed with each other
 * @param overlapping those of them of which one unit may have several codes
 * @returns the levels, all units first; the level of each figure; and for each figure the levels that must tell it apart, its own and
 * those that ask for less
 */
export function levelsOf(definitions: readonly Definition[], attributes: ReadonlySet<string>, overlapping: ReadonlySet<string>): { levels: Level[]; own: number[]; told: number[][] } {
  const levels: Omit<Level, 'under'>[] = [{ channel: [], names: [] }];
  const known = new Map([[JSON.stringify([[], []]), 0]]);
  const own = definitions.map((definition) => {
    const conditions = Object.entries(definition).filter(([name]) => attributes.has(name) || overlapping.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    const channel = conditions.flatMap(([name, codes]) => (overlapping.has(name) ? [[name, [...codes].sort()] as const] : []));
    const names = conditions.flatMap(([name]) => (overlapping.has(name) ? [] : [name]));
    const key = JSON.stringify([channel, names]);
    const at = known.get(key) ?? levels.push({ channel, names }) - 1;
    known.set(key, at);
    return at;
  });
  const less = levels.map((level, at) => levels.flatMap((other, o) => (o !== at && asksLess(other, level) ? [o] : [])));
  const under = less.map((list) => list.filter((low) => !list.some((between) => less[between]?.includes(low))));
  return { levels: levels.map((level, at) => ({ ...level, under: under[at] ?? [] })), own, told: own.map((at) => [at, ...less[at] ?? []]) };
}

/** Whether the first lets in every unit that the second does, wherever they are. */
function asksLess(wide: Omit<Level, 'under'>, narrow: Omit<Level, 'under'>): boolean {
  return wide.names.every((name) => narrow.names.includes(name))
    && wide.channel.every(([name, codes]) => narrow.channel.find(([other]) => other === name)?.[1].every((code) => codes.includes(code)) ?? false);
}
