import { expect, it } from 'vitest';
import { lastDayOf, monthsUpTo, settledMonths } from './months';

it('lets a month settle for ten days before it leaves', () => {
  expect(settledMonths('2026-11-10', 2)).toEqual(['2026-08-01', '2026-09-01']);
  expect(settledMonths('2026-11-11', 2)).toEqual(['2026-09-01', '2026-10-01']);
  expect(settledMonths('2027-01-11', 1)).toEqual(['2026-12-01']);
});

it('knows its months', () => {
  expect(lastDayOf('2028-02-01')).toBe('2028-02-29');
  expect(monthsUpTo('2027-01-15', 3)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
});
