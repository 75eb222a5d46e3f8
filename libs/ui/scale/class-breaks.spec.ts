import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBreaks } from './class-breaks';

const classOf = (bounds: readonly number[], value: number) => bounds.findIndex((bound) => value <= bound);

describe('classBreaks', () => {
  it('finds the groups that are there', () => {
    expect(classBreaks([1, 2, 1, 2, 30, 31, 32, 200, 210], 3)).toEqual([2, 32, 210]);
  });

  it('rounds to two significant digits, upwards, and stays whole for counts', () => {
    expect(classBreaks([1234], 3)).toEqual([1300]);
    expect(classBreaks([0.4567], 3)).toEqual([0.46]);
  });

  it('makes no class for nothing, nor for zero', () => {
    expect(classBreaks([], 6)).toEqual([]);
    expect(classBreaks([0, 0, Number.NaN], 6)).toEqual([]);
    expect(classBreaks([0, 5], 6)).toEqual([5]);
  });

  it('does not move when one report arrives', () => {
    const counts = Array.from({ length: 101 }, (_, index) => ((index * 37) % 97) + (index % 7 === 0 ? 150 : 12));
    const later = counts.map((count, index) => (index === 40 ? count + 1 : count));
    expect(classBreaks(later)).toEqual(classBreaks(counts));
  });

  it('is increasing, covers every value and leaves no class empty, whatever the values', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(5000), fc.double({ min: 0.0001, max: 40, noNaN: true })), { maxLength: 120 }), fc.integer({ min: 1, max: 7 }), (values, k) => {
      const bounds = classBreaks(values, k);
      const positive = values.filter((value) => value > 0);
      expect(bounds.length).toBeLessThanOrEqual(k);
      expect(bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0))).toBe(true);
      expect(positive.every((value) => classOf(bounds, value) >= 0)).toBe(true);
      expect(bounds.every((_, rank) => positive.some((value) => classOf(bounds, value) === rank))).toBe(true);
    }));
  });
});
