import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCaseCode } from '@vigie/domain';
import { ANONYMOUS, SYSTEM, type Scope } from '@vigie/platform';
import { aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';

let db: TestDatabase;
let scopes: Record<'own' | 'ara' | 'idf' | 'nation' | 'operations', Scope>;
let own: BuiltStructure;
let sibling: BuiltStructure;
const cases = { own: newCaseCode(), sibling: newCaseCode(), elsewhere: newCaseCode(), far: newCaseCode() };
const reports: Record<string, string> = {};

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  [own, sibling] = [await aStructure(db.dataSource), await aStructure(db.dataSource)];
  const elsewhere = await aStructure(db.dataSource, { siteCode: 'P75' });
  const rows = [
    { structure: own, caseCode: cases.own }, { structure: sibling, caseCode: cases.sibling }, { structure: elsewhere, caseCode: cases.elsewhere }, { structure: own, siteCode: 'P75', caseCode: cases.far },
  ];
  const ids = await reportRows(db.dataSource, ...rows);
  (Object.keys(cases) as (keyof typeof cases)[]).forEach((name, index) => { reports[name] = ids[index]!; });
  await db.dataSource.query(`INSERT INTO recourse_step (id, structure_id, region_code, case_code, channel, taken_on, vocabulary_version, created_at, updated_at)
    SELECT gen_random_uuid(), structure_id, region_code, case_code, 'CCC', '2026-03-05', 1, now(), now() FROM report`);
  await db.dataSource.query(`INSERT INTO case_solution (id, structure_id, region_code, case_code, outcome, solved_on, closed, created_at)
    SELECT gen_random_uuid(), structure_id, region_code, case_code, 'RIGHT_RESTORED', '2026-03-05', '{}', now() FROM report`);
  await db.dataSource.query(`INSERT INTO report_revision (id, report_id, structure_id, revision, act, changes, made_at) SELECT gen_random_uuid(), id, structure_id, 2, 'EDITED', '[]', now() FROM report`);
  scopes = {
    own: (await aMember(db.dataSource, own)).scope, ara: (await aRegional(db.dataSource, 'ARA')).scope, idf: (await aRegional(db.dataSource, 'IDF')).scope,
    nation: (await aNational(db.dataSource)).scope, operations: (await aNational(db.dataSource, 'ADMIN')).scope,
  };
});
afterAll(() => db.close());

type Table = 'recourse_step' | 'case_solution' | 'report_revision';
const seen = async (scope: Scope, table: Table): Promise<string[]> => {
  const column = table === 'report_revision' ? 'report_id' : 'case_code';
  const known: Record<string, string> = table === 'report_revision' ? reports : cases;
  const rows: { key: string }[] = await db.tx.run(scope, (m) => m.query(`SELECT ${column} AS key FROM ${table}`));
  return rows.map(({ key }) => Object.keys(known).find((name) => known[name] === key)!).sort();
};
const run = (scope: Scope, sql: string) => db.tx.run(scope, (m) => m.query(sql));

describe.each(['recourse_step', 'case_solution', 'report_revision'] as const)('with every filter of the program removed, %s rows', (table) => {
  it('are seen as far as their reports are', async () => {
    expect(await seen(scopes.own, table)).toEqual(['far', 'own']);
    expect(await seen(scopes.ara, table)).toEqual(['own', 'sibling']);
    expect(await seen(scopes.idf, table)).toEqual(['elsewhere', 'far']);
    expect(await seen(scopes.nation, table)).toHaveLength(4);
    expect(await seen(SYSTEM, table)).toHaveLength(4);
    expect(await seen(scopes.operations, table)).toEqual([]);
    expect(await seen(ANONYMOUS, table)).toEqual([]);
  });

  it('are deleted by nobody, and changed by their structure at most', async () => {
    for (const scope of [scopes.own, scopes.ara, scopes.nation]) await expect(run(scope, `DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(run(scopes.own, `UPDATE ${table} SET structure_id = structure_id`)).rejects.toThrow(/permission denied/);
  });
});

describe('writing past the program', () => {
  const step = (structure: string, caseCode: string, region = '84', account = (scopes.own as { accountId: string }).accountId) =>
    `INSERT INTO recourse_step (id, structure_id, region_code, case_code, channel, taken_on, vocabulary_version, account_id, created_at, updated_at)
     VALUES (gen_random_uuid(), '${structure}', '${region}', '${caseCode}', 'PAN', '2026-03-06', 1, '${account}', now(), now())`;

  it.each([
    ['to the case of another structure', () => step(sibling.id, cases.sibling)],
    ['to a case that it has not', () => step(own.id, cases.sibling)],
    ['in a region where its case has no report', () => step(own.id, cases.own, '11')],
    ['in the name of another account', () => step(own.id, cases.own, '84', crypto.randomUUID())],
  ])('adds no step %s', async (_, sql) => {
    await expect(run(scopes.own, sql())).rejects.toThrow(/row-level security/);
  });

  it('changes nothing for staff, and no rupture of others', async () => {
    expect(await run(scopes.ara, `UPDATE recourse_step SET outcome = 'UNBLOCKED'`)).toEqual([[], 0]);
    expect(await run(scopes.ara, `UPDATE rupture SET until = '2026-03-09'`)).toEqual([[], 0]);
    expect(await run(scopes.own, `UPDATE rupture SET until = '2026-03-09' WHERE report_id = '${reports['sibling']}'`)).toEqual([[], 0]);
    await expect(run(scopes.own, `UPDATE rupture SET since = '2020-01-01'`)).rejects.toThrow(/permission denied/);
  });

  it('takes a case along when its last report moves to another region', async () => {
    await run(scopes.own, `WITH gone AS (DELETE FROM rupture WHERE report_id = '${reports['own']}') UPDATE report SET site_code = 'P33', department_code = '33', region_code = '75' WHERE id = '${reports['own']}'`);
    expect(await seen(scopes.ara, 'recourse_step')).toEqual(['sibling']);
    expect(await seen(scopes.ara, 'report_revision')).toEqual(['sibling']);
    expect(await seen(scopes.own, 'recourse_step')).toEqual(['far', 'own']);
  });
});
