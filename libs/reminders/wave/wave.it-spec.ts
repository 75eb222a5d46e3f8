import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { reminderEntities } from '../persistence/reminder.entities';
import { ReadExpiryWave } from './read-wave';

let db: TestDatabase;
let wave: ReadExpiryWave;
let rhone: BuiltStructure;
let staff: Record<'ara' | 'idf' | 'nation' | 'member' | 'admin', Viewer>;

/** « today » is 10 March 2026. */
beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...reminderEntities]);
  await layReference(db);
  wave = new ReadExpiryWave(db.tx, new SetClock());
  rhone = await aStructure(db.dataSource, { siteCode: 'P69' });
  const paris = await aStructure(db.dataSource, { siteCode: 'P75' });
  staff = {
    ara: await aRegional(db.dataSource, 'ARA'), idf: await aRegional(db.dataSource, 'IDF'), nation: await aNational(db.dataSource),
    member: await aMember(db.dataSource, rhone), admin: await aNational(db.dataSource, 'ADMIN'),
  };
  const filed = await ends(rhone, 'P69', '2026-03-12');
  await db.dataSource.query(`INSERT INTO renewal VALUES ($1, $2, 'STAY_DOCUMENT', '2026-03-12', '2026-03-01', NULL, now())`, [rhone.id, filed]);
  await ends(rhone, 'P69', '2026-03-13');
  await ends(rhone, 'P38', '2026-03-30');
  await ends(paris, 'P75', '2026-03-13');
  await ends(rhone, 'P69', '2026-03-09');
  await ends(rhone, 'P69', '2026-04-09');
  await ends(rhone, 'P69', '2026-03-14', 'RESOLVED');
  // Renewed since: only the last report of a case says when its document ends.
  const renewed = await ends(rhone, 'P69', '2026-03-15', 'SUBMITTED', new Date('2026-02-01T09:00:00Z'));
  await ends(rhone, 'P69', '2026-09-15', 'SUBMITTED', new Date('2026-03-01T09:00:00Z'), renewed);
});
afterAll(() => db.close());

async function ends(structure: BuiltStructure, siteCode: string, dueOn: string, status = 'SUBMITTED', createdAt?: Date, caseCode = newCaseCode()): Promise<string> {
  const [id] = await reportRows(db.dataSource, { structure, siteCode, status, createdAt, caseCode });
  await db.dataSource.query('UPDATE report SET stay_document_expires_on = $2 WHERE id = $1', [id, dueOn]);
  return caseCode;
}

it('counts the live cases of a federation’s territory by préfecture and by week, filed or not', async () => {
  const read = await wave.execute(staff.ara, 30, null);
  expect(read).toMatchObject({ today: '2026-03-10', until: '2026-04-08', cases: 3, filed: 1, notFiled: 2 });
  expect(read.sites).toEqual([
    { siteCode: 'P69', departmentCode: '69', filed: 1, notFiled: 1, pressing: 1 },
    { siteCode: 'P38', departmentCode: '38', filed: 0, notFiled: 1, pressing: 0 },
  ]);
  expect(read.weeks.map(({ from, to, filed, notFiled }) => [from, to, filed, notFiled])).toEqual([
    ['2026-03-10', '2026-03-16', 1, 1], ['2026-03-17', '2026-03-23', 0, 0], ['2026-03-24', '2026-03-30', 0, 1], ['2026-03-31', '2026-04-06', 0, 0], ['2026-04-07', '2026-04-08', 0, 0],
  ]);
});

it('shows each what its scope covers', async () => {
  expect((await wave.execute(staff.idf, 30, null)).sites.map(({ siteCode }) => siteCode)).toEqual(['P75']);
  expect((await wave.execute(staff.nation, 30, null)).cases).toBe(4);
  expect((await wave.execute(staff.nation, 30, '11')).cases).toBe(1);
});

it('refuses a region out of scope, members of a structure, administrators, and a length without sense', async () => {
  const code = (promise: () => Promise<unknown>) => Promise.resolve().then(promise).then(() => null, (error: { extensions?: { code: string } }) => error.extensions?.code);
  expect(await code(() => wave.execute(staff.ara, 30, '11'))).toBe('NOT_FOUND');
  expect(await code(() => wave.execute(staff.member, 30, null))).toBe('FORBIDDEN');
  expect(await code(() => wave.execute(staff.admin, 30, null))).toBe('FORBIDDEN');
  for (const days of [0, -1, 181, 1.5]) expect(await code(() => wave.execute(staff.ara, days, null))).toBe('BAD_USER_INPUT');
});

it('says nothing past the program of renewals in other regions', async () => {
  const seen = (viewer: Viewer) => db.tx.run(viewer.scope, (m) => m.query<unknown[]>('SELECT 1 FROM renewal'));
  expect([(await seen(staff.ara)).length, (await seen(staff.idf)).length, (await seen(staff.admin)).length]).toEqual([1, 0, 0]);
});
