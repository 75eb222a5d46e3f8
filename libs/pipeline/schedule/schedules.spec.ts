import { getNextMillis } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { JOB_SCHEMAS } from '@vigie/contracts';
import { JOB_SETTINGS } from '../registry/job-settings';
import { scheduleId } from './scheduler';
import { SCHEDULES, SCHEDULE_TIME_ZONE, type Schedule, type Schedules } from './schedules';

const next = (pattern: string, from: string) => new Date(getNextMillis(Date.parse(from), { pattern, tz: SCHEDULE_TIME_ZONE })!).toISOString();

describe('schedules', () => {
  it('keep to the hour of Paris, in winter and in summer', () => {
    expect(next('30 7 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-29T05:30:00.000Z');
    expect(next('30 7 * * *', '2026-03-27T12:00:00Z')).toBe('2026-03-28T06:30:00.000Z');
  });

  it('have five fields, a next run and a payload their job takes', () => {
    for (const [name, schedule] of Object.entries<Schedule>(SCHEDULES satisfies Schedules)) {
      expect(schedule.pattern.split(' '), name).toHaveLength(5);
      expect(next(schedule.pattern, '2026-11-24T00:00:00Z'), name).toMatch(/^202[678]/);
      expect(JOB_SCHEMAS[schedule.job].safeParse(schedule.payload).success, name).toBe(true);
    }
  });

  it('are others as soon as anything in them is', () => {
    const schedule: Schedule = { job: 'recompute-buckets', payload: { keys: [{ site: 'P69', day: '2026-03-09' }] }, pattern: '0 7 * * *' };
    const settings = JOB_SETTINGS['recompute-buckets'];
    const ids = [scheduleId('a', schedule, settings), scheduleId('a', { ...schedule, pattern: '0 8 * * *' }, settings), scheduleId('a', schedule, { ...settings, attempts: 2 })];
    expect(new Set(ids).size).toBe(3);
    expect(scheduleId('a', { ...schedule }, { ...settings })).toBe(ids[0]);
  });
});
