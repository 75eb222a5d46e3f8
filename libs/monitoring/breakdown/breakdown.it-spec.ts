import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { CatalogueService } from '@vigie/catalogue';
import { REPORT_STATUSES } from '@vigie/domain';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { FilterCodes } from '../figures/filter-codes';
import { ReadBreakdown, type BreakdownDimension, type BreakdownQuestion } from './read-breakdown';

interface Row { structure: number; structure_id: string; type: string; region: string; site: string; day: string; rights: string[]; difficulties: string[]; audience: string; causality: string; status: string }

const SITES = ['P69', 'SP692', 'P38', 'P75', 'P976'] as const;
const RIGHTS = ['CAF', 'DALO', 'HEALTH_COVER'];
const DIFFICULTIES = ['RENEWAL_LATE', 'E_PHOTO', 'NOT_RECOGNISED'];
const CODES_OF: Readonly<Record<BreakdownDimension, (row: Row) => readonly string[]>> = {
  RIGHT: ({ rights }) => rights, DIFFICULTY: ({ difficulties }) => difficulties, STRUCTURE_TYPE: ({ type }) => [type], AUDIENCE: ({ audience }) => [audience], CAUSALITY: ({ causality }) => [causality],
};
const day = fc.date({ min: new Date('2025-11-01'), max: new Date('2026-03-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

let db: TestDatabase;
let structures: BuiltStructure[];
let viewers: { viewer: Viewer; sees: (row: Row) => boolean }[];
let breakdown: ReadBreakdown;
let rows: Row[];

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  structures = await Promise.all(SITES.flatMap((siteCode, i) => [0, 1].map((j) => aStructure(db.dataSource, { siteCode, typeCode: ['CADA', 'SPADA', 'CPH'][(i + j) % 3] }))));
  const report = fc.record({
    structure: fc.constantFrom(...structures), siteCode: fc.constantFrom(...SITES), occurredOn: day, status: fc.constantFrom(...REPORT_STATUSES),
    rights: fc.subarray(RIGHTS), difficulties: fc.subarray(DIFFICULTIES, { minLength: 1 }), audience: fc.constantFrom('BPI', 'BPI_SPOUSE'), causality: fc.constantFrom('ALLEGED', 'CONFIRMED'),
  });
  await reportRows(db.dataSource, ...fc.sample(report, { numRuns: 400, seed: 20261124 }));
  await rebuildBuckets(db.dataSource);
  rows = await db.dataSource.query(`SELECT structure_number AS structure, structure_id, structure_type AS type, region_code AS region, site_code AS site, occurred_on::text AS day, rights, difficulties, audience, causality, status FROM report`);
  const own = structures[0]!;
  viewers = [
    { viewer: await aNational(db.dataSource), sees: () => true },
    { viewer: await aRegional(db.dataSource, 'ARA'), sees: ({ region }) => region === '84' },
    { viewer: await aMember(db.dataSource, own, 'REPORTER'), sees: ({ structure_id: id }) => id === own.id },
  ];
  breakdown = new ReadBreakdown(db.tx, new FilterCodes(new CatalogueService(db.tx, new SetClock())));
});
afterAll(() => db.close());

it.each([0, 1, 2])('gives viewer %i what a recount of its reports gives, from buckets or from reports, anywhere', async (index) => {
  const { viewer, sees } = viewers[index]!;
  const question = fc.record({
    by: fc.constantFrom(...(Object.keys(CODES_OF) as BreakdownDimension[])), days: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    right: fc.option(fc.constantFrom(...RIGHTS)), place: fc.option(fc.constantFrom({ level: 'PREFECTURE' as const, territory: 'P69' }, { level: 'DEPARTMENT' as const, territory: '38' }, { level: 'REGION' as const, territory: '84' })),
  });
  await fc.assert(fc.asyncProperty(question, async ({ by, days, right, place }) => {
    const asked: BreakdownQuestion = { by, ...days, right, ...place };
    const answer = await breakdown.execute(viewer, asked);
    const here = ({ site, region }: Row) => place === null || { P69: site === 'P69', 38: site === 'P38', 84: region === '84' }[place.territory];
    const counted = rows.filter((row) => sees(row) && here(row) && row.day >= days.from && row.day <= days.to && !['WITHDRAWN', 'REJECTED', 'MERGED'].includes(row.status) && (right === null || row.rights.includes(right)));
    const codes = [...new Set(counted.flatMap((row) => CODES_OF[by](row)))];
    expect(answer.n).toBe(counted.length);
    expect([...answer.rows].map(({ code }) => code).sort()).toEqual(codes.sort());
    for (const row of answer.rows) {
      const holding = counted.filter((report) => CODES_OF[by](report).includes(row.code));
      expect(row).toMatchObject({ reports: holding.length, structures: new Set(holding.map(({ structure }) => structure)).size });
      expect(row.share).toBeCloseTo(holding.length / counted.length);
      expect(row.low).toBeLessThanOrEqual(row.share);
      expect(row.high).toBeGreaterThanOrEqual(row.share - 1e-9);
    }
    expect(answer.rows.map(({ reports }) => reports)).toEqual(answer.rows.map(({ reports }) => reports).sort((a, b) => b - a));
  }), { numRuns: 60, seed: 3 });
});

it('refuses a territory outside the scope, one that is none, and one without its level', async () => {
  const { viewer } = viewers[1]!;
  const asked = { by: 'RIGHT', from: '2026-01-01', to: '2026-01-31' } as const;
  await expect(breakdown.execute(viewer, { ...asked, level: 'DEPARTMENT', territory: '75' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(breakdown.execute(viewer, { ...asked, level: 'PREFECTURE', territory: 'P00' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(breakdown.execute(viewer, { ...asked, territory: 'P69' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
