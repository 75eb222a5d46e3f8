import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { rebuildBuckets } from '@vigie/aggregation';
import { CatalogueService } from '@vigie/catalogue';
import { BUCKET_LEVELS, REPORT_OUTCOMES, REPORT_STATUSES, daysCovered, daysWithoutDocument, medianWithInterval, poissonInterval, wilsonInterval, type BucketLevel, type Span } from '@vigie/domain';
import { SetClock, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type TestDatabase } from '@vigie/testing';
import type { FigureFilter } from '../figures/figure-filter';
import { FilterCodes } from '../figures/filter-codes';
import { HEATMAP_METRICS, leastOf, type HeatmapMetric } from '../heatmap/metric';
import { ReadHeatmap } from '../heatmap/read-heatmap';

const TODAY = '2026-03-31';
const SITES = ['P69', 'SP692', 'P38', 'P75'] as const;
const CASES = ['AAAA', 'BBBB', 'CCCC', 'DDDD'];
const OUTCOMES = { CCC: ['UNBLOCKED', 'ATTESTATION_OF_IMPOSSIBILITY', 'NO_ANSWER', null], PAN: ['UNBLOCKED', 'COUNTER_APPOINTMENT_OBTAINED', 'NO_APPOINTMENT', null], SUBSTITUTION: ['POSTAL_FILING', 'DROP_BOX', 'REFUSED', null] } as const;
type Channel = keyof typeof OUTCOMES;

interface Row {
  id: string; structure: number; structure_id: string; case_code: string; region: string; department: string; site: string; day: string; rights: string[]; difficulties: string[];
  status: string; attempts: Record<Channel, { tried: boolean; outcome: string | null }>; hours: number | null; document: string; expires: string | null;
}
interface Lost extends Span { report: string; right: string }

let db: TestDatabase;
let heatmap: ReadHeatmap;
let nation: Viewer;
let ara: Viewer;
let rows: Row[];
let ruptures: Lost[];

const day = fc.date({ min: new Date('2025-11-01'), max: new Date('2026-03-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const attempt = (channel: Channel) => fc.oneof(fc.constant({ tried: false, outcome: null }), fc.constantFrom(...OUTCOMES[channel]).map((outcome) => ({ tried: true, outcome })));

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  const structures = await Promise.all(SITES.flatMap((siteCode) => [0, 1, 2].map(() => aStructure(db.dataSource, { siteCode }))));
  const wish = fc.record({
    structure: fc.constantFrom(...structures), siteCode: fc.constantFrom(...SITES), occurredOn: day, status: fc.constantFrom(...REPORT_STATUSES),
    rights: fc.subarray(['CAF', 'DALO']), difficulties: fc.subarray(['E_PHOTO', 'RENEWAL_LATE'], { minLength: 1 }), caseCode: fc.constantFrom(...CASES),
  });
  const ids = await reportRows(db.dataSource, ...fc.sample(wish, { numRuns: 500, seed: 11 }));
  const more = fc.sample(fc.record({
    attempts: fc.record({ CCC: attempt('CCC'), PAN: attempt('PAN'), SUBSTITUTION: attempt('SUBSTITUTION') }), hours: fc.option(fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4)),
    document: fc.constantFrom('NONE', 'PROLONGATION_BPI'), expires: fc.option(day),
  }), { numRuns: ids.length, seed: 12 });
  await db.dataSource.query(`UPDATE report SET attempts = wish.attempts, hours_spent = wish.hours, stay_document = wish.document, stay_document_expires_on = wish.expires
    FROM jsonb_to_recordset($1::jsonb) AS wish(id uuid, attempts jsonb, hours numeric, document text, expires date) WHERE wish.id = report.id`, [JSON.stringify(more.map((one, i) => ({ ...one, id: ids[i] })))]);
  const lost = await db.dataSource.query<{ id: string }[]>('SELECT id FROM rupture ORDER BY id');
  const spans = fc.sample(fc.record({ since: day, until: fc.option(day) }), { numRuns: lost.length, seed: 13 });
  await db.dataSource.query(`UPDATE rupture SET since = wish.since, until = wish.until FROM jsonb_to_recordset($1::jsonb) AS wish(id uuid, since date, until date) WHERE wish.id = rupture.id`, [JSON.stringify(spans.map((one, i) => ({ ...one, id: lost[i]!.id })))]);
  await db.dataSource.query(`INSERT INTO case_solution (id, structure_id, region_code, case_code, outcome, solved_on, closed, created_at, reopened_at)
    SELECT gen_random_uuid(), structure_id, region_code, case_code, 'DOCUMENT_ISSUED', '2026-02-20', '{}', now(), CASE WHEN case_code = 'BBBB' THEN now() END FROM report WHERE case_code IN ('AAAA', 'BBBB') GROUP BY structure_id, region_code, case_code`);
  await rebuildBuckets(db.dataSource);
  rows = await db.dataSource.query(`SELECT id, structure_number AS structure, structure_id, case_code, region_code AS region, department_code AS department, site_code AS site, occurred_on::text AS day,
    rights, difficulties, status, attempts, hours_spent::float AS hours, stay_document AS document, stay_document_expires_on::text AS expires FROM report`);
  ruptures = await db.dataSource.query('SELECT report_id AS report, right_code AS right, since::text, until::text FROM rupture');
  const clock = new SetClock(new Date(`${TODAY}T10:00:00Z`));
  heatmap = new ReadHeatmap(db.tx, new FilterCodes(new CatalogueService(db.tx, clock)), clock, { demo: false });
  nation = await aNational(db.dataSource);
  ara = await aRegional(db.dataSource, 'ARA');
});
afterAll(() => db.close());

const counts = ({ status }: Row) => !['WITHDRAWN', 'REJECTED', 'MERGED'].includes(status);
const place = (level: BucketLevel, row: Row) => ({ REGION: row.region, DEPARTMENT: row.department, PREFECTURE: row.site })[level];
const share = (part: readonly Row[], of: readonly Row[]) => ({ n: of.length, part: part.length, value: of.length ? part.length / of.length : null, ...(wilsonInterval(part.length, of.length) ?? { low: null, high: null }) });
const answered = (of: readonly Row[], channel: Channel) => of.filter(({ attempts }) => attempts[channel].tried && attempts[channel].outcome !== null);
const came = (of: readonly Row[], channel: Channel, codes: readonly string[]) => of.filter(({ attempts }) => codes.includes(attempts[channel].outcome ?? ''));
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

function medianOf(values: readonly number[]) {
  const found = medianWithInterval(sorted(values));
  return { n: values.length, value: found?.median ?? null, low: found?.interval?.low ?? null, high: found?.interval?.high ?? null };
}

function ruptureDays(of: readonly Row[], right: string | null | undefined): number[] {
  return of.flatMap(({ id }) => {
    const spans = ruptures.filter((lost) => lost.report === id && (right == null || lost.right === right)).map(({ since, until }) => ({ since, until: until !== null && until < TODAY ? until : TODAY }));
    return spans.length === 0 ? [] : [daysCovered(spans, TODAY)];
  });
}

/** By the rule of the domain that the page of a case follows; the case stands where the latest of the reports asked for does. */
function gaps(of: readonly Row[], all: readonly Row[]): { row: Row; days: number }[] {
  const latest = new Map<string, Row>();
  for (const row of [...of].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1))) latest.set(`${row.structure_id} ${row.case_code}`, row);
  return [...latest.values()].flatMap((row) => {
    const seen = all.filter((other) => other.structure_id === row.structure_id && other.case_code === row.case_code).sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
    const days = daysWithoutDocument(seen.map(({ day: on, document, expires: expiresOn }) => ({ on, document, expiresOn })), row.case_code === 'AAAA' ? '2026-02-20' : null, TODAY);
    return days ? [{ row, days }] : [];
  });
}

/** What each metric should be, told again from the rows. */
function expected(metric: HeatmapMetric, here: readonly Row[], active: number, respondents: number, right: string | null | undefined, inPlace: (row: Row) => boolean, everywhere: readonly Row[], all: readonly Row[]) {
  const hours = here.flatMap((row) => row.hours ?? []);
  const sum = hours.reduce((total, one) => total + one, 0);
  const rate = (n: number) => ({ n, part: here.length, value: n ? here.length / n : null, ...(poissonInterval(here.length, n) ?? { low: null, high: null }) });
  switch (metric) {
    case 'REPORTS': return { n: here.length, value: here.length };
    case 'STRUCTURES': return { n: here.length, value: new Set(here.map(({ structure }) => structure)).size };
    case 'RATE_PER_STRUCTURE': return rate(active);
    case 'RATE_PER_RESPONDENT': return rate(respondents);
    case 'RIGHT_SHARE': return share(here.filter(({ rights }) => rights.includes('DALO')), here);
    case 'SOLVED_SHARE': return share(here.filter(({ status }) => status === 'RESOLVED'), here);
    case 'CCC_NOT_HELPED': return share(came(here, 'CCC', ['NO_ANSWER']), answered(here, 'CCC'));
    case 'PAN_DIFFICULT': return share(came(here, 'PAN', ['NO_APPOINTMENT']), answered(here, 'PAN'));
    case 'SUBSTITUTION_OBTAINED': return share(came(here, 'SUBSTITUTION', ['POSTAL_FILING', 'DROP_BOX']), answered(here, 'SUBSTITUTION'));
    case 'RUPTURE_DAYS': return medianOf(ruptureDays(here, right));
    case 'DOCUMENT_GAP_DAYS': return medianOf(gaps(everywhere, all).filter(({ row }) => inPlace(row)).map(({ days }) => days));
    case 'HOURS': return { n: hours.length, value: sum };
    case 'HOURS_PER_REPORT': return { n: hours.length, value: hours.length ? sum / hours.length : null };
  }
}

const filters: fc.Arbitrary<FigureFilter> = fc.oneof(fc.constant({}), fc.record({ right: fc.constantFrom('CAF', 'DALO') }), fc.record({ difficulty: fc.constant('E_PHOTO'), outcome: fc.constantFrom(...REPORT_OUTCOMES) }));
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

it.each(HEATMAP_METRICS)('%s is what a recount of the rows gives, everywhere and under any filter; it says nothing where it rests on too little', async (metric) => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...BUCKET_LEVELS), period, filters, fc.boolean(), async (level, days, filter, regional) => {
    const answer = await heatmap.execute(regional ? ara : nation, { level, metric, ...days, ...filter, shareOf: 'DALO' });
    const all = rows.filter((row) => counts(row) && (!regional || row.region === '84'));
    const active = all.filter((row) => row.day >= days.from && row.day <= days.to);
    const chosen = active.filter((row) => (filter.right == null || row.rights.includes(filter.right)) && (filter.difficulty == null || row.difficulties.includes(filter.difficulty)) && (filter.outcome == null || (row.status === 'RESOLVED') === (filter.outcome === 'SOLVED')));
    const compare = (found: { n: number; value: number | null; low: number | null; high: number | null; part: number | null }, inPlace: (row: Row) => boolean, respondents: number) => {
      const structures = new Set(active.filter(inPlace).map(({ structure }) => structure)).size;
      const wanted = expected(metric, chosen.filter(inPlace), structures, respondents, filter.right, inPlace, chosen, all);
      const silent = wanted.n < leastOf(metric, false);
      for (const [name, value] of Object.entries({ ...wanted, ...(silent && { value: null, low: null, high: null }) })) {
        const seen = found[name as keyof typeof found];
        if (typeof value === 'number') expect(seen, name).toBeCloseTo(value, 9);
        else expect(seen, name).toBe(value);
      }
    };
    compare(answer.overall, () => true, regional ? 117 : 485);
    for (const cell of answer.cells) compare(cell, (row) => place(level, row) === cell.territory, level === 'REGION' ? { 84: 117, 11: 106, 44: 65, 75: 35, 76: 35, 53: 25, 32: 24, 28: 20, 52: 18, 24: 17, 93: 12, 27: 11 }[cell.territory] ?? 0 : 0);
  }), { numRuns: 25, seed: 14 });
});

describe('smoothing', () => {
  const asked = { level: 'PREFECTURE', metric: 'RIGHT_SHARE', shareOf: 'DALO', from: '2025-11-01', to: TODAY } as const;

  it('is asked for, says so, and speaks of small territories, drawn towards all', async () => {
    const [raw, smooth] = [await heatmap.execute(nation, asked), await heatmap.execute(nation, { ...asked, smoothed: true })];
    expect(raw.smoothing).toBeNull();
    expect(smooth.smoothing).toMatch(/bayésienne empirique/);
    expect(smooth.overall).toEqual(raw.overall);
    const common = raw.overall.value!;
    for (const cell of smooth.cells.filter(({ n }) => n > 0)) {
      const own = cell.part! / cell.n;
      expect(cell.value).toBeGreaterThanOrEqual(Math.min(own, common) - 1e-9);
      expect(cell.value).toBeLessThanOrEqual(Math.max(own, common) + 1e-9);
    }
    expect(smooth.cells.filter(({ n }) => n === 0).every(({ value }) => value === null)).toBe(true);
  });

  it('does not touch counts and durations', async () => {
    expect((await heatmap.execute(nation, { ...asked, metric: 'RUPTURE_DAYS', smoothed: true })).smoothing).toBeNull();
  });
});

it.each(HEATMAP_METRICS)('%s of nothing is no fault', async (metric) => {
  const answer = await heatmap.execute(nation, { level: 'REGION', metric, shareOf: 'DALO', from: '2020-01-01', to: '2020-01-31' });
  expect(answer.cells).toHaveLength(18);
});

it('refuses a share of no right', async () => {
  await expect(heatmap.execute(nation, { level: 'REGION', metric: 'RIGHT_SHARE', from: '2026-01-01', to: TODAY })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
