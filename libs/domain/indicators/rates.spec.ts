import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './rates';

describe('wilsonInterval', () => {
  // Roots of (p − t)² = z² t (1 − t) / n, solved apart from the formula under test.
  it.each([[8, 10, 0.4901625, 0.9433178], [0, 10, 0, 0.2775328], [10, 10, 0.7224672, 1], [58, 485, 0.0936580, 0.1514960]])('of %i out of %i', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 5);
    expect(interval?.high).toBeCloseTo(high, 5);
  });

  it('holds the share, stays within 0 and 1, and says nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), ([successes, n]) => {
      const interval = wilsonInterval(successes, n) ?? { low: 1, high: 0 };
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.low).toBeLessThanOrEqual(successes / n + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(successes / n - 1e-12);
      expect(interval.high).toBeLessThanOrEqual(1);
    }));
  });
});
