import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES } from '@vigie/reference';
import { ask } from '../recounts/asking';
import { circling } from '../recounts/circles';
import { mispainted, mispaintedChanges, paintedMap } from '../recounts/colours';
import { layStandings } from '../recounts/lay-standings';
import { KINDS, MEASURES, changed, dayBefore, daysOf, monthsOf, recountedMap, regionsOf, rounded, written, type Days, type Filter, type Level } from '../recounts/map';
import { drawnTowardsAll, spoken, type Told } from '../recounts/measures';
import { goWithin, numbersIn, rowsIn, tableOf } from '../recounts/reading';
import { grouped, readRows, type Rows } from '../recounts/rows';
import { expiries } from '../recounts/watch';
import { DESK } from '../support/browser';
import type { Who } from '../support/cast';
import { onStage, type Stage } from '../support/stage';

let stage: Stage;
let rows: Rows;
let db: Client;
const pages = new Map<Who, Page>();

onStage((given) => { stage = given; }, 3_000);
beforeAll(async () => {
  db = new Client({ connectionString: stage.vigie.databaseUrl });
  await db.connect();
  await layStandings(db, stage.vigie.databaseUrl);
  rows = await readRows(db);
  for (const who of ['regional', 'national'] as const) pages.set(who, await stage.cast.page(who, DESK));
});

afterAll(async () => {
  await db?.end();
});

const recounted = (...asked: [who: Who, level: Level, metric: string, days: Days, filter: Filter]) => recountedMap(rows, ...asked);
/** Each filter of the address alone, and some together. */
const FILTERS: readonly Filter[] = [
  {}, { right: 'CAF' }, { difficulty: 'RENEWAL_LATE' }, { structureType: 'CADA' }, { audience: 'BPI' }, { causality: 'DOCUMENTED' }, { outcome: 'OPEN' }, { outcome: 'SOLVED' }, { region: '84' },
  { right: 'EMPLOYMENT', causality: 'ALLEGED', outcome: 'OPEN' }, { difficulty: 'E_PHOTO', audience: 'BPI', region: '84' },
];

interface Shown { readonly n: number; readonly value: number | null; readonly part: number | null; readonly low: number | null; readonly high: number | null }
interface Answer { readonly heatmap: { readonly n: number; readonly structures: number; readonly overall: Shown; readonly cells: readonly (Shown & { readonly territory: string; readonly reports: number; readonly structures: number })[] } }
const asked = (who: Who, level: Level, metric: string, days: Days, filter: Filter, more: object = {}) =>
  ask<Answer>(pages.get(who)!, 'query ($input: HeatmapInput!) { heatmap(input: $input) { n structures overall { n value part low high } cells { territory n value part low high reports structures } } }', { input: { level, metric, ...days, ...filter, ...(metric === 'RIGHT_SHARE' && { shareOf: 'CAF' }), ...more } });

const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));
/** Bounds are found by halving, and told to seven figures. */
const near = (bound: number | null) => (bound === null ? null : expect.closeTo(bound, 6));
/** A count and a duration have no part of their own to tell again, nor has what rests on nothing. */
function wanted(metric: string, told: Told) {
  const { n, part, value, low, high } = spoken(metric, told);
  return { n, value: close(value), low: near(low), high: near(high), ...(part !== null && n > 0 && { part }) };
}
const MARCH: Days = { from: '2026-03-01', to: '2026-03-31' };
const LONG: Days = { from: '2026-01-01', to: '2026-09-30' };
/** Every filter over one period, and all there is up to today, with months that are cut; for a region one level is as good as another. */
const questions = (who: Who): readonly (readonly [level: Level, days: Days, filter: Filter])[] =>
  (who === 'regional' ? (['DEPARTMENT'] as const) : (['REGION', 'DEPARTMENT', 'PREFECTURE'] as const)).flatMap((level) => [...FILTERS.map((filter) => [level, LONG, filter] as const), [level, { from: '2025-03-10', to: rows.today }, {}] as const]);

describe.each(['regional', 'national'] as const)('to %s staff', (who) => {
  it.each(Object.values(MEASURES))('%s is what a recount gives, at every level, under every filter, over long periods', async (metric) => {
    let spoke = 0;
    for (const [level, days, filter] of questions(who)) {
      const { heatmap } = await asked(who, level, metric, days, filter);
      const told = recounted(who, level, metric, days, filter);
      const all = told.get('')!;
      if (heatmap.overall.value !== null) spoke++;
      const where = `${level} ${JSON.stringify({ ...days, ...filter })}`;
      expect({ where, n: heatmap.n, structures: heatmap.structures, overall: heatmap.overall }).toMatchObject({ where, n: all.reports, structures: all.structures, overall: wanted(metric, all) });
      expect(heatmap.cells.map(({ territory }) => territory).sort()).toEqual([...told.keys()].filter((code) => code !== '').sort());
      for (const { territory, ...cell } of heatmap.cells) {
        const place = told.get(territory)!;
        expect({ where, territory, ...cell }).toMatchObject({ where, territory, ...wanted(metric, place), reports: place.reports, structures: place.structures });
        if (cell.value !== null) spoke++;
      }
    }
    // Of one federation no département has an answer of its own: only the whole speaks.
    expect(spoke).toBeGreaterThan(5);
  });

  it.each(Object.keys(KINDS))('%s is drawn towards that of all as Marshall has it, when smoothing is asked', async (metric) => {
    for (const level of ['REGION', 'DEPARTMENT', 'PREFECTURE'] as const) for (const filter of [{}, { right: 'CAF' }, { outcome: 'OPEN' as const }]) {
      const { heatmap } = await asked(who, level, metric, LONG, filter, { smoothed: true });
      const told = recounted(who, level, metric, LONG, filter);
      const places = [...told].filter(([code]) => code !== '').map(([, place]) => place);
      const drawn = drawnTowardsAll(metric, KINDS[metric]!, places);
      for (const { territory, value } of heatmap.cells) expect({ level, filter, territory, value }).toEqual({ level, filter, territory, value: close(drawn(told.get(territory)!)) });
    }
  });
});

it.each(['regional', 'national'] as const)('to %s staff, the list of reports counts what a recount gives under each filter, withdrawn and rejected ones included', async (who) => {
  const CONDITIONS = {
    status: [`status = $2`, 'REJECTED'], right: ['$2 = ANY (rights)', 'CAF'], difficulty: ['$2 = ANY (difficulties)', 'E_PHOTO'], structureType: ['structure_type = $2', 'CADA'], audience: ['audience = $2', 'BPI'], causality: ['causality = $2', 'DOCUMENTED'], regionCode: ['region_code = $2', '84'],
    departmentCode: ['department_code = $2', '69'], siteCode: ['site_code = $2', 'P69'], occurredFrom: ['occurred_on >= $2::date', '2026-03-10'], occurredTo: ['occurred_on <= $2::date', '2026-03-10'], q: [`reference LIKE '%' || $2 || '%'`, '4'],
  } as const;
  // A list opened from a figure holds what the figure counts.
  const COUNTS = `status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')`;
  const GROUPS = { COUNTED: `${COUNTS} AND $2 = 'COUNTED'`, OPEN: `${COUNTS} AND status <> 'RESOLVED' AND $2 = 'OPEN'` };
  for (const [name, [condition, value]] of [...Object.entries(CONDITIONS), ...Object.entries(GROUPS).map(([group, held]) => ['status', [held, group]] as const)]) {
    const { reports } = await ask<{ reports: { total: number } }>(pages.get(who)!, 'query ($filter: ReportFilter) { reports(filter: $filter, page: { page: 1, perPage: 1 }) { total } }', { filter: { [name]: value } });
    const { rows: [counted] } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM report WHERE region_code = ANY ($1) AND (${condition})`, [regionsOf(who), value]);
    expect([name, value, reports.total]).toEqual([name, value, counted!.n]);
  }
});

describe('what the map shows of them', () => {
  const nameOf = new Map(DEPARTMENTS.map(({ code, name }) => [name, code]));
  const PERIOD = `du=${LONG.from}&au=${LONG.to}`;
  const places = (told: ReadonlyMap<string, Told>) => [...told].filter(([code]) => code !== '').map(([, place]) => place);

  /** Opens an address of the map from within, and waits for its figures. */
  async function openMap(search: string): Promise<Page> {
    const page = pages.get('national')!;
    if (page.url() === 'about:blank') await page.goto(`/console/?${search}`);
    else await goWithin(page, `/?${search}`);
    await page.waitForFunction((asked) => location.search.replace('?', '') === asked && document.querySelector('[aria-label="Tableau de la carte"] tbody button') !== null && document.querySelector('[aria-busy="true"]') === null, search);
    return page;
  }
  /** Reads its table until it is that of the address: the answer before may still stand there. */
  async function readUntil(search: string, agrees: (rows: readonly string[][]) => void) {
    const page = await openMap(search);
    await vi.waitFor(async () => {
      agrees(await rowsIn(page.locator('[aria-label="Tableau de la carte"] table')));
    }, { timeout: 15_000, interval: 100 });
  }

  it.each(Object.entries(MEASURES).filter(([, metric]) => metric !== 'REPORTS' && metric !== 'STRUCTURES'))('its table under « %s » is that of a recount, and so are its colours and intervals, smoothed as well where it can be', async (word, metric) => {
    const told = recounted('national', 'DEPARTMENT', metric, LONG, {});
    for (const smoothing of metric in KINDS ? [false, true] : [false]) {
      const drawn = drawnTowardsAll(metric, KINDS[metric] ?? 'RATE', places(told).map((place) => ({ ...place, part: place.part ?? 0 })));
      // Rates by respondent were published by region only: no département has one.
      await readUntil(`mesure=${word}${smoothing ? '&lissage=oui' : ''}&${PERIOD}`, (rows) => {
        for (const [name = '', value = '', n = ''] of rows) {
          const place = told.get(nameOf.get(name)!)!;
          const wanted = smoothing ? drawn(place) : spoken(metric, place).value;
          expect([word, smoothing, name, numbersIn(n)[0], numbersIn(value)[0]]).toEqual([word, smoothing, name, place.n, wanted === null ? undefined : expect.closeTo(written(metric, wanted), 1)]);
        }
      });
      const map = await paintedMap(pages.get('national')!);
      const figures = new Map([...told].filter(([code]) => code !== '').map(([code, place]) => [code, smoothing ? drawn(place) : spoken(metric, place).value]));
      expect([map.n, mispainted(map, figures, KINDS[metric] === 'SHARE' ? 'SHARE' : 'OTHER')]).toEqual([told.get('')!.n, []]);
      // How sure it is, as each territory says it and as all of them do: the smoothed have no interval of their own.
      const overall = await pages.get('national')!.getByText(/^Ensemble/).textContent();
      for (const [code, words] of [...map.labels, ['', overall ?? ''] as const]) if (!smoothing || code === '') {
        const { low, high } = spoken(metric, told.get(code)!);
        expect([word, code, numbersIn(/intervalle à 95\s%\s:.*/.exec(words)?.[0]).slice(1, 3)]).toEqual([word, code, low === null || high === null ? [] : [expect.closeTo(written(metric, low), 1), expect.closeTo(written(metric, high), 1)]]);
      }
    }
  });

  it('each filter of the address, and a month of it, in reports and structures, with colours that mean the same in each month', async () => {
    const SEARCHES: readonly (readonly [search: string, filter: Filter, days: Days])[] = [
      [`${PERIOD}&structure=CADA`, { structureType: 'CADA' }, LONG], [`${PERIOD}&public=BPI`, { audience: 'BPI' }, LONG], [`${PERIOD}&causalite=DOCUMENTED`, { causality: 'DOCUMENTED' }, LONG], [`${PERIOD}&etat=ouverts`, { outcome: 'OPEN' }, LONG],
      [`${PERIOD}&region=84`, { region: '84' }, LONG], [`${PERIOD}&mois=2026-03`, {}, { from: '2026-03-01', to: '2026-03-31' }], ['', {}, { from: dayBefore(rows.today, 89), to: rows.today }], ['periode=30j', {}, { from: dayBefore(rows.today, 29), to: rows.today }],
    ];
    for (const [search, filter, days] of SEARCHES) {
      const told = recounted('national', 'DEPARTMENT', 'REPORTS', days, filter);
      await readUntil(search, (shown) => {
        expect(shown).toHaveLength(told.size - 1);
        for (const [name = '', reports = '', structures = ''] of shown) {
          const place = told.get(nameOf.get(name)!)!;
          expect([search, name, numbersIn(reports).at(-1), numbersIn(structures)[0]]).toEqual([search, name, place.reports, place.structures]);
        }
      });
      const months = search.includes('mois=') ? monthsOf(LONG).flatMap((month) => counts(recounted('national', 'DEPARTMENT', 'REPORTS', month, filter))) : undefined;
      expect([search, mispainted(await paintedMap(pages.get('national')!), new Map(counts(told)), 'COUNT', months?.map(([, reports]) => reports))]).toEqual([search, []]);
    }
  });
  const counts = (told: ReadonlyMap<string, { readonly reports: number }>) => [...told].filter(([code]) => code !== '').map(([code, { reports }]) => [code, reports] as const);

  it.each([['84', '69'], ['01', '971']])('zoomed on a département (%s, %s): its sites, its own totals, and a month of it', async (region, department) => {
    const SITES = new Map(PREFECTURE_SITES.filter(({ departmentCode }) => departmentCode === department).map(({ name, code }) => [name, code]));
    const whole = (metric: string, days: Days) => recounted('national', 'DEPARTMENT', metric, days, { region }).get(department)!;
    const sites = recounted('national', 'PREFECTURE', 'REPORTS', LONG, { region, department });
    const share = whole('SOLVED_SHARE', LONG);
    const zoom = `${PERIOD}&region=${region}&departement=${department}`;
    const months: readonly (readonly [search: string, told: typeof sites, days: Days])[] = [[zoom, sites, LONG], [`${zoom}&mois=2026-03`, recounted('national', 'PREFECTURE', 'REPORTS', MARCH, { region, department }), MARCH]];
    for (const [search, told, days] of months) {
      await readUntil(`niveau=prefecture&${search}`, (shown) => {
        expect(shown.map(([name = '']) => name).sort()).toEqual([...SITES.keys()].sort());
        for (const [name = '', reports = '', structures = ''] of shown) {
          const place = told.get(SITES.get(name)!)!;
          expect([search, name, numbersIn(reports).at(-1), numbersIn(structures)[0]]).toEqual([search, name, place.reports, place.structures]);
        }
      });
      const all = whole('REPORTS', days);
      await vi.waitFor(async () => {
        const keys = (await pages.get('national')!.locator('[aria-label="Chiffres clés"] dd').allTextContents()).map((words) => numbersIn(words)[0]);
        expect([keys[0], keys[2], keys[4]]).toEqual([all.reports, all.structures, all.reports > 0 ? 1 : 0]);
      }, { timeout: 15_000, interval: 100 });
      const places = (held: ReadonlyMap<string, { readonly reports: number }>) => counts(held).filter(([code]) => ([...SITES.values()] as string[]).includes(code));
      const played = days === LONG ? undefined : monthsOf(LONG).flatMap((month) => places(recounted('national', 'PREFECTURE', 'REPORTS', month, { region, department })));
      const map = await paintedMap(pages.get('national')!);
      expect([search, map.n, mispainted(map, new Map(places(told)), 'COUNT', played?.map(([, reports]) => reports))]).toEqual([search, all.reports, []]);
    }
    const page = await openMap(`niveau=prefecture&mesure=part-resolue&${zoom}`);
    await vi.waitFor(async () => {
      const said = numbersIn(await page.getByText(/^Ensemble/).textContent());
      const { n, value } = spoken('SOLVED_SHARE', share);
      expect([said.includes(n), value === null || said[0] === written('SOLVED_SHARE', value)]).toEqual([true, true]);
    }, { timeout: 15_000, interval: 100 });
  });

  it('two periods compared, and two territories: before, now, which is told apart, and its colour', async () => {
    const against = { avant: { from: '2025-04-03', to: '2025-12-31' }, an: { from: '2025-01-01', to: '2025-09-30' } };
    const AGAINST = [['contre=avant', against.avant], ['contre=an', against.an], ['contre-du=2025-10-01&contre-au=2025-12-31', { from: '2025-10-01', to: '2025-12-31' }]] as const;
    for (const [word, metric] of [['signalements', 'REPORTS'], ['part-resolue', 'SOLVED_SHARE'], ['jours-sans-droit', 'RUPTURE_DAYS']] as const) for (const [search, days] of AGAINST) {
      const [before, now] = [recounted('national', 'DEPARTMENT', metric, days, {}), recounted('national', 'DEPARTMENT', metric, LONG, {})];
      const changes = new Map([...now.keys()].filter((code) => code !== '').map((code) => [code, changed(metric, [before.get(code)!, now.get(code)!], [daysOf(days), daysOf(LONG)])] as const));
      await readUntil(`${word === 'signalements' ? '' : `mesure=${word}&`}${PERIOD}&${search}`, (shown) => {
        for (const [name = '', earlier = '', later = '', change = ''] of shown) {
          const told = [before, now].map((period) => period.get(nameOf.get(name)!)!);
          const figures = told.map((place) => { const { value } = spoken(metric, place); return [...(value === null ? [] : [written(metric, value)]), place.n]; });
          expect([search, word, name, numbersIn(earlier), numbersIn(later)]).toEqual([search, word, name, ...figures]);
          const way = changes.get(nameOf.get(name)!)!;
          expect([search, word, name, / (?:plus|moins) élevée?$|pas assez/.exec(change.split('\n')[0]!)?.[0].trim()]).toEqual([search, word, name, way === null ? 'pas assez' : way > 0 ? 'plus élevé' : way < 0 ? 'moins élevé' : undefined]);
          // Counts are compared by day, in whole percents, where eleven reports or more speak.
          const [a, b] = [told[0]!, told[1]!];
          if (metric === 'REPORTS' && a.n > 0 && a.n + b.n >= 11) expect([name, numbersIn(change)[0]]).toEqual([name, rounded(Math.abs(100 * (b.n / 273 / (a.n / daysOf(days)) - 1)))]);
          if (metric === 'REPORTS' && a.n + b.n < 11) expect([name, change]).toEqual([name, 'pas assez pour dire']);
        }
      });
      const painted = await paintedMap(pages.get('national')!);
      expect([search, word, mispaintedChanges(painted, changes, metric === 'SOLVED_SHARE' ? 'SHARE' : 'OTHER')]).toEqual([search, word, []]);
      const told = [...changes.values()];
      expect([search, word, ...numbersIn(await pages.get('national')!.getByText(/sans conclusion/).textContent()).slice(0, 3)]).toEqual([search, word, told.filter((change) => change !== null && change > 0).length, told.filter((change) => change !== null && change < 0).length, told.filter((change) => change === 0).length]);
    }
    const share = recounted('national', 'DEPARTMENT', 'SOLVED_SHARE', LONG, {});
    const page = await openMap(`mesure=part-resolue&${PERIOD}&territoire=69&avec=75`);
    const [value, base, reports, structures] = await tableOf(page, 'Comparaison');
    for (const [i, code] of ['69', '75'].entries()) {
      const place = share.get(code)!;
      expect([numbersIn(value![i + 1])[0], numbersIn(base![i + 1])[0], numbersIn(reports![i + 1])[0], numbersIn(structures![i + 1])[0]]).toEqual([Math.round(100 * place.value!), place.n, place.reports, place.structures]);
    }
  });
});

it('the page of a préfecture: its measures beside those of its region and the nation, its path, its months, its difficulties and rights, what expires', async () => {
  const page = pages.get('national')!;
  await page.goto(`/console/prefectures/P69?du=${LONG.from}&au=${LONG.to}`);
  const METRICS = ['RATE_PER_STRUCTURE', 'SOLVED_SHARE', 'RUPTURE_DAYS', 'DOCUMENT_GAP_DAYS', 'CCC_NOT_HELPED', 'PAN_DIFFICULT', 'SUBSTITUTION_OBTAINED', 'HOURS_PER_REPORT'];
  const table = await tableOf(page, 'Mesures de la préfecture, de sa région et de la France');
  for (const [i, metric] of METRICS.entries()) {
    const region = recounted('national', 'PREFECTURE', metric, LONG, { region: '84' });
    for (const [column, place] of [region.get('P69')!, region.get('')!, recounted('national', 'REGION', metric, LONG, {}).get('')!].entries()) {
      const numbers = numbersIn(table[i]![column + 1]!.replaceAll('95 %', ''));
      const { n, value, low, high } = spoken(metric, place);
      const shown = [value, low, high].flatMap((figure) => (figure === null ? [] : [expect.closeTo(written(metric, figure), 1)]));
      expect([metric, column, ...numbers]).toEqual([metric, column, ...shown, n]);
    }
  }
  const here = rows.reports.filter(({ site, day }) => site === 'P69' && day >= LONG.from && day <= LONG.to);
  const tried = (['CCC', 'PAN', 'SUBSTITUTION'] as const).map((channel) => { const all = here.filter(({ attempts }) => attempts[channel].tried); return [all.length, all.filter(({ attempts }) => attempts[channel].outcome !== null).length]; });
  expect((await page.getByText(/où c’est essayé/).allTextContents()).map(numbersIn)).toEqual(tried);
  const solved = here.filter(({ status }) => status === 'RESOLVED').length;
  expect([numbersIn(await page.getByText(/^Ouverts \(/).first().textContent())[0], numbersIn(await page.getByText(/^Résolus \(/).first().textContent())[0]]).toEqual([here.length - solved, solved]);
  for (const [title, codes] of [['Principales difficultés', here.flatMap(({ difficulties }) => difficulties)], ['Droits touchés', here.flatMap(({ rights }) => rights)]] as const) {
    const counts = [...grouped(codes, (code) => code).values()].map(({ length }) => length).sort((a, b) => b - a).slice(0, 6);
    const bars = page.locator('section', { has: page.getByRole('heading', { name: title }) }).locator('li .vg-figures');
    await bars.first().waitFor();
    expect([title, (await bars.allTextContents()).map((shown) => numbersIn(shown).slice(0, 2))]).toEqual([title, counts.map((count) => [count, Math.round((100 * count) / here.length)])]);
  }
  const around = await circling(db, 'P69', LONG.from, LONG.to);
  expect(numbersIn(await page.getByText(/où quelque chose est tenté/).textContent())).toEqual(around.circling === 0 ? [around.cases] : [around.circling, around.cases]);
  const due = (await expiries(db, ['84'], 60)).filter(({ site }) => site === 'P69');
  if (due.length > 0) expect(numbersIn(await page.getByText(/document.? expire/).first().textContent())).toEqual([due.length, due.filter(({ filed }) => filed).length]);
});
