import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthOf, parisDate } from './paris-day';

const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('days in Paris', () => {
  it.each([
    ['2026-01-15T22:59:59Z', '2026-01-15'], ['2026-01-15T23:00:00Z', '2026-01-16'], ['2026-07-15T21:59:59Z', '2026-07-15'], ['2026-07-15T22:00:00Z', '2026-07-16'],
    ['2026-03-29T00:59:59Z', '2026-03-29'], ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s is %s', (instant, day) => expect(parisDate(new Date(instant))).toBe(day));

  it('counts civil days, whatever the hour that summer time takes or gives', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    fc.assert(fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, shift) => {
      expect(daysBetween(day, addDays(day, shift))).toBe(shift);
    }));
  });

  it('gives the first day of a month', () => expect(monthOf('2026-11-24')).toBe('2026-11-01'));
});
