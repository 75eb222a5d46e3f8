import { describe, expect, it } from 'vitest';
import { addDays, daysOf, daysOfMonth, isDay, lengthInDays, playedMonths, previousRange, yearBefore } from './period';

describe('a period', () => {
  it('counts both ends', () => {
    expect(lengthInDays({ from: '2026-03-01', to: '2026-03-01' })).toBe(1);
    expect(lengthInDays(daysOf({ preset: '90j' }, '2026-11-24'))).toBe(90);
    expect(daysOf({ preset: '30j' }, '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  });

  it('goes back by whole months, to the last day of a shorter month', () => {
    expect(daysOf({ preset: '12m' }, '2026-11-24')).toEqual({ from: '2025-11-25', to: '2026-11-24' });
    expect(daysOf({ preset: '6m' }, '2026-08-31')).toEqual({ from: '2026-03-01', to: '2026-08-31' });
    expect(daysOf({ preset: 'annee' }, '2026-11-24')).toEqual({ from: '2026-01-01', to: '2026-11-24' });
  });

  it('is preceded by a range of the same length that does not overlap it', () => {
    const range = { from: '2026-03-01', to: '2026-03-31' };
    const previous = previousRange(range);
    expect(previous).toEqual({ from: '2026-01-29', to: '2026-02-28' });
    expect(lengthInDays(previous)).toBe(lengthInDays(range));
    expect(addDays(previous.to, 1)).toBe(range.from);
  });

  it('knows a day from a string that looks like one', () => {
    expect(isDay('2026-02-28')).toBe(true);
    for (const wrong of ['2026-02-30', '2026-13-01', '24/11/2026', '']) expect(isDay(wrong)).toBe(false);
  });

  it('has the same days a year earlier', () => {
    expect(yearBefore({ from: '2028-02-29', to: '2028-03-31' })).toEqual({ from: '2027-02-28', to: '2027-03-31' });
  });

  it('is played month by month, a year at least when it is short, three at most when it is long', () => {
    expect(playedMonths({ from: '2026-01-15', to: '2026-04-02' }, '2026-11-24')).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(playedMonths({ from: '2026-10-26', to: '2026-11-24' }, '2026-11-24')).toHaveLength(12);
    expect(playedMonths({ from: '2020-01-01', to: '2026-11-24' }, '2026-11-24')).toHaveLength(36);
    expect(daysOfMonth('2026-02', '2026-11-24')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysOfMonth('2026-11', '2026-11-24')).toEqual({ from: '2026-11-01', to: '2026-11-24' });
  });
});
