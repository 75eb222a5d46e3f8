import { describe, expect, it } from 'vitest';
import { rowOf, sortRows, type TerritoryRow } from './sort-rows';

const row = (name: string, reports: number, rate: number | null = null): TerritoryRow => ({ territory: name, name, reports, structures: 1, rate, value: rate, n: reports, low: null, high: null });
const names = (rows: TerritoryRow[]) => rows.map(({ name }) => name);

describe('the rows beside the map', () => {
  it('sort as French does, accents aside', () => {
    const rows = [row('Yonne', 1), row('Isère', 1), row('Île-de-France', 1), row('Ain', 1)];
    expect(names(sortRows(rows, { column: 'name', descending: false }))).toEqual(['Ain', 'Île-de-France', 'Isère', 'Yonne']);
  });

  it('break ties by name', () => {
    expect(names(sortRows([row('B', 2), row('A', 2), row('C', 3)], { column: 'reports', descending: true }))).toEqual(['C', 'A', 'B']);
  });

  it('leave what cannot be said at the end, whichever way', () => {
    const rows = [row('A', 1, null), row('B', 1, 2), row('C', 1, 1)];
    expect(names(sortRows(rows, { column: 'rate', descending: true }))).toEqual(['B', 'C', 'A']);
    expect(names(sortRows(rows, { column: 'rate', descending: false }))).toEqual(['C', 'B', 'A']);
  });

  it('have no rate where too few structures are active', () => {
    const cell = { territory: '69', name: 'Rhône', value: 3, n: 3, part: null, low: null, high: null, reports: 3, structures: 1 };
    expect(rowOf({ ...cell, activeStructures: 2 }, 3).rate).toBeNull();
    expect(rowOf({ ...cell, activeStructures: 4 }, 3).rate).toBe(0.75);
    expect(rowOf({ ...cell, activeStructures: 0 }, 1).rate).toBeNull();
  });
});
