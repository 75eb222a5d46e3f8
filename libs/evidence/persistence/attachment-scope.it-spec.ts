import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, SYSTEM, type Scope } from '@vigie/platform';
import { newCaseCode } from '@vigie/domain';
import { aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type TestDatabase } from '@vigie/testing';

let db: TestDatabase;
const ids: Record<string, string> = {};
const scopes: Record<string, Scope> = {};
const CASES = { own: newCaseCode(), far: newCaseCode(), sibling: newCaseCode() };

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  const [own, sibling] = [await aStructure(db.dataSource), await aStructure(db.dataSource)];
  const [near, far, other] = await reportRows(db.dataSource, { structure: own, caseCode: CASES.own }, { structure: own, siteCode: 'P75', caseCode: CASES.far }, { structure: sibling, caseCode: CASES.sibling });
  Object.assign(ids, { ownStructure: own.id, siblingStructure: sibling.id, own: near, far, sibling: other });
  Object.assign(scopes, {
    own: (await aMember(db.dataSource, own)).scope, ara: (await aRegional(db.dataSource, 'ARA')).scope, idf: (await aRegional(db.dataSource, 'IDF')).scope,
    nation: (await aNational(db.dataSource)).scope, operations: (await aNational(db.dataSource, 'ADMIN')).scope, system: SYSTEM, anonymous: ANONYMOUS,
  });
  for (const [name, structure, region] of [['own', own.id, '84'], ['far', own.id, '11'], ['sibling', sibling.id, '84']] as const) {
    await db.dataSource.query(row(structure, region, CASES[name], ids[name]!, null));
  }
});
afterAll(() => db.close());

const row = (structure: string, region: string, caseCode: string, report: string | null, account: string | null) =>
  `INSERT INTO attachment (id, structure_id, region_code, case_code, report_id, kind, "number", declared_type, size_bytes, account_id, created_at, updated_at)
   VALUES (gen_random_uuid(), '${structure}', '${region}', '${caseCode}', ${report ? `'${report}'` : 'NULL'}, 'PHOTO', 1, 'image/jpeg', 10, ${account ? `'${account}'` : 'NULL'}, now(), now())`;
const run = (scope: Scope, sql: string) => db.tx.run(scope, (m) => m.query(sql));
const seen = async (scope: Scope) => ((await run(scope, 'SELECT case_code FROM attachment')) as { case_code: string }[]).map(({ case_code }) => Object.entries(CASES).find(([, code]) => code === case_code)![0]).sort();

it('with every filter of the program removed, proofs are seen as their reports are', async () => {
  expect(await seen(scopes['own']!)).toEqual(['far', 'own']);
  expect(await seen(scopes['ara']!)).toEqual(['own', 'sibling']);
  expect(await seen(scopes['idf']!)).toEqual(['far']);
  expect(await seen(scopes['nation']!)).toHaveLength(3);
  expect(await seen(scopes['system']!)).toHaveLength(3);
  expect(await seen(scopes['operations']!)).toEqual([]);
  expect(await seen(scopes['anonymous']!)).toEqual([]);
});

describe('writing past the program', () => {
  const account = () => (scopes['own'] as { accountId: string }).accountId;
  it.each([
    ['for another structure', () => row(ids['siblingStructure']!, '84', CASES.sibling, null, account())],
    ['on the case of another structure', () => row(ids['ownStructure']!, '84', CASES.sibling, null, account())],
    ['on the report of another structure', () => row(ids['ownStructure']!, '84', CASES.own, ids['sibling']!, account())],
    ['into a region where the case is not', () => row(ids['ownStructure']!, '75', CASES.own, null, account())],
    ['in the name of another account', () => row(ids['ownStructure']!, '84', CASES.own, null, null)],
    ['by moving one to a region where its case is not', () => `UPDATE attachment SET region_code = '75' WHERE case_code = '${CASES.own}'`],
  ])('a structure cannot add one %s', async (_, sql) => {
    await expect(run(scopes['own']!, sql())).rejects.toThrow(/row-level security/);
  });
  it('nobody deletes one but the system, and staff change none', async () => {
    await expect(run(scopes['own']!, 'DELETE FROM attachment')).rejects.toThrow(/permission denied/);
    for (const name of ['ara', 'nation', 'operations']) expect(await run(scopes[name]!, `UPDATE attachment SET state = 'READY'`)).toEqual([[], 0]);
  });
  it('nobody reads a key but the system', async () => {
    for (const name of ['own', 'ara', 'nation', 'operations']) await expect(run(scopes[name]!, 'SELECT wrapped FROM structure_key')).rejects.toThrow(/permission denied/);
  });
});

it('a report that moves to another region or case takes its proofs along', async () => {
  const code = newCaseCode();
  await run(scopes['own']!, `UPDATE report SET case_code = '${code}' WHERE id = '${ids['far']}'`);
  expect(await run(SYSTEM, `SELECT case_code, region_code FROM attachment WHERE report_id = '${ids['far']}'`)).toEqual([{ case_code: code, region_code: '11' }]);
  await run(scopes['own']!, `DELETE FROM rupture WHERE report_id = '${ids['far']}'`);
  await run(scopes['own']!, `UPDATE report SET site_code = 'P33', department_code = '33', region_code = '75' WHERE id = '${ids['far']}'`);
  expect(await run(SYSTEM, `SELECT region_code FROM attachment WHERE report_id = '${ids['far']}'`)).toEqual([{ region_code: '75' }]);
});
