import { describe, expect, it } from 'vitest';
import { attack, keyOf } from './attack/attacker';
import { knownSums, seenCells } from './attack/seen';
import { disclose, publishedShare, type DisclosedTable } from './disclose';
import { loadHighsSolver } from './solver';
import { completeTable, type TableRow } from './table/complete-table';
import { dimension } from './table/dimension';
import { codesOf, type Grid } from './table/grid';

const solver = await loadHighsSolver();
const row = (codes: string[], count: number, contributors = Math.min(count, 6), largest = Math.ceil(count / 4)): TableRow => ({ codes, count, contributors, largest });
const control = (grid: Grid, secondary = true): DisclosedTable => {
  const [table] = disclose([grid], { unit: 'PERSONS', secondary }, solver);
  if (!table) throw new Error('no table');
  return table;
};
const statusOf = ({ grid, cells }: DisclosedTable, ...codes: string[]) => cells.find((_, position) => codesOf(grid, position).join() === codes.join())?.status;

/** Investment by activity and region, the table that Fischetti and Salazar explain cell suppression with. */
function investment(): Grid {
  const rows = { I: [20, 50, 10], II: [8, 19, 22], III: [17, 32, 12] };
  const cells = Object.entries(rows).flatMap(([activity, counts]) => counts.map((count, region) => row([activity, 'ABC'[region] ?? ''], count, 6, 1)));
  return completeTable([dimension('activity', Object.keys(rows), { frame: true }), dimension('region', ['A', 'B', 'C'], { frame: true })], cells);
}

describe('the table of Fischetti and Salazar', () => {
  it('lets an attacker place (II, C) in [5, 30] when it is hidden with (II, A), (III, A) and (III, C)', () => {
    const grid = investment();
    const hidden = ['II,C', 'II,A', 'III,A', 'III,C'];
    const table: DisclosedTable = {
      grid,
      cells: grid.measures.map((measure, position) => {
        const isHidden = hidden.includes(codesOf(grid, position).join());
        return { measure, status: isHidden ? 'PRIMARY' : 'PUBLISHED', value: isHidden ? null : measure.count, reason: null, interval: [0, 0] };
      }),
    };
    const bounds = attack(seenCells(table), knownSums(grid), { units: 11 });
    expect(bounds.find(({ key }) => key === keyOf({ activity: 'II', region: 'C' }))).toMatchObject({ min: 5, max: 30 });
  });

  it('hides, for the two cells under the threshold, what keeps every hidden one eleven wide', () => {
    const table = control(investment());
    expect(statusOf(table, 'I', 'C')).toBe('PRIMARY');
    expect(statusOf(table, 'II', 'A')).toBe('PRIMARY');
    expect(statusOf(table, 'TOTAL', 'TOTAL')).toBe('PUBLISHED');
    for (const { min, max } of attack(seenCells(table), knownSums(table.grid), { units: 11 })) expect(max - min).toBeGreaterThanOrEqual(11 - 1e-4);
  });
});

describe('disclose', () => {
  it('hides all and none of a group, so that neither can be told', () => {
    const grid = completeTable([dimension('place', ['P', 'Q'], { frame: true }), dimension('right', ['RSA', 'AAH', 'APL'])], [
      row(['P', 'RSA'], 60), row(['Q', 'RSA'], 80), row(['Q', 'AAH'], 90), row(['Q', 'APL'], 70),
    ]);
    const table = control(grid);
    for (const code of ['RSA', 'AAH', 'APL']) expect(statusOf(table, 'P', code)).toBe('PRIMARY');
    const cell = table.cells.find((_, position) => codesOf(grid, position).join() === 'P,RSA');
    expect(cell?.reason).toBe('GROUP');
    expect(statusOf(table, 'P', 'TOTAL')).toBe('PUBLISHED');
  });

  it('shows a zero of place or time, and that nothing was reported at all', () => {
    const grid = completeTable([dimension('place', ['P', 'Q', 'R'], { frame: true }), dimension('right', ['RSA', 'AAH'])], [row(['P', 'RSA'], 60), row(['P', 'AAH'], 50), row(['Q', 'RSA'], 40), row(['Q', 'AAH'], 70)]);
    const table = control(grid);
    expect(statusOf(table, 'R', 'TOTAL')).toBe('PUBLISHED');
    expect(statusOf(table, 'R', 'RSA')).toBe('PUBLISHED');
  });

  it('gives the same answer twice', () => {
    expect(control(investment())).toEqual(control(investment()));
  });

  it('hides a whole table that nothing else protects', () => {
    const table = control(completeTable([dimension('place', ['P', 'Q'])], [row(['P'], 5), row(['Q'], 4)]));
    expect(table.cells.every(({ value }) => value === null)).toBe(true);
  });

  it('keeps a percentage whose part or whole is hidden', () => {
    const table = control(investment());
    const at = (...codes: string[]) => table.cells.findIndex((_, position) => codesOf(table.grid, position).join() === codes.join());
    expect(publishedShare(table, at('I', 'C'), [1])).toBeNull();
    expect(publishedShare(table, at('I', 'TOTAL'), [0])).toBeCloseTo(80 / 190);
  });

  it('holds overlapping codes within what is above them', () => {
    const difficulty = dimension('difficulty', ['a', 'b', 'c'], { overlapping: true });
    const table = control(completeTable([difficulty], [row(['a'], 30), row(['b'], 4), row(['c'], 25), row(['TOTAL'], 40)]));
    expect(statusOf(table, 'b')).toBe('PRIMARY');
    expect(statusOf(table, 'a')).toBe('PUBLISHED');
  });
});
