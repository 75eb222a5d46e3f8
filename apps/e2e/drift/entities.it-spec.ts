import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '@vigie/migrations';
import { createDataSource } from '@vigie/platform';
import { entities } from '@vigie/server';
import { testDatabase, type TestDatabase } from '@vigie/testing';

let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(entities); });
afterAll(() => database.close());

it('has tables that are exactly what the entities say', async () => {
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('can undo and redo every migration', async () => {
  const dataSource = createDataSource({ url: database.url, entities, migrations, poolSize: 2, applicationName: 'drift' });
  await dataSource.initialize();
  try {
    for (let i = 0; i < migrations.length; i += 1) await dataSource.undoLastMigration();
    expect(await dataSource.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`)).toEqual([]);
    expect(await dataSource.runMigrations()).toHaveLength(migrations.length);
  } finally {
    await dataSource.destroy();
  }
});

it('leaves no table of people or reports without row-level security, forced', async () => {
  const open = await database.dataSource.query<{ relname: string }[]>(`
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`);
  const referenceOnly = ['department', 'federation', 'federation_region', 'prefecture_site', 'region', 'schema_migration', 'vocabulary_term', 'vocabulary_version'];
  expect(open.map(({ relname }) => relname).filter((name) => !referenceOnly.includes(name))).toEqual([]);
});
