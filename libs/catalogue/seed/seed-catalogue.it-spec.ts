import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '@vigie/platform';
import { FEDERATIONS, PREFECTURE_SITES, VOCABULARIES } from '@vigie/reference';
import { testDatabase, type TestDatabase } from '@vigie/testing';
import { seedCatalogue } from './seed-catalogue';

let db: TestDatabase;
beforeAll(async () => { db = await testDatabase(); await db.tx.run(SYSTEM, seedCatalogue); });
afterAll(() => db.close());

const count = async (table: string) => (await db.dataSource.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

it('lays the whole reference', async () => {
  expect(await count('region')).toBe(18);
  expect(await count('department')).toBe(101);
  expect(await count('prefecture_site')).toBe(PREFECTURE_SITES.length);
  expect(await count('federation')).toBe(13);
  expect(await count('federation_region')).toBe(FEDERATIONS.flatMap((federation) => federation.regionCodes).length);
  expect(await count('vocabulary_term')).toBe(Object.values(VOCABULARIES).flat().length);
});

it('laid again, changes nothing that staff changed', async () => {
  await db.dataSource.query(`DELETE FROM federation_region WHERE region_code = '94'; UPDATE federation_region SET federation_code = 'IDF' WHERE region_code = '28'`);
  await db.dataSource.query(`INSERT INTO vocabulary_version (version) VALUES (2); UPDATE vocabulary_term SET retired_in_version = 2 WHERE vocabulary = 'rightsLost' AND code = 'TAX'`);
  const before = await db.dataSource.query('SELECT * FROM federation_region ORDER BY 1');
  const terms = await count('vocabulary_term');
  await db.tx.run(SYSTEM, seedCatalogue);
  expect(await db.dataSource.query('SELECT * FROM federation_region ORDER BY 1')).toEqual(before);
  expect(await count('vocabulary_term')).toBe(terms);
  expect(await count('vocabulary_version')).toBe(2);
});

it('brings an older database the terms that are new, as a version of their own, and leaves what staff retired or have already', async () => {
  const versionOf = async () => (await db.dataSource.query<[{ version: number }]>('SELECT max(version) AS version FROM vocabulary_version'))[0].version;
  // As the program before knew them: two terms fewer, one of which staff have added meanwhile under a code of their own.
  await db.dataSource.query(`DELETE FROM vocabulary_term WHERE vocabulary = 'rightsLost' AND code IN ('CAF', 'BANK_ACCOUNT')`);
  const [{ label }] = [VOCABULARIES.rightsLost.find(({ code }) => code === 'BANK_ACCOUNT')!];
  const before = await versionOf();
  await db.dataSource.query(`INSERT INTO vocabulary_term (vocabulary, code, since_version, label, position) VALUES ('rightsLost', 'OWN_BANK', $1, $2, 90)`, [before, label.toUpperCase()]);
  await db.tx.run(SYSTEM, seedCatalogue);
  expect(await versionOf()).toBe(before + 1);
  expect(await db.dataSource.query('SELECT vocabulary, code, retired_in_version FROM vocabulary_term WHERE since_version = $1', [before + 1])).toEqual([{ vocabulary: 'rightsLost', code: 'CAF', retired_in_version: null }]);
  expect(await db.dataSource.query(`SELECT retired_in_version FROM vocabulary_term WHERE code = 'TAX'`)).toEqual([{ retired_in_version: 2 }]);
  expect((await db.dataSource.query('SELECT note FROM vocabulary_version WHERE version = $1', [before + 1]))[0].note).toMatch(/mise à jour/);
  await db.tx.run(SYSTEM, seedCatalogue);
  expect(await versionOf()).toBe(before + 1);
});

it('mends a name that the reference corrects', async () => {
  await db.dataSource.query(`UPDATE department SET name = 'Rhone' WHERE code = '69'`);
  await db.tx.run(SYSTEM, seedCatalogue);
  expect(await db.dataSource.query(`SELECT name FROM department WHERE code = '69'`)).toEqual([{ name: 'Rhône' }]);
});
