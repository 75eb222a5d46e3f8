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

it('mends a name that the reference corrects', async () => {
  await db.dataSource.query(`UPDATE department SET name = 'Rhone' WHERE code = '69'`);
  await db.tx.run(SYSTEM, seedCatalogue);
  expect(await db.dataSource.query(`SELECT name FROM department WHERE code = '69'`)).toEqual([{ name: 'Rhône' }]);
});
