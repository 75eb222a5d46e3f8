import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildTerritories } from './build-territories.mjs';

const GENERATED = join(import.meta.dirname, '../../libs/reference/generated');

it('finds the committed territories identical to what the generator makes of the installed package', () => {
  const built = buildTerritories();
  expect(readdirSync(GENERATED).toSorted()).toEqual(Object.keys(built).toSorted());
  for (const [name, text] of Object.entries(built)) expect(readFileSync(join(GENERATED, name), 'utf8'), name).toBe(text);
});

it('stays small enough for a phone: under 60 kB in all', () => {
  const bytes = Object.values(buildTerritories()).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(60_000);
});
