import { afterAll, beforeAll, expect, it } from 'vitest';
import { layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { loadDemonstration } from './load-demonstration';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
});
afterAll(() => db.close());

const indexes = () => db.dataSource.query<{ definition: string }[]>(`SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`);
const constraints = () => db.dataSource.query<{ definition: string }[]>(`SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid <> 0 ORDER BY 1`);

it('leaves every index and key as they were, though it fills reports and ruptures without them', async () => {
  const before = [await indexes(), await constraints()];
  const progress: number[] = [];
  await loadDemonstration(db.url, { reports: 300, now: new Date('2026-03-02T09:00:00Z'), progress: (loaded) => progress.push(loaded) });
  expect(progress.at(-1)).toBe(300);
  expect([await indexes(), await constraints()]).toEqual(before);
});
