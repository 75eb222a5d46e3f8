import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpperTail } from '../surges/distributions/counts';
import { betaLowerTail, betaQuantile } from './beta-quantile';
import { gammaLowerTail, gammaQuantile } from './gamma-quantile';
import { differenceInterval, meanInterval, medianWithInterval, poissonInterval, ratioInterval } from './intervals';
import { wilsonInterval } from './rates';

describe('a Poisson count', () => {
  it('is unlikely just outside its interval, on either side', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
      const { low, high } = poissonInterval(count)!;
      expect(countUpperTail(count, { mean: low, dispersion: 1 })).toBeCloseTo(0.025, 8);
      expect(1 - countUpperTail(count + 1, { mean: high, dispersion: 1 })).toBeCloseTo(0.025, 8);
    }), { numRuns: 60 });
  });

  it('of none may still be one of 3.69', () => {
    expect(poissonInterval(0)).toMatchObject({ low: 0 });
    expect(poissonInterval(0)!.high).toBeCloseTo(3.6889, 4);
    expect(poissonInterval(10, 4)!.low).toBeCloseTo(4.795389 / 4, 5);
    expect(poissonInterval(3, 0)).toBeNull();
  });
});

describe('quantiles', () => {
  it('answer to their tails', () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), (p, a, b) => {
      expect(gammaLowerTail(gammaQuantile(p, a), a)).toBeCloseTo(p, 8);
      expect(betaLowerTail(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 5);
    }), { numRuns: 80 });
  });

  it('of a gamma answer for handfuls and for millions', () => {
    for (const shape of [0.01, 0.3, 1, 7, 100, 7_000, 1e6]) {
      for (const p of [1e-4, 0.025, 0.5, 0.975, 1 - 1e-6]) {
        const found = gammaQuantile(p, shape);
        // A shape near 0 keeps its lower quantiles under what a double can hold.
        if (found > 0) expect(gammaLowerTail(found, shape) / p).toBeCloseTo(1, 8);
      }
    }
  });

  it('are those of known laws', () => {
    // An exponential, a chi-squared of two degrees, a uniform, a power.
    expect(gammaQuantile(0.5, 1)).toBeCloseTo(Math.LN2, 10);
    expect(2 * gammaQuantile(0.95, 1)).toBeCloseTo(5.991465, 5);
    expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 10);
    expect(betaQuantile(0.25, 2, 1)).toBeCloseTo(0.5, 10);
  });
});

describe('a median', () => {
  it('lies within values of ranks that are sure enough', () => {
    expect(medianWithInterval([])).toBeNull();
    expect(medianWithInterval([3, 5])).toEqual({ median: 4, interval: null });
    // Binomial tables: ranks 1 and 6 of six, 2 and 9 of ten, 6 and 15 of twenty.
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    expect(medianWithInterval(upTo(5))!.interval).toBeNull();
    expect(medianWithInterval(upTo(6))!.interval).toEqual({ low: 1, high: 6 });
    expect(medianWithInterval(upTo(10))!.interval).toEqual({ low: 2, high: 9 });
    expect(medianWithInterval(upTo(20))!.interval).toEqual({ low: 6, high: 15 });
    // Beyond a thousand, the ranks that the terms of the binomial add up to.
    for (const [n, low, high] of [[1002, 470, 533], [3000, 1446, 1555], [10_000, 4902, 5099]] as const) expect([n, medianWithInterval(upTo(n))!.interval]).toEqual([n, { low, high }]);
  });

  it('has ranks that agree on both sides of the change of method', () => {
    const width = (n: number) => { const { low, high } = medianWithInterval(Array.from({ length: n }, (_, i) => i))!.interval!; return high - low; };
    expect(Math.abs(width(1000) - width(1001))).toBeLessThanOrEqual(3);
  });
});

describe('a difference', () => {
  it('of two shares is Newcombe’s', () => {
    // Newcombe 1998, example (a): 56/70 − 48/80, method 10: 0.0524 to 0.3339.
    const share = (part: number, n: number) => ({ value: part / n, ...wilsonInterval(part, n)! });
    const { low, high } = differenceInterval(share(48, 80), share(56, 70));
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it('turns round with its order', () => {
    const [a, b] = [{ value: 2, low: 1, high: 4 }, { value: 5, low: 3, high: 9 }];
    const [there, back] = [differenceInterval(a, b), differenceInterval(b, a)];
    expect(back.low).toBeCloseTo(-there.high, 12);
    expect(back.high).toBeCloseTo(-there.low, 12);
  });
});

describe('a ratio', () => {
  const rate = (count: number) => ({ value: count, ...poissonInterval(count)! });

  it('of two counts is near the exact one, by the binomial of one among both', () => {
    // R: poisson.test(c(60, 30)): 1.2727 to 3.2139; poisson.test(c(402, 140)): 2.3658 to 3.5066.
    const close = (found: number, exact: number) => expect(Math.abs(found / exact - 1)).toBeLessThan(0.02);
    const [small, large] = [ratioInterval(rate(30), rate(60)), ratioInterval(rate(140), rate(402))];
    close(small.low, 1.2727);
    close(small.high, 3.2139);
    close(large.low, 2.3658);
    close(large.high, 3.5066);
  });

  it('turns into its inverse with its order, holds the ratio, and has no end when the first may be nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
      const [there, back] = [ratioInterval(rate(a), rate(b)), ratioInterval(rate(b), rate(a))];
      expect(there.low * back.high).toBeCloseTo(1, 6);
      expect(there.low).toBeLessThanOrEqual(b / a);
      expect(there.high).toBeGreaterThanOrEqual(b / a);
    }));
    expect(ratioInterval({ value: 1, low: 0, high: 4 }, { value: 3, low: 1, high: 5 }).high).toBe(Infinity);
  });
});

it('gives a mean its margin, and none to a single value', () => {
  expect(meanInterval(1, 5, 25)).toBeNull();
  const { low, high } = meanInterval(4, 20, 120)!;
  expect((low + high) / 2).toBeCloseTo(5, 10);
  expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt(20 / 3 / 4), 3);
});
