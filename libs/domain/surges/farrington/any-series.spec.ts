import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ears } from '../ears/ears';
import { watchSurges } from '../watch/watch-surges';
import type { SurgeWeek } from '../weekly-series';
import { farringtonFlexible } from './farrington-flexible';
import { FARRINGTON_DEFAULTS, NOUFAILY_OPTIONS, POWER_TRANSFORMS, THRESHOLD_METHODS, type FarringtonOptions } from './farrington-options';

/** Seconds of work on a free machine, more beside other builds. */
const PATIENCE = 60_000;

const counts = fc.oneof(
  fc.array(fc.nat(3), { minLength: 1, maxLength: 330 }),
  fc.array(fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) }), { minLength: 100, maxLength: 330 }),
  fc.array(fc.nat(1_000_000), { minLength: 100, maxLength: 330 }),
  fc.array(fc.nat(40), { minLength: 250, maxLength: 330 }),
);
const options: fc.Arbitrary<Partial<FarringtonOptions>> = fc.record({
  b: fc.integer({ min: 1, max: 5 }), w: fc.integer({ min: 0, max: 6 }), noPeriods: fc.integer({ min: 1, max: 14 }),
  pastWeeksNotIncluded: fc.option(fc.integer({ min: 0, max: 40 })), alpha: fc.constantFrom(0.001, 0.05, 0.5, 0.7),
  weightsThreshold: fc.constantFrom(0.5, 2.58), reweight: fc.boolean(), trend: fc.boolean(), pThresholdTrend: fc.constantFrom(0.05, 1),
  limit54: fc.constantFrom([0, 4] as const, [5, 4] as const), thresholdMethod: fc.constantFrom(...THRESHOLD_METHODS), powertrans: fc.constantFrom(...POWER_TRANSFORMS),
});

/** The first week whose answer makes no sense, undefined when all do. */
function nonsense(weeks: SurgeWeek[]): SurgeWeek | undefined {
  return weeks.find(({ outcome, observed, expected, upper, score, pValue, dispersion, predictive, alarm }) =>
    [expected, upper, score, pValue, dispersion, predictive && predictive.mean, predictive && predictive.dispersion].some((value) => value !== null && !Number.isFinite(value))
    || (outcome === 'JUDGED') !== (upper !== null)
    || (upper === null) !== (expected === null)
    || (alarm && !(observed > (upper ?? Infinity)))
    || (pValue !== null && !(pValue >= 0 && pValue <= 1)));
}

describe('whatever the counts', () => {
  it('Farrington answers with numbers or says why not', () => {
    fc.assert(fc.property(counts, options, fc.boolean(), (cases, chosen, dated) => {
      expect(nonsense(farringtonFlexible({ cases, firstDay: dated ? '2016-02-29' : undefined }, Math.max(0, cases.length - 3), chosen))).toBeUndefined();
    }), { numRuns: 300 });
  }, PATIENCE);

  it('EARS and the watch do too', () => {
    fc.assert(fc.property(counts, fc.constantFrom('C1', 'C2', 'C3'), fc.constantFrom(0, 1), (cases, method, minSigma) => {
      expect(nonsense(ears({ cases }, 0, { method, minSigma }))).toBeUndefined();
      expect(nonsense(watchSurges({ cases }, Math.max(0, cases.length - 3)))).toBeUndefined();
    }), { numRuns: 150 });
  }, PATIENCE);
});

describe('particular series', () => {
  it('one absurd week among quiet ones is answered at once', () => {
    for (const [weeks, spike] of [[300, 250], [300, 200], [60, 40], [60, 55]] as const) {
      for (const height of [30_000, 1_000_000, 1_000_000_000]) {
        for (const last of [0, 3, height]) {
          const cases = new Array<number>(weeks).fill(0);
          cases[spike] = height;
          cases[weeks - 1] = last;
          expect(nonsense(watchSurges({ cases }, weeks - 1))).toBeUndefined();
          expect(nonsense(farringtonFlexible({ cases }, weeks - 1, { thresholdMethod: 'muan', limit54: [0, 4] }))).toBeUndefined();
        }
      }
    }
  });

  const constant = (weeks: number, count: number) => new Array<number>(weeks).fill(count);
  const last = (cases: number[], chosen: Partial<FarringtonOptions> = {}) => farringtonFlexible({ cases }, cases.length - 1, chosen)[0];

  it('a constant series expects itself and raises nothing', () => {
    for (const chosen of [FARRINGTON_DEFAULTS, NOUFAILY_OPTIONS]) {
      const week = last(constant(300, 7), chosen);
      expect(week).toMatchObject({ outcome: 'JUDGED', alarm: false, dispersion: 1 });
      expect(week?.expected).toBeCloseTo(7, 9);
    }
    // R: upperbound of rep(4, 300) with the defaults.
    expect(last(constant(300, 4))?.upper).toBeCloseTo(7.706127, 6);
  });

  it('an empty series has too few cases, or bounds next to zero', () => {
    expect(last(constant(300, 0))).toMatchObject({ outcome: 'TOO_FEW_CASES', alarm: false, upper: null });
    // R: upperbound of rep(0, 300) with limit54 = c(0, 4).
    expect(last(constant(300, 0), { limit54: [0, 4] })?.upper).toBeCloseTo(0.001613592, 9);
  });

  it('a single spike is an alarm when it comes, and teaches little afterwards', () => {
    const cases = constant(420, 3);
    cases[300] = 60;
    const weeks = farringtonFlexible({ cases }, 300, NOUFAILY_OPTIONS);
    expect(weeks.filter((week) => week.alarm).map((week) => week.week)).toEqual([300]);
    expect(weeks[52]?.upper).toBeLessThan(2 * (weeks[51]?.upper ?? 0));
  });

  it('says when the years before are missing, to the week', () => {
    const outcomes = farringtonFlexible({ cases: constant(270, 2) }, 0).map((week) => week.outcome);
    expect(outcomes.lastIndexOf('NOT_ENOUGH_HISTORY')).toBe(261);
    expect(farringtonFlexible({ cases: [] }, 0)).toEqual([]);
  });

  it('refuses what is not a count, or an option out of bounds', () => {
    expect(() => farringtonFlexible({ cases: [1, 2.5] }, 0)).toThrow(/Week 1 of the series holds 2.5/);
    expect(() => farringtonFlexible({ cases: [1, -1] }, 0)).toThrow(/holds -1/);
    expect(() => farringtonFlexible({ cases: [1] }, 2)).toThrow(/from is 2/);
    expect(() => last([1], { b: 0 })).toThrow(/b is 0/);
    expect(() => last([1], { alpha: 0 })).toThrow(/alpha is 0/);
    expect(() => last([1], { noPeriods: 52, w: 3 })).not.toThrow();
    expect(() => last([1], { limit54: [5, 0] })).toThrow(/limit54 weeks is 0/);
  });
});
