import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { aMember, aNational, aRegional, aStructure, layReference, reportRows, SetClock, testDatabase, type TestDatabase } from '@vigie/testing';
import { CompareBaseline } from './compare-baseline';
import { ReadIndicators } from './read-indicators';

let db: TestDatabase;
let indicators: ReadIndicators;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities]);
  await layReference(db);
  // Forty CADA in Lyon: all report once, thirty-six of them a second time; and one structure in Paris, of another sector.
  for (let i = 0; i < 40; i += 1) {
    const structure = await aStructure(db.dataSource);
    const [id] = await reportRows(db.dataSource, { structure, occurredOn: '2026-10-12', createdAt: new Date('2026-10-13T09:00:00Z') });
    const attempts = { CCC: { tried: i < 20, outcome: i < 5 ? 'UNBLOCKED' : i < 20 ? 'NO_ANSWER' : null }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } };
    await db.dataSource.query('UPDATE report SET rights = $2, attempts = $3, difficulties = $4 WHERE id = $1', [id, i < 36 ? ['CAF'] : [], JSON.stringify(attempts), ['E_PHOTO']]);
  }
  const paris = await aStructure(db.dataSource, { siteCode: 'P75', typeCode: 'SIAE' });
  await reportRows(db.dataSource, { structure: paris, occurredOn: '2026-10-12', createdAt: new Date('2026-10-13T09:00:00Z') });
  await reportRows(db.dataSource, { structure: paris, occurredOn: '2026-01-12', createdAt: new Date('2026-01-13T09:00:00Z') });
  indicators = new ReadIndicators(db.tx, clock);
});
afterAll(() => db.close());

it('counts structures, over the months a survey answer looks back, with Wilson’s interval', async () => {
  const measured = await indicators.execute(await aRegional(db.dataSource, 'ARA'), {});
  const of = (code: string) => measured.find((one) => one.code === code);
  expect(of('lostCaf')).toMatchObject({ structures: 36, n: 40, share: 0.9, from: '2026-07-21', to: '2026-11-20' });
  expect(of('lostCaf')!.low).toBeCloseTo(0.7695, 3);
  expect(of('usedCcc')).toMatchObject({ structures: 20, n: 40 });
  expect(of('cccDidNotHelp')).toMatchObject({ structures: 15, n: 20 });
  expect(of('cccHelped')).toMatchObject({ structures: 5, n: 20 });
  expect(of('panBookingDifficult')).toMatchObject({ structures: 0, n: 0, share: null, low: null });
  expect(of('solicitedOnApiRenewal')).toMatchObject({ structures: 0, n: 40 });
});

it('equals a recount, one structure at a time', async () => {
  const rows = await db.dataSource.query<{ structure: number; caf: boolean }[]>(`SELECT structure_number AS structure, 'CAF' = ANY (rights) AS caf FROM report WHERE occurred_on BETWEEN '2026-07-21' AND '2026-11-20'`);
  const [lostCaf] = (await indicators.execute(await aNational(db.dataSource), {})).filter(({ code }) => code === 'lostCaf');
  expect(lostCaf).toMatchObject({ n: new Set(rows.map(({ structure }) => structure)).size, structures: new Set(rows.filter(({ caf }) => caf).map(({ structure }) => structure)).size });
});

it('answers « better or worse? » only where the intervals do not meet, and says why not elsewhere', async () => {
  const { rows } = await new CompareBaseline(indicators).execute(await aRegional(db.dataSource, 'ARA'), {});
  const of = (indicator: string) => rows.find((row) => row.indicator === indicator)!;
  expect(of('lostCaf')).toMatchObject({ verdict: 'WORSE', published: [{ value: 58, kind: 'PERCENT', n: 485, page: 8 }], measured: { n: 40 } });
  expect(of('lostFranceTravail').verdict).toBe('BETTER');
  expect(of('cccDidNotHelp')).toMatchObject({ verdict: 'UNCLEAR' });
  expect(of('usedCcc')).toMatchObject({ verdict: 'BASE_UNKNOWN', published: [{ n: null, low: null, high: null }] });
  expect(of('noContactInfoOnPrefectureSite')).toMatchObject({ verdict: 'NOT_MEASURED', measured: null });
  expect(of('substitutionRarely').published).toHaveLength(2);
});

it('zooms on a sector as published, and on a region; too few structures say nothing', async () => {
  const national = await aNational(db.dataSource);
  const compare = new CompareBaseline(indicators);
  const iae = (await compare.execute(national, { sector: 'IAE' })).rows.find(({ indicator }) => indicator === 'lostCaf')!;
  expect(iae).toMatchObject({ verdict: 'TOO_FEW', published: [{ value: 40, n: 51, page: 23 }], measured: { n: 1 } });
  expect((await compare.execute(national, { region: '11' })).rows.find(({ indicator }) => indicator === 'respondents')!.published.map(({ value }) => value)).toEqual([485, 106]);
  await expect(indicators.execute(national, { sector: 'CASTLE' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(indicators.execute(await aRegional(db.dataSource, 'ARA'), { region: '11' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(indicators.execute(await aMember(db.dataSource, await aStructure(db.dataSource)), {})).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(indicators.execute(await aNational(db.dataSource, 'ADMIN'), {})).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
