import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatMonth, formatPeriod, formatShortMonth } from './french-dates';
import { formatCount, formatPercent, formatQuantity, formatRate } from './french-numbers';

describe('French numbers', () => {
  it('groups thousands with a narrow no-break space', () => expect(formatCount(1234567)).toBe('1\u202f234\u202f567'));
  it('writes a share as a percentage with a comma and a no-break space', () => {
    expect(formatPercent(0.125)).toBe('12,5\u00a0%');
    expect(formatPercent(0.5)).toBe('50\u00a0%');
    expect(formatPercent(2 / 3, 0)).toBe('67\u00a0%');
  });
  it('writes rates with two decimals at most', () => expect([formatRate(0.4167), formatRate(3)]).toEqual(['0,42', '3']));
  it('takes the singular below two', () => {
    expect(formatQuantity(0, 'signalement', 'signalements')).toBe('0\u00a0signalement');
    expect(formatQuantity(1, 'point', 'points')).toBe('1\u00a0point');
    expect(formatQuantity(1200, 'signalement', 'signalements')).toBe('1\u202f200\u00a0signalements');
  });
});

describe('French dates', () => {
  it('writes days, with 1er', () => expect([formatDay('2026-03-01'), formatDay('2026-11-23')]).toEqual(['1er mars 2026', '23 novembre 2026']));
  it('writes months', () => expect(formatMonth('2026-08-14')).toBe('août 2026'));
  it('says the year of a period once when it can', () => {
    expect(formatPeriod('2026-01-01', '2026-03-31')).toBe('du 1er janvier au 31 mars 2026');
    expect(formatPeriod('2025-12-01', '2026-03-31')).toBe('du 1er décembre 2025 au 31 mars 2026');
  });
  it('writes moments in Paris time', () => expect(formatMoment('2026-07-01T12:05:00Z')).toBe('1er juillet à 14:05'));
});

it.each([['2025-12-01', 'déc. 2025'], ['2026-04', 'avr. 2026'], ['2026-08-31', 'août 2026'], ['2026-05', 'mai 2026']])('the short month of %s is %s', (iso, short) => expect(formatShortMonth(iso)).toBe(short));
