import { expect, it } from 'vitest';
import { isStale } from './freshness';

it('holds for ninety days, the ninetieth included', () => {
  expect(isStale('2026-08-26', '2026-11-24')).toBe(false);
  expect(isStale('2026-08-25', '2026-11-24')).toBe(true);
  expect(isStale('2026-11-24', '2026-11-24')).toBe(false);
});
