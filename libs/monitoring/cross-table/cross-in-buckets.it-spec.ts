import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RecomputeBuckets, RecountCrosses, rebuildBuckets } from '@vigie/aggregation';
import { REPORT_STATUSES } from '@vigie/domain';
import { REGIONS } from '@vigie/reference';
import { SYSTEM } from '@vigie/platform';
import { aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { countCross, type CrossPopulation } from './count-cross';
import { CODED_DIMENSIONS, CROSS_DIMENSIONS, isCoded, isPlace, isTime, type CrossDimension } from './cross-dimension';
import { crossInBuckets, inBuckets } from './cross-in-buckets';

const SITES = ['P69', 'SP692', 'P38', 'P75', 'P976', 'P974'] as const;
/** Years on both sides of the turn of an era. */
const day = fc.date({ min: new Date('2022-07-01'), max: new Date('2023-06-30'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const codes = {
  rights: fc.subarray(['CAF', 'DALO', 'HEALTH_COVER']), difficulties: fc.subarray(['RENEWAL_LATE', 'E_PHOTO', 'NOT_RECOGNISED'], { minLength: 1 }),
  audience: fc.constantFrom('BPI', 'BPI_SPOUSE'), causality: fc.constantFrom('ALLEGED', 'DOCUMENTED', 'CONFIRMED'),
};

let db: TestDatabase;
let structures: BuiltStructure[];
let ids: string[];

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed: number) => fc.sample(arbitrary, { numRuns, seed });

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  // Each reports anywhere: no territory has structures of its own alone.
  structures = await Promise.all(SITES.map((siteCode, i) => aStructure(db.dataSource, { siteCode, typeCode: ['CADA', 'SPADA', 'CPH'][i % 3] })));
  ids = await reportRows(db.dataSource, ...sample(fc.record({ structure: fc.constantFrom(...structures), siteCode: fc.constantFrom(...SITES), occurredOn: day, status: fc.constantFrom(...REPORT_STATUSES), ...codes }), 600, 7));
  await follow(ids);
});
afterAll(() => db.close());

const keysOf = (of: readonly string[]) => db.dataSource.query<{ site: string; day: string }[]>('SELECT site_code AS site, occurred_on::text AS day FROM report WHERE id = ANY ($1)', [of]);

/** What the jobs do once those reports were touched. */
async function follow(touched: readonly string[], before: readonly { site: string; day: string }[] = []): Promise<void> {
  await new RecomputeBuckets(db.tx).handle({ keys: [...before, ...(await keysOf(touched))] });
  await new RecountCrosses(db.tx).handle();
}

const kept = () => db.dataSource.query<unknown[]>(`
  SELECT territory, era::text, region_code, parts, part_reports, structures, active, ARRAY(SELECT dimension || ' ' || value FROM bucket_label WHERE label IN (first_label, second_label) ORDER BY 1) AS labels
  FROM cross_bucket ORDER BY territory, era, labels`);

const everywhere = { regionCodes: REGIONS.map(({ code }) => code), everywhere: true, structureId: null };
/** A federation of two regions, one département, one site. */
const POPULATIONS: Pick<CrossPopulation, 'scope' | 'place'>[] = [
  { scope: everywhere, place: null }, { scope: { regionCodes: ['84'], everywhere: false, structureId: null }, place: null }, { scope: { regionCodes: ['04', '06'], everywhere: false, structureId: null }, place: null },
  { scope: everywhere, place: { level: 'DEPARTMENT', territory: '69' } }, { scope: everywhere, place: { level: 'PREFECTURE', territory: 'P38' } }, { scope: everywhere, place: { level: 'REGION', territory: '11' } },
];
const PERIODS = [{ from: '2022-10-01', to: '2023-04-30' }, { from: '2023-02-01', to: '2023-05-31' }];
const FILTERS = [{}, { right: 'CAF' }, { difficulty: 'E_PHOTO' }, { structureType: 'CADA' }, { causality: 'ALLEGED' }, { outcome: 'SOLVED' }, { right: 'CAF', audience: 'BPI' }, { right: 'CAF', outcome: 'OPEN' }] as const;
const crosses = (rows: CrossDimension, columns: CrossDimension | null) => columns === null || !((isPlace(rows) && isPlace(columns)) || (isTime(rows) && isTime(columns)));
const sorted = (counts: readonly { row: string; column: string }[]) => [...counts].sort((a, b) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1));

/** Every table that buckets can answer, beside a recount. */
async function agrees(): Promise<void> {
  let asked = 0;
  await db.tx.run(SYSTEM, async (manager) => {
    for (const rows of CROSS_DIMENSIONS) {
      for (const columns of [null, ...CROSS_DIMENSIONS].filter((other) => crosses(rows, other))) {
        for (const [i, filter] of FILTERS.entries()) {
          const population = { ...POPULATIONS[asked % POPULATIONS.length]!, ...PERIODS[(asked + i) % 2]!, ...filter };
          if (!inBuckets(rows, columns, population)) continue;
          asked += 1;
          expect(sorted(await crossInBuckets(manager, rows, columns, population)), JSON.stringify({ rows, columns, ...population })).toEqual(sorted(await countCross(manager, rows, columns, population)));
        }
      }
    }
  });
  expect(asked).toBeGreaterThan(200);
}

it('gives what the reports give, for every pair, as reports come', { timeout: 120_000 }, agrees);

it('gives it after reports were edited, moved, withdrawn, merged and reopened, and holds what a rebuild makes from nothing', { timeout: 180_000 }, async () => {
  const changes = sample(fc.record({ id: fc.constantFrom(...ids), siteCode: fc.constantFrom(...SITES), occurredOn: day, status: fc.constantFrom('WITHDRAWN', 'MERGED', 'SUBMITTED', 'REJECTED', 'RESOLVED'), ...codes }), 150, 11);
  const touched = changes.map(({ id }) => id);
  const before = await keysOf(touched);
  for (const { id, siteCode, occurredOn, status, rights, difficulties, audience, causality } of changes) {
    await db.dataSource.query('DELETE FROM rupture WHERE report_id = $1', [id]);
    await db.dataSource.query(
      `UPDATE report SET site_code = $2, department_code = site.department_code, region_code = site.region_code, occurred_on = $3, discovered_on = $3, status = $4, rights = $5, difficulties = $6, audience = $7, causality = $8,
        withdrawn_at = CASE WHEN $4 = 'WITHDRAWN' THEN now() END FROM prefecture_site AS site WHERE report.id = $1 AND site.code = $2`,
      [id, siteCode, occurredOn, status, rights, difficulties, audience, causality],
    );
  }
  await follow(touched, before);
  await agrees();
  const incremental = await kept();
  expect(incremental.length).toBeGreaterThan(500);
  expect(await new RecountCrosses(db.tx).handle()).toEqual({ skipped: 'nothing stale' });
  await rebuildBuckets(db.dataSource);
  expect(await kept()).toEqual(incremental);
  await db.dataSource.query('TRUNCATE cross_bucket');
  await rebuildBuckets(db.dataSource);
  expect(await kept()).toEqual(incremental);
});

it('mends what is wrong, missing or too many', async () => {
  const right = await kept();
  await db.dataSource.query(`UPDATE cross_bucket SET part_reports = '{9}' WHERE territory IN ('P69', 'FR')`);
  await db.dataSource.query(`DELETE FROM cross_bucket WHERE territory IN ('84', 'P38')`);
  await db.dataSource.query(`INSERT INTO cross_bucket (territory, first_label, second_label, era, region_code, parts, part_reports, structures, active) SELECT 'P21', first_label, second_label, era, '27', parts, part_reports, structures, active FROM cross_bucket WHERE territory = 'P75'`);
  await rebuildBuckets(db.dataSource);
  expect(await kept()).toEqual(right);
});

it('says of when it is while something is not counted yet, to those who see the place', async () => {
  await db.dataSource.query(`INSERT INTO stale_cross (site_code, region_code, month) VALUES ('P69', '84', '2023-01-01')`);
  const accountId = structures[0]!.id;
  const seen = (scope: Parameters<TestDatabase['tx']['run']>[0]) => db.tx.run(scope, (m) => m.query<{ n: number }[]>('SELECT count(*)::int AS n FROM stale_cross')).then(([row]) => row!.n);
  expect(await seen({ kind: 'REGION', accountId, federationCode: 'ARA', regionCodes: ['84'] })).toBe(1);
  expect(await seen({ kind: 'REGION', accountId, federationCode: 'IDF', regionCodes: ['11'] })).toBe(0);
});

it('shows a region its own rows and its sites\', the nation all, and others none', async () => {
  const accountId = structures[0]!.id;
  const seen = (scope: Parameters<TestDatabase['tx']['run']>[0]) => db.tx.run(scope, (m) => m.query<{ territory: string }[]>('SELECT DISTINCT territory FROM cross_bucket ORDER BY 1')).then((rows) => rows.map(({ territory }) => territory));
  expect(await seen({ kind: 'REGION', accountId, federationCode: 'ARA', regionCodes: ['84'] })).toEqual(['84', 'P38', 'P69', 'SP692']);
  expect(await seen({ kind: 'NATION', accountId })).toContain('FR');
  for (const kind of ['OPERATIONS', 'ANONYMOUS'] as const) expect(await seen(kind === 'ANONYMOUS' ? { kind } : { kind, accountId })).toEqual([]);
  expect(await seen({ kind: 'STRUCTURE', accountId, structureId: accountId })).toEqual([]);
});

it('looks along coded dimensions two at a time, and no more', () => {
  const population = { ...POPULATIONS[0]!, ...PERIODS[0]! };
  for (const rows of CODED_DIMENSIONS) {
    for (const columns of CROSS_DIMENSIONS) {
      expect(inBuckets(rows, columns, population)).toBe(true);
      expect(inBuckets(rows, columns, { ...population, audience: 'BPI' })).toBe(!isCoded(columns));
      expect(inBuckets(rows, columns, { ...population, outcome: 'OPEN' })).toBe(!isCoded(columns));
      expect(inBuckets(rows, columns, { ...population, from: '2022-10-02' })).toBe(false);
    }
  }
});
