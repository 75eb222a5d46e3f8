import { describe, expect, it } from 'vitest';
import { codesOf } from '../table/grid';
import { printTable } from './print-table';
import { readTable } from './read-table';
import { readHierarchies } from './read-hierarchy';

const HEADER = 'place,right,count,contributors,largest';
const read = (...lines: string[]) => readTable({ csv: [HEADER, ...lines].join('\n'), dimensions: ['place', 'right'], unit: 'PERSONS' });
const codes = new Map([['place', new Set(['P1', 'P2', 'D1'])], ['right', new Set(['RSA'])]]);

describe('readTable', () => {
  it('reads any order of columns, a mark of order, quotes, semicolons and blank lines', () => {
    const grid = readTable({ csv: '\uFEFFcount;place;"right";largest;contributors;note\r\n12;"a;b";RSA;4;5;x\r\n\r\n', dimensions: ['place', 'right'], unit: 'PERSONS' });
    expect(codesOf(grid, 0)).toEqual(['a;b', 'RSA']);
    expect(grid.measures[0]).toEqual({ count: 12, contributors: 5, largest: 4 });
  });

  it.each([
    [['P1,RSA,1.5,1,1'], /^row 2: count is "1.5"/],
    [['P1,RSA,-4,1,1'], /^row 2 \(P1, RSA\): count is -4/],
    [['P1,RSA,4,,1'], /^row 2: contributors is empty/],
    [['P1,RSA,4,1'], /^row 2 has 4 columns, the first row 5/],
    [[',RSA,4,1,1'], /^row 2: place is empty; a margin is written TOTAL/],
    [['P1,RSA,40,5,9', '', 'P1,RSA,40,5,9'], /^row 2 \(P1, RSA\) and row 4 are the same cell/],
    [[], /no rows/],
  ])('refuses %j in one line', (lines, message) => {
    expect(() => read(...lines)).toThrow(message);
    expect(() => read(...lines)).not.toThrow(/\n/);
  });

  it('names a column that is missing', () => {
    expect(() => readTable({ csv: 'place,count\nP1,3', dimensions: ['place', 'age'], unit: 'STRUCTURES' })).toThrow(/no column age; it has place, count/);
  });
});

describe('readHierarchies', () => {
  it.each([
    ['the code above', '{"place": {"P1": "D1", "P2": "D1"}}'],
    ['the codes under', '{"place": {"D1": ["P1", "P2"]}}'],
    ['nested codes', '{"place": {"TOTAL": {"D1": {"P1": null, "P2": []}}}}'],
    ['no dimension', '{"D1": ["P1", "P2"]}'],
  ])('reads %s', (_, json) => {
    expect(readHierarchies(json, codes)['place']).toMatchObject({ P1: 'D1', P2: 'D1' });
  });

  it.each([
    ['{', /not JSON/], ['[]', /is an object/], ['{"age": {}, "place": {}}', /does not have: age/],
    ['{"place": {"D1": ["P1"], "D2": ["P1"]}}', /P1 under both D1 and D2/], ['{"place": {"D1": [3]}}', /holds 3 where a code is expected/],
    ['{"X": ["Y"]}', /names none of the dimensions place, right/], ['{"place": {"D1": ["TOTAL"]}}', /puts TOTAL under D1/],
  ])('refuses %s in one line', (json, message) => {
    expect(() => readHierarchies(json, codes)).toThrow(message);
  });

  it('is not led astray by the names that every object has', () => {
    expect(readHierarchies('{"place": {"constructor": ["P1", "__proto__"]}}', codes)['place']).toMatchObject({ P1: 'constructor' });
  });
});

describe('printTable', () => {
  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])('leaves %j nothing to run', (code) => {
    const grid = readTable({ csv: `place,count,contributors,largest\n"${code}",40,5,9\nplain,30,5,9`, dimensions: ['place'], unit: 'PERSONS' });
    const csv = printTable({ grid, cells: grid.measures.map((measure) => ({ measure, status: 'PUBLISHED' as const, value: measure.count, reason: null, interval: [0, 0] as const })) });
    for (const field of csv.split(/[\n,]/)) expect(field).not.toMatch(/^"?\s*[=+\-@＝]/);
    expect(csv).toContain("'");
  });
});
