import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildBuckets } from './rebuild-buckets';
import { aStructure, layReference, reportRows, testDatabase, type TestDatabase } from '@vigie/testing';
import { countWhatWasNeverCounted } from './count-what-was-never-counted';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  const structure = await aStructure(db.dataSource);
  await reportRows(db.dataSource, ...(['SUBMITTED', 'RESOLVED', 'RESOLVED'] as const).map((status) => ({ structure, status })));
});
afterAll(() => db.close());

const said: string[] = [];
const start = () => countWhatWasNeverCounted(db.dataSource, (line) => said.push(line));
const solved = async () => (await db.dataSource.query<[{ n: number | null }]>(`SELECT sum(reports)::int AS n FROM bucket WHERE (dimension, value, grain) = ('OUTCOME', 'SOLVED', 'YEAR')`))[0].n;

it('counts all at the first start, and nothing at the next', async () => {
  await start();
  expect(await solved()).toBe(2);
  expect(said).toHaveLength(1);
  await start();
  expect(said).toHaveLength(1);
});

it('counts again where a start was cut between buckets and pairs', async () => {
  const pairs = () => db.dataSource.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM cross_bucket`).then(([{ n }]) => n);
  const whole = await pairs();
  await db.dataSource.query(`DELETE FROM cross_bucket USING bucket_label WHERE dimension = 'OUTCOME' AND label IN (first_label, second_label)`);
  expect(await pairs()).toBeLessThan(whole);
  await start();
  expect(await pairs()).toBe(whole);
});

it('counts again where a form of bucket came after the reports', async () => {
  await db.dataSource.query(`DELETE FROM cross_bucket USING bucket_label WHERE dimension = 'OUTCOME' AND label IN (first_label, second_label)`);
  await db.dataSource.query(`DELETE FROM bucket WHERE dimension = 'OUTCOME'`);
  await start();
  expect(await solved()).toBe(2);
  expect(await rebuildBuckets(db.dataSource)).toBe(0);
});
