import { describe, expect, it } from 'vitest';
import { quickDays } from './quick-days';

const offered = (today: string) => Object.fromEntries(quickDays(today).map(({ choice, day }) => [choice, day]));

describe('quickDays', () => {
  it('starts a week on Monday and gives a stretch of time its first day', () => {
    expect(offered('2026-11-26')).toEqual({
      TODAY: '2026-11-26', YESTERDAY: '2026-11-25', THIS_WEEK: '2026-11-23', LAST_WEEK: '2026-11-16', THIS_MONTH: '2026-11-01', LAST_MONTH: '2026-10-01',
    });
  });

  it('never offers the same day twice: on a Tuesday, yesterday is the start of the week', () => {
    expect(offered('2026-11-24')).not.toHaveProperty('THIS_WEEK');
    expect(offered('2026-11-23')).not.toHaveProperty('THIS_WEEK');
  });

  it('leaves this month out as long as it is younger than last week, and crosses a year', () => {
    expect(offered('2027-01-02')).toEqual({
      TODAY: '2027-01-02', YESTERDAY: '2027-01-01', THIS_WEEK: '2026-12-28', LAST_WEEK: '2026-12-21', LAST_MONTH: '2026-12-01',
    });
  });

  it('never offers a day to come', () => {
    for (let day = 1; day <= 28; day += 1) {
      const today = `2026-03-${String(day).padStart(2, '0')}`;
      for (const { day: quick } of quickDays(today)) expect(quick <= today).toBe(true);
    }
  });
});
