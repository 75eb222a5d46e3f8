import { describe, expect, it } from 'vitest';
import { ears } from '../ears/ears';
import { farringtonFlexible } from '../farrington/farrington-flexible';
import { NOUFAILY_OPTIONS } from '../farrington/farrington-options';
import { readSeries } from '../fixtures/read-series';
import { WATCH_DEFAULTS, watchSurges } from './watch-surges';

/** Counts that go up and down with the season, without chance. */
const seasonal = (weeks: number) => Array.from({ length: weeks }, (_, week) => Math.round(20 + 8 * Math.sin((2 * Math.PI * week) / 52) + ((week * 7) % 5)));

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
    expect(watched).toEqual(farringtonFlexible(series, 280, NOUFAILY_OPTIONS).map((week) => ({ ...week, method: 'FARRINGTON', years: 5 })));
    const young = { cases: seasonal(40) };
    expect(watchSurges(young, 20)).toEqual(ears(young, 20, WATCH_DEFAULTS.ears).map((week) => ({ ...week, method: 'EARS', years: 0 })));
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
});
