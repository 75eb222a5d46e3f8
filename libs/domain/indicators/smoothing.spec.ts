import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorOf, smoothed, type Observed } from './smoothing';

const territories: Observed[] = [{ count: 2, exposure: 2 }, { count: 90, exposure: 30 }, { count: 40, exposure: 40 }, { count: 0, exposure: 1 }, { count: 75, exposure: 50 }];

describe('empirical Bayes', () => {
  it('recovers the spread that rates were drawn with, where there are many', () => {
    // Rates on an even grid between 1 and 3 (variance 1/3), each seen over so much that chance is little.
    const many = Array.from({ length: 201 }, (_, i) => ({ count: Math.round((1 + i / 100) * 10_000), exposure: 10_000 }));
    const prior = priorOf('GAMMA', many)!;
    expect(prior.mean).toBeCloseTo(2, 3);
    expect(prior.mean / prior.weight).toBeCloseTo(1 / 3, 2);
  });

  it('moves a small territory far and a large one little, always between its own rate and that of all', () => {
    const prior = priorOf('GAMMA', territories)!;
    const moved = territories.map((one) => Math.abs(smoothed(prior, one).value - one.count / one.exposure) / Math.abs(prior.mean - one.count / one.exposure));
    expect(moved[3]!).toBeGreaterThan(moved[0]!);
    expect(moved[0]!).toBeGreaterThan(moved[1]!);
    expect(moved[1]!).toBeGreaterThan(moved[4]! - 1e-12);
  });

  it('keeps every estimate between own and common, inside its interval, and a share under one', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([exposure, share]) => ({ exposure, count: Math.round(exposure * share) })), { minLength: 2, maxLength: 12 });
    fc.assert(fc.property(some, fc.constantFrom('GAMMA' as const, 'BETA' as const), (observed, kind) => {
      const prior = priorOf(kind, observed);
      if (!prior) return;
      for (const one of observed) {
        const { value, low, high } = smoothed(prior, one);
        const raw = one.count / one.exposure;
        expect(value).toBeGreaterThanOrEqual(Math.min(raw, prior.mean) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(raw, prior.mean) + 1e-9);
        // Far under one hit, or one miss, the law leans so much that its mean may pass its 97.5th percentile.
        const [hits, misses] = [prior.weight * prior.mean + one.count, kind === 'GAMMA' ? 1 : prior.weight * (1 - prior.mean) + one.exposure - one.count];
        if (hits >= 1 && misses >= 1) expect([low <= value + 1e-9, high >= value - 1e-9]).toEqual([true, true]);
        if (kind === 'BETA') expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }
    }), { numRuns: 150 });
  });

  it('gives all the common rate where they differ no more than chance, and says nothing of nothing', () => {
    const prior = priorOf('GAMMA', [{ count: 10, exposure: 10 }, { count: 11, exposure: 10 }])!;
    expect(prior.weight).toBe(Infinity);
    expect(smoothed(prior, { count: 10, exposure: 10 }).value).toBeCloseTo(1.05, 12);
    expect(priorOf('GAMMA', [{ count: 3, exposure: 1 }])).toBeNull();
    expect(priorOf('BETA', [{ count: 0, exposure: 4 }, { count: 0, exposure: 2 }])).toBeNull();
  });
});
