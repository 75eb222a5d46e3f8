import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { catalogueEntities } from '@vigie/catalogue';
import { SetClock, aMember, aNational, aRegional, aStructure, graphqlApp, layReference, reportRows, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { MonitoringModule } from '../monitoring.module';

let db: TestDatabase;
let app: GraphqlApp;
let viewers: Record<'member' | 'ara' | 'nation' | 'admin', Viewer>;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities]);
  await layReference(db);
  app = await graphqlApp(db, [MonitoringModule], new SetClock());
  const [lyon, other, paris] = [await aStructure(db.dataSource), await aStructure(db.dataSource), await aStructure(db.dataSource, { siteCode: 'P75' })];
  await reportRows(db.dataSource, { structure: lyon }, { structure: lyon, rights: ['DALO'] }, { structure: other, rights: [] }, { structure: paris });
  await rebuildBuckets(db.dataSource);
  viewers = { member: await aMember(db.dataSource, lyon), ara: await aRegional(db.dataSource, 'ARA'), nation: await aNational(db.dataSource), admin: await aNational(db.dataSource, 'ADMIN') };
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const HEATMAP = `query ($input: HeatmapInput!) { heatmap(input: $input) { level metric from to unit n structures asOf demo cells { territory name value reports structures activeStructures } } }`;
const TREND = `query ($input: TrendInput!) { trend(input: $input) { grain unit n structures demo points { period reports structures } } }`;
const asked = { level: 'REGION', from: '2026-01-01', to: '2026-03-31', metric: 'RATE_PER_STRUCTURE' };
interface Map { heatmap: { n: number; structures: number; unit: string; cells: { territory: string; value: number | null }[] } }

it('draws the map of a regional federation: its territory, nothing else, and no rate over two structures', async () => {
  const { data, errors } = await app.ask<Map>(viewers.ara, HEATMAP, { input: asked });
  expect(errors).toBeUndefined();
  expect(data?.heatmap).toEqual({
    level: 'REGION', metric: 'RATE_PER_STRUCTURE', from: '2026-01-01', to: '2026-03-31', unit: 'signalements par structure active', n: 3, structures: 2,
    asOf: '2026-03-10T09:00:00.000Z', demo: true, cells: [{ territory: '84', name: 'Auvergne-Rhône-Alpes', value: null, reports: 3, structures: 2, activeStructures: 2 }],
  });
});

it('draws the whole country for national staff, zeros included', async () => {
  const { data } = await app.ask<Map>(viewers.nation, HEATMAP, { input: { ...asked, metric: 'REPORTS', right: 'DALO' } });
  expect(data?.heatmap.cells).toHaveLength(18);
  expect(Object.fromEntries(data!.heatmap.cells.map(({ territory, value }) => [territory, value]))).toMatchObject({ 84: 1, 11: 0, 53: 0 });
});

it('draws for a structure its own reports only', async () => {
  const { data } = await app.ask<Map>(viewers.member, HEATMAP, { input: asked });
  expect(data?.heatmap).toMatchObject({ n: 2, structures: 1, cells: [{ territory: '84', value: 2 }] });
});

it('follows a territory by month', async () => {
  const { data } = await app.ask(viewers.ara, TREND, { input: { grain: 'MONTH', from: '2026-02-01', to: '2026-03-31', level: 'PREFECTURE', territory: 'P69' } });
  expect(data).toEqual({ trend: { grain: 'MONTH', unit: 'signalements', n: 3, structures: 2, demo: true, points: [{ period: '2026-02-01', reports: 0, structures: 0 }, { period: '2026-03-01', reports: 3, structures: 2 }] } });
});

it('gives the survey of 2024 in its own unit', async () => {
  const { data } = await app.ask<{ baseline: { unit: string; respondents: number; figures: object[] } }>(viewers.member, '{ baseline { source unit opened closed respondents discrepancies figures { indicator label value kind n page note sector surveyType regionCode } } }');
  expect(data?.baseline).toMatchObject({ unit: 'réponses à l’enquête', respondents: 485, opened: '2024-04-23' });
  expect(data?.baseline.figures.length).toBeGreaterThan(50);
});

it.each(['{ heatmap(input: { level: REGION, metric: REPORTS, from: "2026-01-01", to: "2026-01-02" }) { n } }', '{ trend(input: { grain: WEEK, from: "2026-01-01", to: "2026-01-02" }) { n } }', '{ baseline { unit } }'])('gives administrators and strangers nothing of %s', async (query) => {
  expect((await app.ask(viewers.admin, query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await app.ask(null, query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it.each([{ from: '2026-02-30' }, { to: 'demain' }, { from: '2026-12-01' }, { difficulty: "x' OR 1=1" }])('refuses %j as bad input, not as a fault', async (changes) => {
  const { errors } = await app.ask(viewers.nation, HEATMAP, { input: { ...asked, ...changes } });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
