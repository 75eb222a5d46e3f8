import { describe, expect, it } from 'vitest';
import { disclose } from '../disclose';
import { loadHighsSolver } from '../solver';
import { tabulate } from '../table/tabulate';
import { attack } from './attacker';
import { randomUnits, seededRandom, someDimension } from './random-units';
import { knownSums, seenCells } from './seen';

const solver = await loadHighsSolver();

function randomTable(seed: number) {
  const random = seededRandom(seed);
  const depth = 2 + (seed % 2);
  const dimensions = ['a', 'b', 'c'].slice(0, depth).map((name, d) => {
    const size = 2 + Math.floor(random() * (depth === 2 ? 6 : 3));
    return someDimension(name, size, d === 0 && size > 3 ? 2 : 0, d === 1 && random() < 0.4);
  });
  const units = randomUnits(dimensions, 20 + Math.floor(random() * 600), 3 + Math.floor(random() * 12), random);
  return tabulate(dimensions, units);
}

describe('an attacker who reads a random table', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('cannot place a hidden cell closer than promised (%i)', (seed) => {
    const grid = randomTable(seed);
    const [table] = disclose([grid], { unit: 'PERSONS' }, solver);
    if (!table) throw new Error('no table');
    for (const { key, min, max } of attack(seenCells(table), knownSums(grid), { units: 11 })) {
      expect(max - min, `${key} lies in [${min}, ${max}]`).toBeGreaterThanOrEqual(11 - 1e-4);
    }
  });
});
