import { describe, expect, it } from 'vitest';
import { judgeWeek } from './judge-week';
import { watchSurges } from './watch-surges';

const calm = (weeks: number) => Array.from({ length: weeks }, (_, week) => 4 + ((week * 5) % 4));
const whole = { completeness: 1, surgeFrom: null };

describe('one week of a series', () => {
  it('is judged as the watch judges it when all is in and nothing is under way', () => {
    const cases = calm(140);
    const weeks = watchSurges({ cases, firstDay: '2024-01-01' }, 20);
    for (const week of [20, 60, 110, 139]) expect(judgeWeek({ cases, firstDay: '2024-01-01' }, { week, ...whole })).toEqual(weeks[week - 20]);
  });

  it('asks less of a week of which reports are still to come, and never more than of a whole one', () => {
    const cases = [...calm(60), 13];
    const full = judgeWeek({ cases }, { week: 60, ...whole });
    const half = judgeWeek({ cases }, { week: 60, completeness: 0.5, surgeFrom: null });
    expect(half.expected).toBeCloseTo((full.expected ?? 0) / 2);
    expect(half.upper).toBeLessThanOrEqual(full.upper ?? 0);
    expect(half.pValue).toBeLessThan(full.pValue ?? 0);
  });

  it('does not let a surge under way hide its own next weeks', () => {
    const cases = [...calm(60), 40, 40, 40, 40, 40, 40, 40];
    expect(judgeWeek({ cases }, { week: 66, ...whole }).alarm).toBe(false);
    const known = judgeWeek({ cases }, { week: 66, completeness: 1, surgeFrom: 60 });
    expect(known).toMatchObject({ week: 66, observed: 40, alarm: true });
    expect(known.expected).toBeCloseTo(judgeWeek({ cases }, { week: 60, ...whole }).expected ?? 0);
  });

  it('gives up that memory after half a year: a level that stays is the new level', () => {
    const cases = [...calm(60), ...new Array<number>(40).fill(40)];
    expect(judgeWeek({ cases }, { week: 99, completeness: 1, surgeFrom: 60 }).alarm).toBe(false);
  });
});
