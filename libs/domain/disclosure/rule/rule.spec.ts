import { describe, expect, it } from 'vitest';
import { protectionOf } from './protection';
import { speaksOfAGroup, unsafeBySize } from './primary';
import { LaxThreshold, LEAST_STRICT, strictThresholds } from './thresholds';

const persons = LEAST_STRICT.PERSONS;

describe('thresholds', () => {
  it('can be raised', () => {
    expect(strictThresholds('PERSONS', { units: 20, structures: 5, share: 0.5 })).toEqual({ units: 20, structures: 5, share: 0.5 });
    expect(strictThresholds('STRUCTURES', { units: undefined })).toEqual(LEAST_STRICT.STRUCTURES);
  });

  it.each([
    ['PERSONS', { units: 10 }], ['PERSONS', { units: 11.5 }], ['PERSONS', { units: NaN }], ['PERSONS', { structures: 2 }],
    ['PERSONS', { share: 0.86 }], ['PERSONS', { share: 0 }], ['PERSONS', { share: NaN }], ['STRUCTURES', { units: 2 }],
  ] as const)('cannot be lowered (%s %j)', (unit, wanted) => {
    expect(() => strictThresholds(unit, wanted)).toThrow(LaxThreshold);
  });
});

describe('a cell by itself', () => {
  it.each([
    [{ count: 10, contributors: 5, largest: 3 }, 'COUNT'],
    [{ count: 11, contributors: 5, largest: 3 }, null],
    [{ count: 40, contributors: 2, largest: 20 }, 'STRUCTURES'],
    [{ count: 100, contributors: 9, largest: 86 }, 'DOMINANCE'],
    [{ count: 100, contributors: 9, largest: 85 }, null],
    [{ count: 0, contributors: 0, largest: 0 }, null],
  ] as const)('%j of persons: %s', (measure, reason) => {
    expect(unsafeBySize(measure, 'PERSONS', persons)).toBe(reason);
  });

  it('of structures needs three of them, whoever they are', () => {
    expect(unsafeBySize({ count: 2, contributors: 2, largest: 1 }, 'STRUCTURES', LEAST_STRICT.STRUCTURES)).toBe('COUNT');
    expect(unsafeBySize({ count: 3, contributors: 3, largest: 1 }, 'STRUCTURES', LEAST_STRICT.STRUCTURES)).toBeNull();
  });

  it('speaks of a group when it is all or none of one that exists', () => {
    expect(speaksOfAGroup(40, [40])).toBe(true);
    expect(speaksOfAGroup(0, [40])).toBe(true);
    expect(speaksOfAGroup(0, [0])).toBe(false);
    expect(speaksOfAGroup(12, [40, 90])).toBe(false);
  });
});

describe('what is promised', () => {
  it('of a small cell: as wide as the threshold, with a value under the true one unless it is the least', () => {
    expect(protectionOf('COUNT', { count: 4, contributors: 2, largest: 3 }, 0, persons)).toEqual({ width: 11, below: 1, above: 0 });
    expect(protectionOf('COUNT', { count: 1, contributors: 1, largest: 1 }, 1, persons)).toEqual({ width: 11, below: 0, above: 0 });
  });

  it('of a dominated cell: the levels of the (1, k) rule on both sides', () => {
    // 900 / 0.85 = 1058.8: the cell may be one of 1,059, in which 900 are 85 %.
    expect(protectionOf('DOMINANCE', { count: 1000, contributors: 5, largest: 900 }, 0, persons)).toEqual({ width: 118, below: 59, above: 59 });
  });

  it('of a cell of two structures: the same, both taken as one', () => {
    expect(protectionOf('STRUCTURES', { count: 85, contributors: 2, largest: 50 }, 0, persons)).toEqual({ width: 30, below: 15, above: 15 });
  });

  it('of a cell hidden for others: as wide as the threshold', () => {
    expect(protectionOf(null, { count: 300, contributors: 50, largest: 30 }, 11, persons)).toEqual({ width: 11, below: 0, above: 0 });
  });
});
