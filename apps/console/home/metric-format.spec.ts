import { expect, it } from 'vitest';
import { boundFormat, isPlainCount } from './metric-format';

it('writes bounds of a legend as they are, whatever values are rounded to', () => {
  expect([0.046, 0.46, 1].map(boundFormat('SOLVED_SHARE'))).toEqual(['4,6\u00a0%', '46\u00a0%', '100\u00a0%']);
  expect([5.3, 12, 140].map(boundFormat('HOURS'))).toEqual(['5,3', '12', '140']);
  expect([0.013, 2.4].map(boundFormat('RATE_PER_STRUCTURE'))).toEqual(['0,013', '2,4']);
  expect([7, 1301].map(boundFormat('REPORTS'))).toEqual(['7', '1\u202f301']);
});

it('takes hours for no whole number: they are noted by the quarter', () => {
  expect(isPlainCount('HOURS')).toBe(false);
});
