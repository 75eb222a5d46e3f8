import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { caseworkEntities } from '../persistence/casework-entities';
import { ReadCircles } from './read-circles';

let db: TestDatabase;
let circles: ReadCircles;
const period = { from: '2026-01-01', to: '2026-12-31' };
const NONE = { tried: false, outcome: null };

async function aCase(structure: BuiltStructure, attempts: object, siteCode = 'P69'): Promise<void> {
  const [id] = await reportRows(db.dataSource, { structure, siteCode, caseCode: newCaseCode() });
  await db.dataSource.query('UPDATE report SET attempts = $2 WHERE id = $1', [id, JSON.stringify({ CCC: NONE, PAN: NONE, SUBSTITUTION: NONE, ...attempts })]);
}

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...caseworkEntities]);
  await layReference(db);
  circles = new ReadCircles(db.tx);
  const [one, two] = [await aStructure(db.dataSource), await aStructure(db.dataSource)];
  const round = { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: true, outcome: 'SENT_BACK_TO_CCC' } };
  await aCase(one, round);
  await aCase(one, round);
  await aCase(two, round);
  // Sent back where nobody had been: no circle.
  await aCase(two, { PAN: { tried: true, outcome: 'SENT_BACK_TO_CCC' } });
  await aCase(two, { CCC: { tried: true, outcome: 'UNBLOCKED' } });
  await aCase(two, {});
  await aCase(two, round, 'P38');
});
afterAll(() => db.close());

it('counts the cases of a préfecture that went round, by circle, and how many structures they are of', async () => {
  const found = await circles.execute(await aRegional(db.dataSource, 'ARA'), { siteCode: 'P69', ...period });
  expect(found).toMatchObject({ cases: 5, circling: 3, circles: [{ services: ['CCC', 'PAN'], cases: 3, structures: 2, turns: 3 }] });
  expect(found.circles[0]!.words).toMatch(/se renvoient/);
});

it('counts what was tried by steps of the case alone as well, so that never more cases go round than tried something', async () => {
  const structure = await aStructure(db.dataSource, { siteCode: 'P42' });
  const caseCode = newCaseCode();
  await reportRows(db.dataSource, { structure, siteCode: 'P42', caseCode });
  for (const [channel, outcome, day] of [['CCC', 'NO_ANSWER', '2026-02-01'], ['PAN', 'SENT_BACK_TO_CCC', '2026-02-10']]) {
    await db.dataSource.query(`INSERT INTO recourse_step (id, structure_id, region_code, case_code, channel, taken_on, outcome, vocabulary_version, created_at, updated_at) VALUES (gen_random_uuid(), $1, '84', $2, $3, $4, $5, 1, now(), now())`, [structure.id, caseCode, channel, day, outcome]);
  }
  expect(await circles.execute(await aRegional(db.dataSource, 'ARA'), { siteCode: 'P42', ...period })).toMatchObject({ cases: 1, circling: 1 });
});

it('is silent where nothing was tried, and outside the period', async () => {
  const nation = await aNational(db.dataSource);
  expect(await circles.execute(nation, { siteCode: 'P75', ...period })).toEqual({ cases: 0, circling: 0, circles: [] });
  expect(await circles.execute(nation, { siteCode: 'P69', from: '2025-01-01', to: '2025-12-31' })).toEqual({ cases: 0, circling: 0, circles: [] });
});

it('is for federation staff, of their territory', async () => {
  const asked = { siteCode: 'P69', ...period };
  await expect(circles.execute(await aRegional(db.dataSource, 'IDF'), asked)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(circles.execute(await aMember(db.dataSource, await aStructure(db.dataSource)), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(circles.execute(await aNational(db.dataSource, 'ADMIN'), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(circles.execute(await aNational(db.dataSource), { ...asked, siteCode: 'nowhere' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});
