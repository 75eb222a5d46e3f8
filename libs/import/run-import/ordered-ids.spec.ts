import { expect, it } from 'vitest';
import { orderedIds } from './ordered-ids';

it('gives version 7 UUIDs in their order, each once, a millisecond further for each 4,096', () => {
  const next = orderedIds(Date.UTC(2026, 2, 10));
  const ids = Array.from({ length: 10_000 }, next);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  const timeOf = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  expect(ids.map(timeOf).filter((time) => time === Date.UTC(2026, 2, 10) + 1)).toHaveLength(4_096);
  expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length);
});
