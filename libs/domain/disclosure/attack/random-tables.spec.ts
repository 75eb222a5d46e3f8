import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose, type DisclosedTable } from '../disclose';
import { loadHighsSolver } from '../solver';
import { sizeOf, type Grid } from '../table/grid';
import { tabulate } from '../table/tabulate';
import { attack, keyOf, type Bounds } from './attacker';
import { randomUnits, seededRandom, someDimension } from './random-units';
import { knownSums, seenCells } from './seen';

const solver = await loadHighsSolver();
const THRESHOLD = { PERSONS: 11, STRUCTURES: 3 } as const;

/** A table of two or three dimensions, some of them with a hierarchy or a frame, from a seed. */
function randomTable(seed: number): Grid {
  const random = seededRandom(seed);
  const depth = 2 + (seed % 2);
  const dimensions = ['a', 'b', 'c'].slice(0, depth).map((name, d) => {
    const size = 2 + Math.floor(random() * (depth === 2 ? 6 : 3));
    return someDimension(name, size, d === 0 && size > 3 ? 2 : 0, d === 1 && random() < 0.4);
  });
  return tabulate(dimensions, randomUnits(dimensions, 20 + Math.floor(random() * 600), 3 + Math.floor(random() * 12), random));
}

function attackOf(tables: readonly DisclosedTable[], units: number): Bounds[] {
  return attack(tables.flatMap(seenCells), tables.flatMap(({ grid }) => knownSums(grid)), { units });
}

const tooNarrow = (bounds: readonly Bounds[], width: number) => bounds.filter(({ min, max }) => !(max - min >= width - 1e-4));
const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('an attacker who reads a table', () => {
  it.each(['PERSONS', 'STRUCTURES'] as const)('places no hidden cell closer than promised (%s)', (unit) => {
    fc.assert(fc.property(seeds, (seed) => {
      const tables = disclose([randomTable(seed)], { unit }, solver);
      expect(tooNarrow(attackOf(tables, THRESHOLD[unit]), THRESHOLD[unit])).toEqual([]);
    }), { numRuns: 40, seed: 1 });
  }, 120_000);

  it('places none either from two tables that share a margin', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const random = seededRandom(seed);
      const [place, right, audience] = [someDimension('place', 4, 2, true), someDimension('right', 3), someDimension('audience', 3)];
      const units = randomUnits([place, right, audience], 60 + Math.floor(random() * 500), 10, random);
      const cut = (...at: number[]) => units.map(({ codes, structure }) => ({ codes: at.map((d) => codes[d] ?? ''), structure }));
      const tables = disclose([tabulate([place, right], cut(0, 1)), tabulate([place, audience], cut(0, 2))], { unit: 'PERSONS' }, solver);
      expect(tooNarrow(attackOf(tables, 11), 11)).toEqual([]);
    }), { numRuns: 25, seed: 2 });
  }, 120_000);

  it('places none with percentages that are printed beside', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const grid = randomTable(seed);
      const total = sizeOf(grid.dimensions) - 1;
      const whole = grid.measures[total]?.count ?? 0;
      const part = seed % total;
      const percentage = Math.round((100 * (grid.measures[part]?.count ?? 0)) / whole);
      const tables = disclose([grid], { unit: 'PERSONS', percentages: [{ part, whole: total, percentage, decimals: 0 }] }, solver);
      const cells = tables.flatMap(seenCells);
      const ratio = { part: keyOf(cells[part]?.conditions ?? {}), whole: 'ALL', percentage, decimals: 0 };
      expect(tooNarrow(attack(cells, knownSums(grid), { units: 11 }, [ratio]), 11)).toEqual([]);
    }), { numRuns: 25, seed: 3 });
  }, 120_000);

  it('computes hidden cells of most of the same tables without secondary suppression', () => {
    const tables = Array.from({ length: 40 }, (_, seed) => disclose([randomTable(seed)], { unit: 'PERSONS', secondary: false }, solver));
    const exact = tables.filter((table) => attackOf(table, 11).some(({ min, max }) => max - min < 1e-4));
    const narrow = tables.filter((table) => tooNarrow(attackOf(table, 11), 11).length > 0);
    expect(exact.length).toBeGreaterThan(10);
    expect(narrow.length).toBeGreaterThan(20);
  }, 120_000);

  it('keeps the levels promised of cells that one structure dominates', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const grid = randomTable(seed);
      const [table] = disclose([grid], { unit: 'PERSONS' }, solver);
      const bounds = new Map(attackOf(table ? [table] : [], 11).map((bound) => [bound.key, bound]));
      for (const [position, cell] of (table ? seenCells(table) : []).entries()) {
        const own = table?.cells[position];
        const bound = bounds.get(keyOf(cell.conditions));
        if (!own || !bound || own.reason !== 'DOMINANCE') continue;
        expect(bound.max).toBeGreaterThanOrEqual(own.measure.largest / 0.85 - 1e-4);
      }
    }), { numRuns: 25, seed: 4 });
  }, 120_000);
});
