import { expect, it } from 'vitest';
import { periodsIn, startOf } from './periods';

it('starts weeks on Mondays and months on their first', () => {
  expect(startOf('WEEK', '2026-03-08')).toBe('2026-03-02');
  expect(startOf('WEEK', '2026-03-09')).toBe('2026-03-09');
  expect(startOf('WEEK', '2026-01-01')).toBe('2025-12-29');
  expect(startOf('MONTH', '2026-02-28')).toBe('2026-02-01');
});

it('lists every week and month a period touches, the partial ones at both ends too', () => {
  expect(periodsIn('WEEK', { from: '2026-03-01', to: '2026-03-09' })).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
  expect(periodsIn('MONTH', { from: '2025-12-31', to: '2026-03-01' })).toEqual(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']);
  expect(periodsIn('MONTH', { from: '2026-03-09', to: '2026-03-09' })).toEqual(['2026-03-01']);
});

it('crosses summer time without losing or repeating a week', () => {
  const weeks = periodsIn('WEEK', { from: '2026-01-01', to: '2026-12-31' });
  expect(new Set(weeks).size).toBe(weeks.length);
  expect(weeks).toHaveLength(53);
});
