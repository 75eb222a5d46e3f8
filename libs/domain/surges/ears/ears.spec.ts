import { describe, expect, it } from 'vitest';
import { numberIn, readFixture } from '../fixtures/read-fixture';
import { readSeries } from '../fixtures/read-series';
import { ears, type EarsMethod } from './ears';

const sets = readFixture('ears-options.csv').map((row) => ({
  set: row['set'] ?? '',
  options: { method: row['method'] as EarsMethod, baseline: numberIn(row, 'baseline'), minSigma: numberIn(row, 'minSigma'), alpha: numberIn(row, 'alpha') },
}));

describe('EARS', () => {
  it.each(['salmonella-agona', 'salmonella-newport', 'hepatitis-district', 'survstat-k1', 'survstat-m5', 'mortality-denmark'])('agrees with R on %s', (name) => {
    const series = readSeries(name);
    const rows = readFixture(`ears-${name}.csv`);
    expect(rows.length).toBeGreaterThan(600);
    for (const { set, options } of sets) {
      const judged = ears(series, 0, options);
      for (const row of rows.filter((candidate) => candidate['set'] === set)) {
        const week = judged[numberIn(row, 'k') - 1];
        const told = JSON.stringify({ ...row, week });
        const upper = numberIn(row, 'upper');
        expect(week?.alarm, told).toBe(row['alarm'] === 'TRUE');
        if (Number.isNaN(upper)) expect(week?.outcome, told).toBe('NO_FIT');
        else expect(Math.abs((week?.upper ?? NaN) - upper), told).toBeLessThanOrEqual(1e-9 * Math.abs(upper) + 1e-12);
      }
    }
  });

  it('takes the level of R for each method', () => {
    const cases = [3, 5, 4, 6, 2, 5, 4, 7, 3, 5, 4, 6, 12];
    expect(ears({ cases }, 12, { method: 'C1' })).toEqual(ears({ cases }, 12, { method: 'C1', alpha: 0.001 }));
    expect(ears({ cases }, 12, { method: 'C3' })).toEqual(ears({ cases }, 12, { method: 'C3', alpha: 0.025 }));
  });

  it('says when the weeks before are too few', () => {
    const cases = new Array<number>(12).fill(2);
    const outcomes = (method: EarsMethod) => ears({ cases }, 0, { method, minSigma: 1 }).filter((week) => week.outcome === 'NOT_ENOUGH_HISTORY').length;
    expect([outcomes('C1'), outcomes('C2'), outcomes('C3')]).toEqual([7, 9, 11]);
  });

  it('does not take one case after seven empty weeks for a certainty', () => {
    const [one] = ears({ cases: [0, 0, 0, 0, 0, 0, 0, 1] }, 7);
    expect(one?.pValue).toBeCloseTo(1 - (7 / 8) ** 0.5, 12);
    const [six] = ears({ cases: [0, 0, 0, 0, 0, 0, 0, 6] }, 7);
    expect(six?.pValue).toBeLessThan(1e-5);
  });

  it('refuses options out of bounds', () => {
    expect(() => ears({ cases: [1] }, 0, { baseline: 2 })).toThrow(/baseline is 2/);
    expect(() => ears({ cases: [1] }, 0, { minSigma: -1 })).toThrow(/minSigma is -1/);
    expect(() => ears({ cases: [1] }, 0, { alpha: 1 })).toThrow(/alpha is 1/);
  });
});
