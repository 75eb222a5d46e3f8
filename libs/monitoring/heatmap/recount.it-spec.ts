import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { CatalogueService } from '@vigie/catalogue';
import { BUCKET_LEVELS, REPORT_OUTCOMES, REPORT_STATUSES, type BucketLevel } from '@vigie/domain';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import type { FigureFilter } from '../figures/figure-filter';
import { figureScope } from '../figures/figure-scope';
import { FilterCodes } from '../figures/filter-codes';
import { readFigures, type Figures } from '../figures/read-figures';
import { reportFigures } from '../figures/report-figures';
import { territoriesOf } from '../figures/territories';
import { ReadTrend, type TrendQuestion } from '../trend/read-trend';
import { startOf } from '../trend/periods';
import { readPeriodFigures, reportPeriodFigures, type PeriodFigures } from '../trend/read-period-figures';
import { ReadHeatmapMonths } from './read-heatmap-months';
import { ReadHeatmap, type HeatmapQuestion } from './read-heatmap';

let db: TestDatabase;
let structures: BuiltStructure[];
let viewers: { readonly viewer: Viewer; readonly name: string; readonly sees: (row: Row) => boolean; readonly regions: readonly string[] | null }[];
let heatmap: ReadHeatmap;
let trend: ReadTrend;
let rows: Row[];

const SITES = ['P69', 'SP692', 'P38', 'P75', 'P77', 'P974', 'P976'] as const;
const CODES = {
  right: ['CAF', 'DALO', 'HEALTH_COVER'], difficulty: ['RENEWAL_LATE', 'E_PHOTO', 'NOT_RECOGNISED'], structureType: ['CADA', 'SPADA', 'CPH'],
  audience: ['BPI', 'BPI_SPOUSE'], causality: ['ALLEGED', 'DOCUMENTED', 'CONFIRMED'],
} as const;
const clock = new SetClock();
const day = fc.date({ min: new Date('2025-11-01'), max: new Date('2026-03-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

/** What the recount needs of a report, read back by plain SQL. */
interface Row {
  structure: number; structure_id: string; type: string; region: string; department: string; site: string; day: string;
  rights: string[]; difficulties: string[]; audience: string; causality: string; status: string;
}

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  structures = await Promise.all(SITES.flatMap((siteCode, i) => [0, 1].map((j) => aStructure(db.dataSource, { siteCode, typeCode: CODES.structureType[(i + j) % 3] }))));
  const report = fc.record({
    structure: fc.constantFrom(...structures), siteCode: fc.constantFrom(...SITES), occurredOn: day, status: fc.constantFrom(...REPORT_STATUSES),
    rights: fc.subarray([...CODES.right]), difficulties: fc.subarray([...CODES.difficulty], { minLength: 1 }), audience: fc.constantFrom(...CODES.audience), causality: fc.constantFrom(...CODES.causality),
  });
  await reportRows(db.dataSource, ...fc.sample(report, { numRuns: 600, seed: 20260310 }));
  await rebuildBuckets(db.dataSource);
  rows = await db.dataSource.query(`SELECT structure_number AS structure, structure_id, structure_type AS type, region_code AS region, department_code AS department, site_code AS site,
    occurred_on::text AS day, rights, difficulties, audience, causality, status FROM report`);
  const own = structures[0]!;
  viewers = [
    { name: 'national', viewer: await aNational(db.dataSource), sees: () => true, regions: null },
    { name: 'regional', viewer: await aRegional(db.dataSource, 'ARA'), sees: ({ region }) => region === '84', regions: ['84'] },
    { name: 'regional of two regions', viewer: await aRegional(db.dataSource, 'OIN'), sees: ({ region }) => region === '04' || region === '06', regions: ['04', '06'] },
    { name: 'structure', viewer: await aMember(db.dataSource, own, 'STRUCTURE_MANAGER'), sees: ({ structure_id: id }) => id === own.id, regions: null },
  ];
  const codes = new FilterCodes(new CatalogueService(db.tx, clock));
  heatmap = new ReadHeatmap(db.tx, codes, clock, { demo: false });
  trend = new ReadTrend(db.tx, codes, clock, { demo: false });
});
afterAll(() => db.close());

const NAMES = Object.keys(CODES) as (keyof typeof CODES)[];
const filterBy = (names: readonly (keyof typeof CODES)[]) => fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...CODES[name])])));
/** No filter, one, or several, as often as each other: the first two are answered by buckets, the last by the reports. */
const atMostOne = fc.oneof(fc.constant({}), fc.constantFrom(...NAMES).chain((name) => filterBy([name])), fc.constantFrom(...REPORT_OUTCOMES).map((outcome) => ({ outcome })));
const several = fc.subarray(NAMES, { minLength: 2, maxLength: 3 }).chain(filterBy);
const withOutcome = fc.tuple(atMostOne, fc.constantFrom(...REPORT_OUTCOMES)).map(([codes, outcome]) => ({ ...codes, outcome }));
const filter: fc.Arbitrary<FigureFilter> = fc.oneof({ weight: 2, arbitrary: atMostOne }, { weight: 1, arbitrary: several }, { weight: 1, arbitrary: withOutcome });
const period = fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a }));
const territory = (level: BucketLevel, row: Row) => ({ REGION: row.region, DEPARTMENT: row.department, PREFECTURE: row.site })[level];

type Asked = Pick<HeatmapQuestion, 'from' | 'to' | 'right' | 'difficulty' | 'structureType' | 'audience' | 'causality' | 'outcome' | 'region'>;
const present = (asked: Asked, row: Row) =>
  row.day >= asked.from && row.day <= asked.to && !['WITHDRAWN', 'REJECTED', 'MERGED'].includes(row.status) && (asked.region == null || row.region === asked.region);
const matches = (asked: Asked, row: Row) =>
  (asked.right == null || row.rights.includes(asked.right)) && (asked.difficulty == null || row.difficulties.includes(asked.difficulty)) &&
  (asked.structureType == null || row.type === asked.structureType) && (asked.audience == null || row.audience === asked.audience) && (asked.causality == null || row.causality === asked.causality) &&
  (asked.outcome == null || (row.status === 'RESOLVED') === (asked.outcome === 'SOLVED'));
const distinct = (counted: readonly Row[]) => new Set(counted.map(({ structure }) => structure)).size;

describe.each([0, 1, 2, 3])('viewer %i', (index) => {
  it('reads on the map what a recount of the reports of its scope gives', async () => {
    const { viewer, sees, regions } = viewers[index]!;
    const question = fc.record({ level: fc.constantFrom(...BUCKET_LEVELS), metric: fc.constantFrom('REPORTS' as const, 'STRUCTURES' as const, 'RATE_PER_STRUCTURE' as const), period, filter });
    await fc.assert(fc.asyncProperty(question, async ({ level, metric, period: days, filter: codes }) => {
      const asked = { level, metric, ...days, ...codes };
      const answer = await heatmap.execute(viewer, asked);
      const active = rows.filter((row) => sees(row) && present(asked, row));
      const counted = active.filter((row) => matches(asked, row));
      expect(answer).toMatchObject({ level, metric, ...days, n: counted.length, structures: distinct(counted), asOf: clock.at, demo: false });
      if (regions) expect(answer.cells.map((cell) => cell.territory)).toEqual(territoriesOf(level, regions).map(({ code }) => code));
      const shown = new Set(answer.cells.map((cell) => cell.territory));
      for (const row of active) expect(shown).toContain(territory(level, row));
      for (const cell of answer.cells) {
        const here = counted.filter((row) => territory(level, row) === cell.territory);
        const activeStructures = distinct(active.filter((row) => territory(level, row) === cell.territory));
        const value = { REPORTS: here.length, STRUCTURES: distinct(here), RATE_PER_STRUCTURE: activeStructures >= (viewer.structure ? 1 : 3) ? here.length / activeStructures : null }[metric];
        expect(cell).toMatchObject({ reports: here.length, structures: distinct(here), activeStructures, value });
      }
    }), { numRuns: 90, seed: 7 });
  });

  it('reads in the trend what a recount gives', async () => {
    const { viewer, sees } = viewers[index]!;
    const question = fc.record({ grain: fc.constantFrom('WEEK' as const, 'MONTH' as const), period, filter });
    await fc.assert(fc.asyncProperty(question, async ({ grain, period: days, filter: codes }) => {
      const asked: TrendQuestion = { grain, ...days, ...codes };
      const answer = await trend.execute(viewer, asked);
      const counted = rows.filter((row) => sees(row) && present(asked, row) && matches(asked, row));
      expect(answer).toMatchObject({ n: counted.length, structures: distinct(counted) });
      expect(answer.points.reduce((sum, { reports }) => sum + reports, 0)).toBe(counted.length);
      for (const point of answer.points) {
        const then = counted.filter((row) => startOf(grain, row.day) === point.period);
        expect(point).toEqual({ period: point.period, reports: then.length, structures: distinct(then) });
      }
    }), { numRuns: 60, seed: 8 });
  });
});

it('counts the same from buckets as from the reports, wherever both can answer', async () => {
  const scope = figureScope(viewers[0]!.viewer);
  const sorted = (figures: readonly Figures[]) => figures.filter(({ activeStructures }) => activeStructures > 0).sort((a, b) => ((a.territory ?? '') < (b.territory ?? '') ? -1 : 1));
  await fc.assert(fc.asyncProperty(fc.constantFrom(...BUCKET_LEVELS), period, atMostOne, async (level, days, codes) => {
    await db.tx.run(viewers[0]!.viewer.scope, async (m) => {
      expect(sorted(await readFigures(m, level, days, codes, scope))).toEqual(sorted(await reportFigures(m, level, days, codes, scope)));
    });
  }), { numRuns: 80, seed: 9 });
  const place = fc.option(fc.constantFrom({ level: 'REGION' as const, territory: '84' }, { level: 'DEPARTMENT' as const, territory: '69' }, { level: 'PREFECTURE' as const, territory: 'P75' }));
  const byPeriod = (figures: readonly PeriodFigures[]) => [...figures].sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1));
  await fc.assert(fc.asyncProperty(fc.constantFrom('WEEK' as const, 'MONTH' as const), period, atMostOne, place, async (grain, days, codes, where) => {
    await db.tx.run(viewers[0]!.viewer.scope, async (m) => {
      const asked = { grain, ...days, ...codes };
      expect(byPeriod(await readPeriodFigures(m, asked, scope, where))).toEqual(byPeriod(await reportPeriodFigures(m, asked, scope, where)));
    });
  }), { numRuns: 80, seed: 10 });
});

it('zooms on one region, and on one territory of it', async () => {
  const { viewer } = viewers[0]!;
  const asked = { level: 'PREFECTURE', metric: 'REPORTS', from: '2025-11-01', to: '2026-03-31', region: '84' } as const;
  const zoomed = await heatmap.execute(viewer, asked);
  expect(zoomed.cells.map(({ territory: code }) => code)).toEqual(territoriesOf('PREFECTURE', ['84']).map(({ code }) => code));
  expect(zoomed.n).toBe(rows.filter((row) => present(asked, row)).length);
  const one = await trend.execute(viewer, { grain: 'MONTH', from: asked.from, to: asked.to, level: 'PREFECTURE', territory: 'SP692' });
  expect(one.n).toBe(zoomed.cells.find((cell) => cell.territory === 'SP692')?.reports);
});

it('plays month after month what the map of each month says', async () => {
  const { viewer } = viewers[0]!;
  const months = new ReadHeatmapMonths(db.tx, heatmap);
  const asked = { level: 'DEPARTMENT', metric: 'RATE_PER_STRUCTURE', from: '2025-11-10', to: '2026-02-05' } as const;
  const frames = await months.execute(viewer, asked);
  expect(frames.map(({ from, to }) => `${from} ${to}`)).toEqual(['2025-11-10 2025-11-30', '2025-12-01 2025-12-31', '2026-01-01 2026-01-31', '2026-02-01 2026-02-05']);
  for (const frame of frames) expect(frame).toEqual(await heatmap.execute(viewer, { ...asked, from: frame.from, to: frame.to }));
  await expect(months.execute(viewer, { ...asked, from: '2022-01-01' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(months.execute(viewers[1]!.viewer, { ...asked, region: '11' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

describe('what is refused', () => {
  const asked = { level: 'REGION', metric: 'REPORTS', from: '2026-01-01', to: '2026-01-31' } as const;
  it.each([
    ['a period that runs backwards', { from: '2026-02-01' }, 0, 'BAD_USER_INPUT'],
    ['more than ten years', { from: '2012-01-01' }, 0, 'BAD_USER_INPUT'],
    ['a region that is none', { region: '99' }, 0, 'BAD_USER_INPUT'],
    ['a code that no vocabulary ever had', { right: 'NOTHING' }, 0, 'BAD_USER_INPUT'],
    ['a region outside the scope', { region: '11' }, 1, 'NOT_FOUND'],
  ] as const)('%s', async (_, changes, index, code) => {
    await expect(heatmap.execute(viewers[index]!.viewer, { ...asked, ...changes })).rejects.toMatchObject({ extensions: { code } });
    await expect(trend.execute(viewers[index]!.viewer, { ...asked, ...changes, grain: 'WEEK' })).rejects.toMatchObject({ extensions: { code } });
  });

  it.each([
    ['a territory without its level', { territory: 'P69' }, 'BAD_USER_INPUT'],
    ['a territory that is none', { territory: 'P99', level: 'PREFECTURE' }, 'BAD_USER_INPUT'],
    ['a territory outside the scope', { territory: '75', level: 'DEPARTMENT' }, 'NOT_FOUND'],
  ] as const)('%s', async (_, changes, code) => {
    await expect(trend.execute(viewers[1]!.viewer, { ...asked, ...changes, grain: 'WEEK' })).rejects.toMatchObject({ extensions: { code } });
  });

  it('everything, to administrators', async () => {
    const admin = await aNational(db.dataSource, 'ADMIN');
    await expect(heatmap.execute(admin, asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await expect(trend.execute(admin, { ...asked, grain: 'WEEK' })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});
