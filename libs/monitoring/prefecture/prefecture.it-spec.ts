import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildBuckets } from '@vigie/aggregation';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type TestDatabase } from '@vigie/testing';
import { ReadPrefecture, type PrefectureFigures } from './read-prefecture';

let db: TestDatabase;
let prefecture: ReadPrefecture;
const NONE = { tried: false, outcome: null };
const asked = { siteCode: 'P69', from: '2026-01-01', to: '2026-12-31' };
const measure = (figures: PrefectureFigures, name: string) => figures.measures.find(({ metric }) => metric === name)!;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  prefecture = new ReadPrefecture(db.tx, new SetClock());
  const rhone = [await aStructure(db.dataSource), await aStructure(db.dataSource), await aStructure(db.dataSource)];
  const isere = await aStructure(db.dataSource, { siteCode: 'P38' });
  const paris = await aStructure(db.dataSource, { siteCode: 'P75' });
  const report = async (structure: typeof isere, outcome: string | null, count: number) => {
    for (const id of await reportRows(db.dataSource, ...Array.from({ length: count }, () => ({ structure })))) {
      await db.dataSource.query('UPDATE report SET attempts = $2 WHERE id = $1', [id, JSON.stringify({ CCC: { tried: true, outcome }, PAN: NONE, SUBSTITUTION: NONE })]);
    }
  };
  for (const structure of rhone) await report(structure, 'NO_ANSWER', 5);
  await report(rhone[0]!, 'UNBLOCKED', 5);
  await report(rhone[1]!, null, 2);
  await report(isere, 'UNBLOCKED', 20);
  await report(paris, 'NO_ANSWER', 40);
  await rebuildBuckets(db.dataSource);
});
afterAll(() => db.close());

it('sets a préfecture beside its region, and beside the nation for who may see it', async () => {
  const regional = await prefecture.execute(await aRegional(db.dataSource, 'ARA'), asked);
  expect(regional).toMatchObject({ siteCode: 'P69', reports: 22, structures: 3 });
  expect(measure(regional, 'CCC_NOT_HELPED')).toMatchObject({ site: { n: 20, part: 15, value: 0.75 }, region: { n: 40, part: 15, value: 0.375 }, nation: null });
  const national = await prefecture.execute(await aNational(db.dataSource), asked);
  expect(measure(national, 'CCC_NOT_HELPED').nation).toMatchObject({ n: 80, part: 55 });
  expect(measure(national, 'RATE_PER_STRUCTURE').site).toMatchObject({ n: 3, part: 22 });
});

it('tells what came of each step of the path, and where it is not told', async () => {
  const { path } = await prefecture.execute(await aNational(db.dataSource), asked);
  expect(path).toEqual([
    { channel: 'CCC', tried: 22, answered: 20, outcomes: [{ outcome: 'NO_ANSWER', reports: 15, structures: 3 }, { outcome: 'UNBLOCKED', reports: 5, structures: 1 }, { outcome: null, reports: 2, structures: 1 }] },
    { channel: 'PAN', tried: 0, answered: 0, outcomes: [] }, { channel: 'SUBSTITUTION', tried: 0, answered: 0, outcomes: [] },
  ]);
});

it('says nothing of a share where it rests on too little, and still says on what', async () => {
  const figures = await prefecture.execute(await aNational(db.dataSource), { ...asked, siteCode: 'P01' });
  expect(measure(figures, 'CCC_NOT_HELPED').site).toEqual({ n: 0, part: null, value: null, low: null, high: null });
});

it('is for federation staff, of their territory', async () => {
  await expect(prefecture.execute(await aRegional(db.dataSource, 'IDF'), asked)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(prefecture.execute(await aMember(db.dataSource, await aStructure(db.dataSource)), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(prefecture.execute(await aNational(db.dataSource, 'ADMIN'), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(prefecture.execute(await aNational(db.dataSource), { ...asked, to: '2025-01-01' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
