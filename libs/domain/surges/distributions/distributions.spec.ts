import { describe, expect, it } from 'vitest';
import { numberIn, readFixture } from '../fixtures/read-fixture';
import { countQuantile, countUpperTail } from './counts';
import { normalQuantile, normalUpperTail } from './normal';
import { studentTwoSided } from './student';

const families: Record<string, (x: number, size: number, prob: number) => number> = {
  normal: (x) => normalUpperTail(x),
  'normal-quantile': (x) => normalQuantile(x),
  student: (x, size) => studentTwoSided(x, size),
  poisson: (x, size) => countUpperTail(x, { mean: size, dispersion: 1 }),
  'poisson-quantile': (x, size) => countQuantile(x, { mean: size, dispersion: 1 }),
  'negative-binomial': (x, size, prob) => countUpperTail(x, { mean: size, dispersion: prob }),
  'negative-binomial-quantile': (x, size, prob) => countQuantile(x, { mean: size, dispersion: prob }),
};

describe('distributions agree with R', () => {
  const rows = readFixture('distributions.csv');

  it.each(Object.keys(families))('%s', (family) => {
    const of = rows.filter((row) => row['family'] === family);
    expect(of.length).toBeGreaterThan(10);
    for (const row of of) {
      const expected = numberIn(row, 'upper');
      const found = families[family]?.(numberIn(row, 'x'), numberIn(row, 'size'), numberIn(row, 'prob')) ?? NaN;
      expect(Math.abs(found - expected), JSON.stringify({ ...row, found })).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-14);
    }
  });

  it('leaves nothing under zero counts and nothing above a mean of zero', () => {
    expect(countUpperTail(0, { mean: 3, dispersion: 2 })).toBe(1);
    expect(countUpperTail(1, { mean: 0, dispersion: 2 })).toBe(0);
    expect(countQuantile(0.99, { mean: 0, dispersion: 1 })).toBe(0);
  });

  it('answers at once however skewed the counts, as a quiet series with one huge week makes them', () => {
    // R: qnbinom(c(0.95, 0.995), mu/(phi-1), 1/phi) and pnbinom(y-1, ..., lower.tail = FALSE).
    expect([0.95, 0.995].map((p) => countQuantile(p, { mean: 1e4, dispersion: 1e4 }))).toEqual([29957, 52982]);
    expect([0.95, 0.995].map((p) => countQuantile(p, { mean: 300, dispersion: 8e5 }))).toEqual([0, 1]);
    expect(countQuantile(0.995, { mean: 0.04, dispersion: 4e8 })).toBe(0);
    expect(countUpperTail(5, { mean: 0.04, dispersion: 4e8 }) / 1.77236418104e-9).toBeCloseTo(1, 4);
    expect(countUpperTail(1e9, { mean: 0.04, dispersion: 4e8 })).toBeLessThan(1e-9);
  });

  it('ends for counts so far out that no double holds their probability in full, and falls to nothing', () => {
    for (const dispersion of [1, 3, 30, 300]) {
      const tails: number[] = [];
      for (let count = 200 * dispersion; tails.at(-1) !== 0; count += Math.ceil(dispersion / 20)) tails.push(countUpperTail(count, { mean: 40, dispersion }));
      expect(tails.some((tail) => tail > 0 && tail < 2 ** -1030)).toBe(true);
      expect(tails.every((tail, i) => i === 0 || tail <= tails[i - 1]!)).toBe(true);
    }
  });
});
