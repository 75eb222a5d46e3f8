import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { CatalogueService } from '@vigie/catalogue';
import { REPORT_STATUSES, wilsonInterval } from '@vigie/domain';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { FilterCodes } from '../figures/filter-codes';
import { CROSS_DIMENSIONS, isPlace, isTime, type CrossDimension } from './cross-dimension';
import { ReadCrossTable, type CrossQuestion } from './read-cross-table';

interface Row { structure: number; type: string; region: string; department: string; site: string; day: string; rights: string[]; difficulties: string[]; audience: string; causality: string; status: string }

const SITES = ['P69', 'SP692', 'P38', 'P75', 'P976'] as const;
const RIGHTS = ['CAF', 'DALO', 'HEALTH_COVER'];
const CODES_OF: Readonly<Record<CrossDimension, (row: Row) => readonly string[]>> = {
  RIGHT: ({ rights }) => rights, DIFFICULTY: ({ difficulties }) => difficulties, STRUCTURE_TYPE: ({ type }) => [type], AUDIENCE: ({ audience }) => [audience], CAUSALITY: ({ causality }) => [causality], OUTCOME: ({ status }) => [status === 'RESOLVED' ? 'SOLVED' : 'OPEN'],
  REGION: ({ region }) => [region], DEPARTMENT: ({ department }) => [department], PREFECTURE: ({ site }) => [site],
  MONTH: ({ day }) => [day.slice(0, 7)], QUARTER: ({ day }) => [`${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`],
};
const PAIRS = CROSS_DIMENSIONS.flatMap((rows) => CROSS_DIMENSIONS.map((columns) => [rows, columns] as const));
const crosses = (rows: CrossDimension, columns: CrossDimension) => !(isPlace(rows) && isPlace(columns)) && !(isTime(rows) && isTime(columns));
const PLACES = [null, { level: 'PREFECTURE', territory: 'P69' }, { level: 'DEPARTMENT', territory: '38' }, { level: 'REGION', territory: '84' }] as const;
const day = fc.date({ min: new Date('2025-11-01'), max: new Date('2026-03-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

let db: TestDatabase;
let structures: BuiltStructure[];
let viewers: { viewer: Viewer; sees: (row: Row) => boolean }[];
let cross: ReadCrossTable;
let reports: Row[];

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  structures = await Promise.all(SITES.flatMap((siteCode, i) => [0, 1].map((j) => aStructure(db.dataSource, { siteCode, typeCode: ['CADA', 'SPADA', 'CPH'][(i + j) % 3] }))));
  const report = fc.record({
    structure: fc.constantFrom(...structures), siteCode: fc.constantFrom(...SITES), occurredOn: day, status: fc.constantFrom(...REPORT_STATUSES),
    rights: fc.subarray(RIGHTS), difficulties: fc.subarray(['RENEWAL_LATE', 'E_PHOTO', 'NOT_RECOGNISED'], { minLength: 1 }), audience: fc.constantFrom('BPI', 'BPI_SPOUSE'), causality: fc.constantFrom('ALLEGED', 'CONFIRMED'),
  });
  await reportRows(db.dataSource, ...fc.sample(report, { numRuns: 500, seed: 20261125 }));
  await rebuildBuckets(db.dataSource);
  reports = await db.dataSource.query(`SELECT structure_number AS structure, structure_type AS type, region_code AS region, department_code AS department, site_code AS site, occurred_on::text AS day, rights, difficulties, audience, causality, status FROM report`);
  viewers = [
    { viewer: await aNational(db.dataSource), sees: () => true },
    { viewer: await aRegional(db.dataSource, 'ARA'), sees: ({ region }) => region === '84' },
  ];
  const clock = new SetClock();
  cross = new ReadCrossTable(db.tx, new FilterCodes(new CatalogueService(db.tx, clock)), clock, { demo: false });
});
afterAll(() => db.close());

const figuresOf = (rows: readonly Row[]) => ({ reports: rows.length, structures: new Set(rows.map(({ structure }) => structure)).size });
const COUNTED = (row: Row) => !['WITHDRAWN', 'REJECTED', 'MERGED'].includes(row.status);

async function holds(index: number, question: CrossQuestion): Promise<void> {
  const { viewer, sees } = viewers[index]!;
  const { rows, columns, from, to, territory, right, audience, causality } = question;
  const answer = await cross.execute(viewer, question);
  const here = ({ site, region }: Row) => territory == null || { P69: site === 'P69', 38: site === 'P38', 84: region === '84' }[territory]!;
  const counted = reports.filter((row) => sees(row) && here(row) && COUNTED(row) && row.day >= from && row.day <= to
    && (right == null || row.rights.includes(right)) && (audience == null || row.audience === audience) && (causality == null || row.causality === causality));
  const under = (dimension: CrossDimension, code: string, among = counted) => among.filter((row) => CODES_OF[dimension](row).includes(code));
  const codes = (dimension: CrossDimension) => [...new Set(counted.flatMap((row) => CODES_OF[dimension](row)))];
  expect({ reports: answer.n, structures: answer.structures }).toEqual(figuresOf(counted));
  for (const [dimension, heads] of [[rows, answer.rowHeads], ...(columns ? [[columns, answer.columnHeads] as const] : [])] as const) {
    expect(heads.map(({ code }) => code)).toEqual(expect.arrayContaining(codes(dimension)));
    for (const head of heads) expect(head).toMatchObject(figuresOf(under(dimension, head.code)));
  }
  if (!columns) {
    expect(answer.cells).toEqual([]);
    return;
  }
  const wanted = codes(rows).flatMap((row) => codes(columns).flatMap((column) => {
    const both = under(columns, column, under(rows, row));
    return both.length ? [{ row, column, ...figuresOf(both), ofRow: share(both.length, under(rows, row).length), ofColumn: share(both.length, under(columns, column).length) }] : [];
  }));
  const sorted = (cells: readonly { row: string; column: string }[]) => [...cells].sort((a, b) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1));
  expect(sorted(answer.cells)).toEqual(sorted(wanted));
}

function share(part: number, of: number) {
  const interval = of < 11 ? null : wilsonInterval(part, of);
  return interval ? { share: part / of, low: interval.low, high: interval.high } : { share: null, low: null, high: null };
}

it.each(PAIRS.filter(([rows, columns]) => crosses(rows, columns)))('%s by %s is what a recount of the reports gives, for the nation and for a region', async (rows, columns) => {
  // Whole months, from the buckets where they can answer; then months that are cut, from the reports.
  for (const index of [0, 1]) {
    await holds(index, { rows, columns, from: '2025-12-01', to: '2026-02-28' });
    await holds(index, { rows, columns, from: '2025-12-02', to: '2026-02-28' });
  }
});

it('holds anywhere, over any period and under any filters', { timeout: 60_000 }, async () => {
  const question = fc.record({
    pair: fc.constantFrom(...PAIRS.filter(([rows, columns]) => crosses(rows, columns)), ...CROSS_DIMENSIONS.map((rows) => [rows, null] as const)), viewer: fc.constantFrom(0, 1),
    days: fc.oneof(fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })), fc.constantFrom({ from: '2025-11-01', to: '2026-03-31' }, { from: '2025-12-01', to: '2026-01-31' })),
    right: fc.option(fc.constantFrom(...RIGHTS)), audience: fc.option(fc.constant('BPI')), causality: fc.option(fc.constant('CONFIRMED')), place: fc.constantFrom(...PLACES),
  });
  await fc.assert(fc.asyncProperty(question, ({ pair: [rows, columns], viewer, days, place, ...filter }) => holds(viewer, { rows, columns, ...days, ...filter, ...place })), { numRuns: 100, seed: 4 });
});

it('has every month and every region of the scope, zeros included', async () => {
  const answer = await cross.execute(viewers[0]!.viewer, { rows: 'REGION', columns: 'QUARTER', from: '2024-01-01', to: '2024-12-31' });
  expect(answer.columnHeads.map(({ code }) => code)).toEqual(['2024-T1', '2024-T2', '2024-T3', '2024-T4']);
  expect(answer.rowHeads).toHaveLength(18);
  expect(answer).toMatchObject({ n: 0, structures: 0, cells: [] });
  expect(answer.rowHeads[0]).toMatchObject({ reports: 0, share: null });
});

it('refuses two territories, two periods, what lies outside the scope, and members', async () => {
  const { viewer } = viewers[1]!;
  const asked = { rows: 'RIGHT', from: '2026-01-01', to: '2026-01-31' } as const;
  await expect(cross.execute(viewer, { ...asked, rows: 'REGION', columns: 'PREFECTURE' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(cross.execute(viewer, { ...asked, rows: 'MONTH', columns: 'QUARTER' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(cross.execute(viewer, { ...asked, region: '11' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(cross.execute(await aMember(db.dataSource, structures[0]!, 'STRUCTURE_MANAGER'), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
