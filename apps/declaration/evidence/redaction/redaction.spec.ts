import { describe, expect, it } from 'vitest';
import { moved, pixelsOf, placeBetween, resized } from './boxes';
import { NO_REDACTION, redact, type RedactionAct } from './redaction';

const after = (...acts: RedactionAct[]) => acts.reduce(redact, NO_REDACTION);
const place = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 };

describe('masks', () => {
  it('are drawn in any direction, kept inside the image, and a tap draws none', () => {
    const drawn = { x: 0.2, y: 0.1, width: expect.closeTo(0.3), height: expect.closeTo(0.4) };
    expect(placeBetween({ x: 0.5, y: 0.5 }, { x: 0.2, y: 0.1 })).toEqual(drawn);
    expect(placeBetween({ x: 0.8, y: 0.9 }, { x: 1.7, y: 2 })).toEqual({ x: 0.8, y: 0.9, width: expect.closeTo(0.2), height: expect.closeTo(0.1) });
    expect(placeBetween({ x: 0.5, y: 0.5 }, { x: 0.503, y: 0.502 })).toBeNull();
  });

  it('never leave the image, and never vanish', () => {
    expect(moved(place, -5, 5)).toMatchObject({ x: 0, y: 0.9 });
    expect(resized(place, 5, -5)).toMatchObject({ width: 0.9, height: 0.02 });
  });

  it('cover whole pixels: those under their edges too', () => {
    expect(pixelsOf({ x: 0.1, y: 0.1, width: 0.25, height: 0.25 }, { width: 33, height: 17 })).toEqual({ x: 3, y: 1, width: 9, height: 5 });
    expect(pixelsOf({ x: 0, y: 0, width: 1, height: 1 }, { width: 33, height: 17 })).toEqual({ x: 0, y: 0, width: 33, height: 17 });
  });

  it('are added, moved, removed, and each can be undone', () => {
    const two = after({ kind: 'ADD', place }, { kind: 'ADD' });
    expect(two.boxes.map(({ id }) => id)).toEqual([1, 2]);
    const removed = redact(two, { kind: 'REMOVE', id: 1 });
    expect(removed.boxes.map(({ id }) => id)).toEqual([2]);
    expect(redact(removed, { kind: 'UNDO' }).boxes).toEqual(two.boxes);
    expect(after({ kind: 'UNDO' }).boxes).toEqual([]);
  });

  it('come back in one step from a whole drag', () => {
    const dragged = after({ kind: 'ADD', place }, { kind: 'MOVE', id: 1, dx: 0.1, dy: 0 }, { kind: 'MOVE', id: 1, dx: 0.1, dy: 0, gesture: true }, { kind: 'MOVE', id: 1, dx: 0.1, dy: 0, gesture: true });
    expect(dragged.boxes[0]?.x).toBeCloseTo(0.4);
    expect(redact(dragged, { kind: 'UNDO' }).boxes[0]?.x).toBeCloseTo(0.1);
  });
});
