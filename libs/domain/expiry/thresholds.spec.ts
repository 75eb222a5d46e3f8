import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, readThresholds, thresholdCrossed, thresholdReached } from './thresholds';

describe('an end comes to', () => {
  it.each([[61, null], [60, 60], [31, 60], [30, 30], [16, 30], [15, 15], [1, 15], [0, 0], [-6, 0], [-7, -7], [-40, -7]])('%i days left: %s', (left, threshold) => {
    expect(thresholdReached(left, DEFAULT_THRESHOLDS)).toBe(threshold);
  });
});

describe('a threshold is told', () => {
  it('on the day it is reached, and not on the next', () => {
    expect(thresholdCrossed('2026-04-09', DEFAULT_THRESHOLDS, '2026-03-09', '2026-03-10')).toBe(30);
    expect(thresholdCrossed('2026-04-09', DEFAULT_THRESHOLDS, '2026-03-10', '2026-03-11')).toBeNull();
  });
  it('later when nothing ran that day', () => {
    expect(thresholdCrossed('2026-04-09', DEFAULT_THRESHOLDS, '2026-03-08', '2026-03-13')).toBe(30);
  });
  it('as the last alone when several were jumped', () => {
    expect(thresholdCrossed('2026-04-09', DEFAULT_THRESHOLDS, '2026-03-01', '2026-03-30')).toBe(15);
  });
});

describe('thresholds', () => {
  it('are kept most distant first, each once', () => expect(readThresholds([15, 60, 15, -7])).toEqual([60, 15, -7]));
  it.each([[[]], [[1.5]], [[181]], [[-61]], [[1, 2, 3, 4, 5, 6, 7, 8, 9]]])('%j are refused', (typed) => expect(readThresholds(typed)).toBeNull());
});
