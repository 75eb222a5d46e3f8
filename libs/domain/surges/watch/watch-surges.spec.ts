import { describe, expect, it } from 'vitest';
import { countQuantile } from '../distributions/counts';
import { ears } from '../ears/ears';
import { farringtonFlexible } from '../farrington/farrington-flexible';
import { NOUFAILY_OPTIONS } from '../farrington/farrington-options';
import { readSeries } from '../fixtures/read-series';
import { falseDiscovery } from './false-discovery';
import type { SurgeWeek } from '../weekly-series';
import { WATCH_DEFAULTS, watchSurges } from './watch-surges';

/** Counts that go up and down with the season, without chance. */
const seasonal = (weeks: number) => Array.from({ length: weeks }, (_, week) => Math.round(20 + 8 * Math.sin((2 * Math.PI * week) / 52) + ((week * 7) % 5)));

const bounds = (weeks: SurgeWeek[]) => weeks.map(({ week, expected, upper, alarm }) => ({ week, expected, upper, alarm }));

describe('the watch', () => {
  it('begins with EARS and hands over to Farrington, a year longer each year', () => {
    const watched = watchSurges({ cases: seasonal(320) }, 0);
    const changes = watched.filter((week, i) => i === 0 || week.method !== watched[i - 1]?.method || week.years !== watched[i - 1]?.years);
    expect(changes.map(({ week, method, years }) => [week, method, years])).toEqual([
      [0, 'EARS', 0], [106, 'FARRINGTON', 2], [158, 'FARRINGTON', 3], [210, 'FARRINGTON', 4], [262, 'FARRINGTON', 5],
    ]);
    expect(watched.slice(0, 9).every((week) => week.outcome === 'NOT_ENOUGH_HISTORY')).toBe(true);
    expect(watched.slice(9).every((week) => week.outcome === 'JUDGED')).toBe(true);
  });

  it('says what each method says by itself', () => {
    const series = readSeries('salmonella-agona');
    const watched = watchSurges(series, 280);
    const alone = farringtonFlexible(series, 280, NOUFAILY_OPTIONS);
    expect(bounds(watched)).toEqual(bounds(alone));
    expect(watched.every((week) => week.method === 'FARRINGTON' && week.years === 5)).toBe(true);
    // The error of the model makes surges less certain, never more.
    watched.forEach((week, i) => { if (week.observed >= (week.upper ?? Infinity)) expect(week.pValue).toBeGreaterThanOrEqual(alone[i]?.pValue ?? 1); });
    const young = { cases: seasonal(40) };
    expect(bounds(watchSurges(young, 20))).toEqual(bounds(ears(young, 20, WATCH_DEFAULTS.ears)));
    expect(bounds(watchSurges(young, 12).slice(0, 1))).toEqual(bounds(ears(young, 12, { ...WATCH_DEFAULTS.ears, baseline: 10 }).slice(0, 1)));
  });

  it('sees the first cases of a series that never had one', () => {
    const [last] = watchSurges({ cases: [...new Array<number>(300).fill(0), 9] }, 300);
    expect(last).toMatchObject({ method: 'EARS', outcome: 'JUDGED', alarm: true });
  });

  it('raises nothing on a handful of cases', () => {
    const [last] = watchSurges({ cases: [...new Array<number>(60).fill(0), 4] }, 60);
    expect(last).toMatchObject({ outcome: 'TOO_FEW_CASES', alarm: false, upper: null });
  });

  it('finds a surge planted in a young series and in an old one', () => {
    for (const weeks of [90, 180, 300]) {
      const cases = seasonal(weeks);
      cases[weeks - 1] = 75;
      const watched = watchSurges({ cases }, weeks - 10);
      expect(watched.filter((week) => week.alarm).map((week) => week.week), `${weeks} weeks`).toEqual([weeks - 1]);
    }
  });

  it.each([60, 130, 280])('among a thousand noisy series of %i weeks finds the three that rise, and next to nothing else', (weeks) => {
    const random = randomFrom(weeks);
    const pValues = Array.from({ length: 1000 }, (_, i) => {
      const season = 52 * random();
      const cases = Array.from({ length: weeks }, (_week, week) => noisyCount(random, 5 * (1 + 0.4 * Math.sin((week + season) / 8.3))));
      if (i < 3) cases[weeks - 1] = 40;
      const [last] = watchSurges({ cases }, weeks - 1);
      return last?.alarm || last?.outcome === 'JUDGED' ? last.pValue : null;
    });
    const { found } = falseDiscovery(pValues);
    expect(found.slice(0, 3)).toEqual([true, true, true]);
    expect(found.filter(Boolean).length).toBeLessThanOrEqual(5);
  }, 60_000);
});

/** Mulberry32: chance that repeats. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A count whose variance is twice its mean: negative binomial, drawn by its quantile. */
function noisyCount(random: () => number, mean: number): number {
  return countQuantile(random(), { mean, dispersion: 2 });
}
