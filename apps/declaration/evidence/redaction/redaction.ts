import { MIDDLE, moved, resized, type Box } from './boxes';

/** The masks of one image, and those before each change that can still be undone. */
export interface Redaction {
  readonly boxes: readonly Box[];
  readonly past: readonly (readonly Box[])[];
  readonly nextId: number;
}

export type RedactionAct =
  | { readonly kind: 'ADD'; readonly place?: Omit<Box, 'id'> }
  /** By fractions of the image. `gesture`: part of a drag that is already one step to undo. */
  | { readonly kind: 'MOVE' | 'RESIZE'; readonly id: number; readonly dx: number; readonly dy: number; readonly gesture?: boolean }
  | { readonly kind: 'REMOVE'; readonly id: number }
  | { readonly kind: 'UNDO' };

export const NO_REDACTION: Redaction = { boxes: [], past: [], nextId: 1 };

const UNDO_STEPS = 50;

export function redact(state: Redaction, act: RedactionAct): Redaction {
  const { boxes, past, nextId } = state;
  const change = (next: readonly Box[]): Redaction => ({ boxes: next, past: [...past, boxes].slice(-UNDO_STEPS), nextId });
  switch (act.kind) {
    case 'ADD':
      return { ...change([...boxes, { id: nextId, ...(act.place ?? MIDDLE) }]), nextId: nextId + 1 };
    case 'MOVE':
    case 'RESIZE': {
      const by = act.kind === 'MOVE' ? moved : resized;
      const next = boxes.map((box) => (box.id === act.id ? by(box, act.dx, act.dy) : box));
      return act.gesture ? { ...state, boxes: next } : change(next);
    }
    case 'REMOVE':
      return change(boxes.filter(({ id }) => id !== act.id));
    case 'UNDO':
      return past.length === 0 ? state : { ...state, boxes: past.at(-1) ?? [], past: past.slice(0, -1) };
  }
}
