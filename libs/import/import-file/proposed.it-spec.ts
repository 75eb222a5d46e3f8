import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '@vigie/platform';
import { aStructure, layReference, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { importFile } from './import-file';

const config = loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'x'.repeat(32) });

let db: TestDatabase;
let structure: BuiltStructure;
beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  structure = await aStructure(db.dataSource);
});
afterAll(() => db.close());

it('the command line takes what the page would propose when told to, and leaves it to a person otherwise', async () => {
  const rows = ['Préfecture;Date des faits;Public;Titre détenu;Difficultés', 'Rhône;02/03/2026;Réfugié;API;le renouvellement de l’attestation expirée a du retard'];
  const bring = async (proposed: boolean) => (await importFile(db.dataSource, config, { structure: structure.id, fileName: 'suivi.csv', body: Buffer.from(rows.join('\n')), masking: false, until: 'CHECKED', proposed })).counts;
  expect(await bring(false)).toMatchObject({ added: 0, bad: 1 });
  expect(await bring(true)).toMatchObject({ added: 1, bad: 0 });
});
