import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DIFFICULTIES, PREFECTURE_SITES, RIGHTS_LOST, departmentOf, findSite } from '@vigie/reference';
import { SYSTEM } from '@vigie/platform';
import { addDays, bucketKey, foldBuckets, monthOf, type Bucket, type CountedReport } from '@vigie/domain';
import { aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { READ_HEATMAP_BUCKETS, heatmapValues, readHeatmapBuckets } from './read-buckets/read-heatmap-buckets';
import { rebuildBuckets } from './rebuild-buckets/rebuild-buckets';
import { RecomputeBuckets } from './recompute-buckets/recompute-buckets';

let db: TestDatabase;
let job: RecomputeBuckets;
let structures: BuiltStructure[];

const SITES = ['P69', 'SP692', 'P38', 'P21'];

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  job = new RecomputeBuckets(db.tx);
  structures = [];
  for (const typeCode of ['CADA', 'HUDA', 'SIAE']) structures.push(await aStructure(db.dataSource, { typeCode }));
});
afterAll(() => db.close());
afterEach(() => db.dataSource.query('TRUNCATE report, rupture, bucket CASCADE'));

type Key = { site: string; day: string };

async function recompute(keys: readonly Key[]): Promise<void> {
  await job.handle({ keys: [...keys] });
}

async function kept(): Promise<Bucket[]> {
  const rows = await db.dataSource.query<(Omit<Bucket, 'structures' | 'active'> & { members: [id: string, active: number][] })[]>(`
    SELECT site_code AS site, grain, period::text AS period, dimension, value, reports, parts, part_reports AS "partReports",
      (SELECT json_agg(json_build_array(id::text, days) ORDER BY id::text) FROM unnest(structures, active) AS member(number, days) JOIN structure USING (number)) AS members
    FROM bucket`);
  return rows
    .map(({ members, ...row }): Bucket => ({ ...row, structures: members.map(([id]) => id), active: members.map(([, active]) => active) }))
    .sort((a, b) => (bucketKey(a) < bucketKey(b) ? -1 : 1));
}

/** Buckets whose structures or parts are not sorted or not distinct, or whose arrays do not match. */
async function disordered(): Promise<unknown[]> {
  const sorted = (column: string) => `${column} <> ARRAY(SELECT DISTINCT one FROM unnest(${column}) AS part(one) ORDER BY 1)`;
  return db.dataSource.query(`SELECT * FROM bucket WHERE ${sorted('structures')} OR ${sorted('parts')} OR cardinality(structures) <> cardinality(active) OR cardinality(parts) <> cardinality(part_reports)`);
}

async function oracle(): Promise<Bucket[]> {
  const reports = await db.dataSource.query<CountedReport[]>(`
    SELECT site_code AS site, department_code AS department, region_code AS region, occurred_on::text AS "occurredOn", structure_id AS "structureId",
      structure_type AS "structureType", audience, causality, rights, difficulties, status FROM report`);
  return foldBuckets(reports);
}

describe('recompute-buckets', () => {
  it('counts a thousand reports of one bucket in one run, and changes nothing when run again', async () => {
    await reportRows(db.dataSource, ...Array.from({ length: 1_000 }, (_, i) => ({ structure: structures[i % 3]! })));
    const keys = [{ site: 'P69', day: '2026-03-02' }];
    expect(await job.handle({ keys })).toBeUndefined();
    expect(await kept()).toEqual(await oracle());
    expect(await job.handle({ keys })).toEqual({ skipped: 'nothing changed' });
  });

  it('removes what no report counts any more', async () => {
    await reportRows(db.dataSource, { structure: structures[0]! });
    await recompute([{ site: 'P69', day: '2026-03-02' }]);
    await db.dataSource.query(`UPDATE report SET status = 'REJECTED'`);
    await recompute([{ site: 'P69', day: '2026-03-02' }]);
    expect(await kept()).toEqual([]);
  });

  it('gives the right sums when workers count one region at once', async () => {
    await reportRows(db.dataSource, ...SITES.slice(0, 3).flatMap((siteCode) => [{ structure: structures[0]!, siteCode }, { structure: structures[1]!, siteCode }]));
    await Promise.all(SITES.slice(0, 3).map((site) => job.handle({ keys: [{ site, day: '2026-03-02' }] })));
    expect(await kept()).toEqual(await oracle());
  });
});

type Step =
  | { kind: 'submit'; site: string; day: string; structure: number; rights: string[]; difficulties: string[]; audience: string }
  | { kind: 'edit'; which: number; site: string; day: string; rights: string[]; difficulties: string[]; audience: string; causality: string }
  | { kind: 'withdraw'; which: number }
  | { kind: 'solve'; which: number }
  | { kind: 'flush' };

const site = fc.constantFrom(...SITES);
// A few days around the turn of two months; some arrive long after.
const day = fc.integer({ min: 0, max: 45 }).map((offset) => addDays('2026-01-20', offset));
const rights = fc.uniqueArray(fc.constantFrom(...RIGHTS_LOST.slice(0, 4).map(({ code }) => code)), { maxLength: 3 });
const difficulties = fc.uniqueArray(fc.constantFrom(...DIFFICULTIES.slice(0, 4).map(({ code }) => code)), { minLength: 1, maxLength: 3 });
const audience = fc.constantFrom('BPI', 'OTHER');
const causality = fc.constantFrom('ALLEGED', 'DOCUMENTED', 'CONFIRMED');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('submit' as const), site, day, structure: fc.nat(2), rights, difficulties, audience }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), which: fc.nat(50), site, day, rights, difficulties, audience, causality }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('solve' as const), which: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
);

/** Plays a history, recomputing what is dirty at each flush and at the end, as the jobs would. */
async function play(history: readonly Step[]): Promise<void> {
  const ids: string[] = [];
  const dirty: Key[] = [];
  const touch = async (id: string) => {
    const [row] = await db.dataSource.query<Key[]>('SELECT site_code AS site, occurred_on::text AS day FROM report WHERE id = $1', [id]);
    if (row) dirty.push(row);
  };
  for (const move of history) {
    if (move.kind === 'submit') {
      const { structure, site: siteCode, day: occurredOn, ...wish } = move;
      const [id] = await reportRows(db.dataSource, { structure: structures[structure]!, siteCode, occurredOn, rights: wish.rights, difficulties: wish.difficulties, audience: wish.audience });
      ids.push(id!);
      await touch(id!);
    } else if (move.kind === 'flush') {
      if (dirty.length) await recompute(dirty.splice(0));
    } else if (ids.length > 0) {
      const id = ids[move.which % ids.length]!;
      await touch(id);
      if (move.kind === 'edit') {
        const place = findSite(move.site)!;
        // Buckets read the report alone; its ruptures would have to move with it.
        await db.dataSource.query('DELETE FROM rupture WHERE report_id = $1', [id]);
        await db.dataSource.query(
          'UPDATE report SET site_code = $2, department_code = $3, region_code = $4, occurred_on = $5, rights = $6, difficulties = $7, audience = $8, causality = $9 WHERE id = $1',
          [id, place.code, place.departmentCode, place.regionCode, move.day, move.rights, move.difficulties, move.audience, move.causality],
        );
        await touch(id);
      } else if (move.kind === 'solve') {
        await db.dataSource.query(`UPDATE report SET status = 'RESOLVED' WHERE id = $1 AND status <> 'WITHDRAWN'`, [id]);
      } else {
        await db.dataSource.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now() WHERE id = $1`, [id]);
      }
    }
  }
  if (dirty.length) await recompute(dirty);
}

it('keeps, whatever the history, the rows that a rebuild and the definition give', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (history) => {
      await db.dataSource.query('TRUNCATE report, rupture, bucket CASCADE');
      await play(history);
      const incremental = await kept();
      expect(incremental).toEqual(await oracle());
      expect(await disordered()).toEqual([]);
      expect(await rebuildBuckets(db.dataSource)).toBe(0);
      await db.dataSource.query('TRUNCATE bucket');
      await rebuildBuckets(db.dataSource);
      expect(await disordered()).toEqual([]);
      expect(await kept()).toEqual(incremental);
    }),
    { numRuns: 25 },
  );
});

describe('rebuild', () => {
  const reported = () => reportRows(db.dataSource, ...SITES.flatMap((siteCode) => [{ structure: structures[0]!, siteCode }, { structure: structures[1]!, siteCode, rights: [] }]));

  it('mends what is wrong, missing or too many, and says how much', async () => {
    await reported();
    await rebuildBuckets(db.dataSource);
    const right = await kept();
    await db.dataSource.query(`UPDATE bucket SET part_reports = '{9}' WHERE site_code = 'P69' AND grain = 'YEAR' AND dimension = 'TOTAL'`);
    await db.dataSource.query(`DELETE FROM bucket WHERE site_code = 'SP692' AND grain = 'MONTH' AND dimension = 'TOTAL'`);
    await db.dataSource.query(`INSERT INTO bucket SELECT 'RIGHT', 'FORGOTTEN', grain, period, site_code, region_code, reports, parts, part_reports, structures, active FROM bucket WHERE grain = 'MONTH' AND dimension = 'TOTAL' AND site_code = 'P38'`);
    expect(await rebuildBuckets(db.dataSource)).toBe(3);
    expect(await kept()).toEqual(right);
  });

  it('loses nothing that is reported while it runs', async () => {
    await reported();
    let late: Promise<unknown> = Promise.resolve();
    await rebuildBuckets(db.dataSource, (done) => {
      if (done === 1) late = reportRows(db.dataSource, { structure: structures[2]!, siteCode: 'P69' }).then(() => recompute([{ site: 'P69', day: '2026-03-02' }]));
    });
    await late;
    expect(await kept()).toEqual(await oracle());
  });

  it('goes on beside a reader that takes its time', async () => {
    await reported();
    await rebuildBuckets(db.dataSource);
    await db.dataSource.query('UPDATE bucket SET reports = reports + 1');
    await db.dataSource.transaction(async (reader) => {
      await reader.query('SELECT count(*) FROM bucket');
      await rebuildBuckets(db.dataSource);
    });
    expect(await kept()).toEqual(await oracle());
  });
});

describe('reading', () => {
  const territories = SITES.map((code) => departmentOf(code)!.code);

  it('sums whole months and edge days, and counts a structure once', async () => {
    const wishes = [0, 11, 12, 30, 58, 59, 75].flatMap((offset) => [0, 1].map((i) => ({ structure: structures[i]!, occurredOn: addDays('2026-01-20', offset) })));
    await reportRows(db.dataSource, ...wishes);
    await rebuildBuckets(db.dataSource);
    for (const [from, to] of [['2026-01-20', '2026-04-10'], ['2026-02-01', '2026-02-28'], ['2026-01-25', '2026-02-01'], ['2026-02-19', '2026-02-19']] as const) {
      const [total] = (await db.tx.run(SYSTEM, (m) => readHeatmapBuckets(m, { level: 'DEPARTMENT', from, to, dimension: 'TOTAL', value: '', territories }))).filter((row) => row.territory === null);
      const within = wishes.filter((wish) => wish.occurredOn >= from && wish.occurredOn <= to);
      expect(total ?? { reports: 0, structures: 0 }).toMatchObject({ reports: within.length, structures: new Set(within.map((wish) => wish.structure.id)).size });
    }
  });

  it('walks the key, and never the whole table', async () => {
    const many = PREFECTURE_SITES.slice(0, 120).flatMap(({ code }) => Array.from({ length: 20 }, (_, i) => ({ structure: structures[i % 3]!, siteCode: code, occurredOn: addDays(monthOf('2026-02-01'), i) })));
    await reportRows(db.dataSource, ...many);
    await rebuildBuckets(db.dataSource);
    const plan = await db.tx.run({ kind: 'NATION', accountId: structures[0]!.id }, async (manager) => {
      const question = { level: 'DEPARTMENT', from: '2026-02-03', to: '2026-03-05', dimension: 'RIGHT', value: 'CAF', territories } as const;
      const rows: unknown = await manager.query(`EXPLAIN ${READ_HEATMAP_BUCKETS.text}`, heatmapValues(question));
      return (rows as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('pk_bucket');
    expect(plan).not.toContain('Seq Scan on bucket');
  });

  it('shows a region its own buckets and a structure none, whatever the query forgets', async () => {
    await reportRows(db.dataSource, { structure: structures[0]!, siteCode: 'P69' }, { structure: structures[0]!, siteCode: 'P21' });
    await rebuildBuckets(db.dataSource);
    const seen = (scope: Parameters<TestDatabase['tx']['run']>[0]) => db.tx.run(scope, (m) => m.query<{ region: string }[]>('SELECT DISTINCT region_code AS region FROM bucket ORDER BY 1')).then((rows) => rows.map((row) => row.region));
    const accountId = structures[0]!.id;
    expect(await seen({ kind: 'REGION', accountId, federationCode: 'ARA', regionCodes: ['84'] })).toEqual(['84']);
    expect(await seen({ kind: 'NATION', accountId })).toEqual(['27', '84']);
    expect(await seen({ kind: 'STRUCTURE', accountId, structureId: structures[0]!.id })).toEqual([]);
    expect(await seen({ kind: 'OPERATIONS', accountId })).toEqual([]);
    expect(await seen({ kind: 'ANONYMOUS' })).toEqual([]);
  });
});
