import { describe, expect, it } from 'vitest';
import { completeTable, InconsistentTable, type TableRow } from './complete-table';
import { BrokenHierarchy, dimension } from './dimension';
import { codesOf, measureAt } from './grid';

const place = dimension('place', ['P1', 'P2', 'P3'], { above: { P1: 'D1', P2: 'D1', P3: 'D2' } });
const right = dimension('right', ['RSA', 'AAH']);
let row = 1;
const cell = (codes: string[], count: number, contributors = Math.min(count, 4), largest = Math.ceil(count / 2)): TableRow => ({ codes, count, contributors, largest, origin: `row ${++row}` });
const refusal = (rows: TableRow[]) => {
  try {
    completeTable([place, right], rows);
    return null;
  } catch (error) {
    return error instanceof InconsistentTable ? error.message : error;
  }
};

describe('completeTable', () => {
  it('computes margins through the hierarchy, with cautious contributors', () => {
    const grid = completeTable([place, right], [cell(['P1', 'RSA'], 20, 5, 8), cell(['P2', 'RSA'], 10, 3, 6), cell(['P3', 'AAH'], 7, 2, 4)]);
    const at = (...codes: string[]) => grid.measures.find((_, position) => codesOf(grid, position).join() === codes.join());
    expect(at('D1', 'RSA')).toEqual({ count: 30, contributors: 5, largest: 14 });
    expect(at('TOTAL', 'TOTAL')?.count).toBe(37);
    expect(at('P3', 'RSA')?.count).toBe(0);
    expect(measureAt(grid, grid.measures.length - 1).count).toBe(37);
  });

  it('takes a largest contributor for what it must be at least', () => {
    const grid = completeTable([dimension('a', ['x'])], [cell(['x'], 40, 2, 1)]);
    expect(measureAt(grid, 0).largest).toBe(20);
  });

  it.each([
    ['margins that do not add up', () => [cell(['P1', 'RSA'], 20), cell(['P1', 'AAH'], 5), cell(['P1', 'TOTAL'], 26)], /^row \d+ \(P1, TOTAL\) is 26, the cells under it along right \(row \d+ \(P1, RSA\), row \d+ \(P1, AAH\)\) add up to 25$/],
    ['two rows for a cell', () => [cell(['P1', 'RSA'], 20), cell(['P1', 'RSA'], 20)], /^row \d+ \(P1, RSA\) and row \d+ are the same cell$/],
    ['a negative count', () => [cell(['P1', 'RSA'], -3, 1, 0)], /^row \d+ \(P1, RSA\): count is -3, it must be a whole number of 0 or more$/],
    ['a largest contributor above the whole', () => [cell(['P1', 'RSA'], 5, 2, 9)], /the largest contributor has 9, the whole cell 5/],
    ['units from nobody', () => [cell(['P1', 'RSA'], 5, 0, 0)], /5 units and no contributor/],
    ['a code of no dimension', () => [cell(['P9', 'RSA'], 5)], /P9 is not a code of place/],
  ])('refuses %s, naming the rows', (_, rows, message) => {
    expect(refusal(rows())).toMatch(message);
  });

  it('refuses a hierarchy that goes round', () => {
    expect(() => dimension('place', ['a'], { above: { a: 'b', b: 'a' } })).toThrow(BrokenHierarchy);
  });

  it('does not add up codes that overlap, but holds them within the whole', () => {
    const difficulty = dimension('difficulty', ['a', 'b'], { overlapping: true });
    expect(() => completeTable([difficulty], [cell(['a'], 20), cell(['b'], 30), cell(['TOTAL'], 25)])).toThrow(/more than/);
    expect(completeTable([difficulty], [cell(['a'], 20), cell(['b'], 30), cell(['TOTAL'], 35)]).measures).toHaveLength(3);
  });
});
