import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, SYSTEM, newId, type Scope } from '@vigie/platform';
import { aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';

let db: TestDatabase;
let own: BuiltStructure;
let sibling: BuiltStructure;
let elsewhere: BuiltStructure;
let scopes: Record<'own' | 'ara' | 'idf' | 'nation' | 'operations', Scope>;
const reports: Record<string, string> = {};

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  [own, sibling, elsewhere] = [await aStructure(db.dataSource), await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P75' })];
  const [a, b, c, far] = await reportRows(db.dataSource, { structure: own }, { structure: sibling }, { structure: elsewhere }, { structure: own, siteCode: 'P75' });
  Object.assign(reports, { own: a, sibling: b, elsewhere: c, far });
  scopes = {
    own: (await aMember(db.dataSource, own)).scope,
    ara: (await aRegional(db.dataSource, 'ARA')).scope,
    idf: (await aRegional(db.dataSource, 'IDF')).scope,
    nation: (await aNational(db.dataSource)).scope,
    operations: (await aNational(db.dataSource, 'ADMIN')).scope,
  };
});
afterAll(() => db.close());

const seen = async (scope: Scope, table: 'report' | 'rupture'): Promise<string[]> => {
  const column = table === 'report' ? 'id' : 'report_id';
  const rows: { id: string }[] = await db.tx.run(scope, (m) => m.query(`SELECT ${column} AS id FROM ${table}`));
  return rows.map(({ id }) => Object.keys(reports).find((name) => reports[name] === id)!).sort();
};

describe.each(['report', 'rupture'] as const)('with every filter of the program removed, %s rows', (table) => {
  it('of a structure are its own, wherever they happened', async () => expect(await seen(scopes.own, table)).toEqual(['far', 'own']));
  it('of a region are those that happened there, whoever sent them', async () => {
    expect(await seen(scopes.ara, table)).toEqual(['own', 'sibling']);
    expect(await seen(scopes.idf, table)).toEqual(['elsewhere', 'far']);
  });
  it('are all seen by national staff and by jobs', async () => {
    expect(await seen(scopes.nation, table)).toHaveLength(4);
    expect(await seen(SYSTEM, table)).toHaveLength(4);
  });
  it('are hidden from administrators and from nobody in particular', async () => {
    expect(await seen(scopes.operations, table)).toEqual([]);
    expect(await seen(ANONYMOUS, table)).toEqual([]);
    expect(await seen({ kind: 'REGION', accountId: newId(), federationCode: 'ARA', regionCodes: [] }, table)).toEqual([]);
  });
});

describe('writing past the program', () => {
  const copy = (changes: string) => `INSERT INTO report SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'reference', gen_random_uuid(), 'idempotency_key', gen_random_uuid(), ${changes}))).* FROM report r WHERE id = '${reports.own}'`;
  const run = (scope: Scope, sql: string) => db.tx.run(scope, (m) => m.query(sql));
  const account = () => `'reporter_id', '${(scopes.own as { accountId: string }).accountId}'`;

  it('lets a structure add for itself', async () => {
    const undone = db.tx.run(scopes.own, async (m) => {
      await m.query(copy(account()));
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
  });
  it.each([
    ['in the name of another account', () => copy(`'reporter_id', gen_random_uuid()`)],
    ['for another structure', () => copy(`'structure_id', '${sibling.id}', ${account()}`)],
    ['into a region that is not the site’s', () => copy(`'region_code', '11', ${account()}`)],
    ['into a département that is not the site’s', () => copy(`'department_code', '01', ${account()}`)],
    ['by moving its own report to another region', () => `UPDATE report SET region_code = '11' WHERE id = '${reports.own}'`],
  ])('refuses a structure to write %s', async (_, sql) => {
    await expect(run(scopes.own, sql())).rejects.toThrow(/row-level security/);
  });
  const hung = (report: string, structure: string, region: string) => `(gen_random_uuid(), '${report}', '${structure}', '${region}', 9, 'CAF', 'LOST', DATE '2026-03-01')`;
  const hang = (...rows: string[]) => `INSERT INTO rupture (id, report_id, structure_id, region_code, "position", right_code, state, since) VALUES ${rows.join(', ')}`;
  it.each([
    ['of another', () => [hung(reports.sibling!, own.id, '84')]],
    ['of another, among a hundred of its own', () => [...Array.from({ length: 100 }, () => hung(reports.own!, own.id, '84')), hung(reports.sibling!, own.id, '84')]],
    ['of its own in another region', () => [hung(reports.far!, own.id, '11'), hung(reports.far!, own.id, '84')]],
    ['that nobody knows', () => [hung(crypto.randomUUID(), own.id, '84')]],
  ])('refuses to hang a rupture on a report %s', async (_, rows) => {
    await expect(run(scopes.own, hang(...rows()))).rejects.toThrow(/not of the scope of its report|rupture_report_fk/);
    await expect(run(SYSTEM, hang(...rows()))).rejects.toThrow(/not of the scope of its report|rupture_report_fk/);
  });
  it('refuses to move a rupture away from its report, also by jobs', async () => {
    for (const change of [`report_id = '${reports.sibling}'`, `structure_id = '${sibling.id}'`, `region_code = '11'`]) {
      await expect(run(SYSTEM, `UPDATE rupture SET ${change} WHERE report_id = '${reports.own}'`)).rejects.toThrow(/not of the scope of its report/);
    }
  });
  it('changes nothing of others, and for staff nothing it says', async () => {
    const touch = `UPDATE report SET narrative = 'autre' WHERE id <> '${reports.own}' AND id <> '${reports.far}'`;
    for (const scope of [scopes.own, scopes.operations]) expect(await run(scope, touch)).toEqual([[], 0]);
    for (const scope of [scopes.ara, scopes.nation]) await expect(run(scope, touch)).rejects.toThrow(/not what it says/);
    expect(await run(scopes.ara, 'DELETE FROM rupture')).toEqual([[], 0]);
  });
  it('never changes who sent a report, nor deletes one', async () => {
    await expect(run(scopes.own, `UPDATE report SET structure_id = '${own.id}'`)).rejects.toThrow(/permission denied/);
    await expect(run(scopes.own, 'DELETE FROM report')).rejects.toThrow(/permission denied/);
  });
  it('refuses to move a report to another region without its ruptures', async () => {
    const move = `UPDATE report SET site_code = 'P33', department_code = '33', region_code = '75' WHERE id = '${reports.far}'`;
    await expect(run(scopes.own, move)).rejects.toThrow(/left ruptures in another region/);
  });
});
