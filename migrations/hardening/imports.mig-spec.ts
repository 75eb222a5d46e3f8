import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStructure, layReference, testDatabase, type TestDatabase } from '@vigie/testing';
import { forgetIdentityOfImports } from './imports';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
});
afterAll(() => db.close());

it('forgets what imports had kept of people, and nothing else', async () => {
  const { id: structure } = await aStructure(db.dataSource);
  const query = (sql: string, parameters: unknown[] = []) => db.dataSource.query(sql, parameters);
  const mapping = JSON.stringify({ columns: { 'Mme Aminata Diallo': null }, constants: {}, values: {} });
  const faults = JSON.stringify([{ line: 2, column: 'Mme Aminata Diallo', reason: 'x' }, { line: 3, column: 'Date des faits', reason: 'y' }]);
  for (const status of ['DONE', 'FAILED', 'UNDONE', 'CHECKED']) {
    await query(
      `INSERT INTO report_import (id, structure_id, file_name, format, size_bytes, status, mapping, counts, first_faults, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 'x', 'CSV', 1, $2, $3, '{}', $4, now(), now())`, [structure, status, mapping, faults]);
  }
  for (const [kind, field, source] of [['COLUMN', '', 'mme aminata diallo'], ['COLUMN', '', 'date des faits'], ['VALUE', 'audience', '06 12 34 56 78'], ['VALUE', 'audience', 'Statutaire maison']]) {
    await query(`INSERT INTO import_memory (structure_id, kind, field, source, target, updated_at) VALUES ($1, $2, $3, $4, 'x', now())`, [structure, kind, field, source]);
  }
  await forgetIdentityOfImports({ query });
  expect(await query('SELECT status FROM report_import WHERE mapping IS NOT NULL')).toEqual([{ status: 'CHECKED' }]);
  expect(await query('SELECT source FROM import_memory ORDER BY kind')).toEqual([{ source: 'date des faits' }, { source: 'Statutaire maison' }]);
  expect(JSON.stringify(await query('SELECT first_faults FROM report_import'))).not.toMatch(/Diallo/);
  expect(JSON.stringify(await query('SELECT first_faults FROM report_import'))).toMatch(/Date des faits/);
});
