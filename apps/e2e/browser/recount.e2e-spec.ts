import { Client } from 'pg';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENTS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import { ask } from '../recounts/asking';
import { circling } from '../recounts/circles';
import { mispainted, paintedMap } from '../recounts/colours';
import { drawnChart, misdrawn } from '../recounts/drawing';
import { layStandings } from '../recounts/lay-standings';
import { goWithin } from '../recounts/reading';
import { DESK } from '../support/browser';
import type { Cast, Who } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { recount, recountPeriods, recountShare, type Asked } from '../support/map-recount';
import { onStage } from '../support/stage';

let vigie: Demonstration;
let cast: Cast;
let db: Client;
const pages = new Map<Who, Page>();
const FROM = '2026-01-01';
const TO = '2026-09-30';

onStage((stage) => { ({ vigie, cast } = stage); }, 3_000);
beforeAll(async () => {
  db = new Client({ connectionString: vigie.databaseUrl });
  await db.connect();
  await layStandings(db, vigie.databaseUrl);
  for (const who of ['regional', 'national'] as const) pages.set(who, await cast.page(who, DESK));
});
afterAll(async () => {
  await db?.end();
});

const regionsOf = (who: Who) => (who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code));
const digits = (text: string | null | undefined) => Number((text ?? '').replace(/[^\d,]/g, '').replace(',', '.'));
const LEVELS = {
  region: { column: 'region_code', territories: REGIONS.map(({ code, name }) => ({ code, name, regionCode: code })) },
  departement: { column: 'department_code', territories: DEPARTMENTS }, prefecture: { column: 'site_code', territories: PREFECTURE_SITES },
} as const;
const FILTERS = {
  '': 'true', 'droit=CAF': `'CAF' = ANY (rights)`, 'dysfonctionnement=RENEWAL_LATE': `'RENEWAL_LATE' = ANY (difficulties)`, 'etat=resolus': `status = 'RESOLVED'`,
  'droit=CAF&etat=ouverts&causalite=ALLEGED': `'CAF' = ANY (rights) AND status <> 'RESOLVED' AND causality = 'ALLEGED'`,
} as const;
const tried = (channel: string) => `(attempts #>> '{${channel},tried}') = 'true' AND (attempts #>> '{${channel},outcome}') IS NOT NULL`;
const came = (channel: string, codes: string) => `(attempts #>> '{${channel},outcome}') IN (${codes})`;
const SHARES = {
  'part-droit&part=EMPLOYMENT': ['true', `'EMPLOYMENT' = ANY (rights)`], 'part-resolue': ['true', `status = 'RESOLVED'`],
  ccc: [tried('CCC'), `NOT ${came('CCC', `'UNBLOCKED', 'ATTESTATION_OF_IMPOSSIBILITY'`)}`], pan: [tried('PAN'), `NOT ${came('PAN', `'UNBLOCKED', 'COUNTER_APPOINTMENT_OBTAINED'`)}`],
  substitution: [tried('SUBSTITUTION'), came('SUBSTITUTION', `'COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX'`)],
} as const;

/** Opens an address of the map and reads the key figures and the rows of its table, once they are those of the address. */
async function readMap(who: Who, search: string) {
  const page = pages.get(who)!;
  await page.goto(`/console/?du=${FROM}&au=${TO}&${search}`);
  await page.getByRole('button', { name: /ouvrir le détail/ }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null && !/MuiSkeleton/.test(document.querySelector('[aria-label="Chiffres clés"]')?.innerHTML ?? 'MuiSkeleton'));
  const shown = await page.evaluate(() => ({
    keys: [...document.querySelectorAll('[aria-label="Chiffres clés"] dd')].map((node) => node.textContent ?? ''),
    rows: [...document.querySelectorAll('[aria-label="Tableau de la carte"] tbody tr')].map((row) => [row.querySelector('th')?.textContent ?? '', ...[...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? '')]),
  }));
  return { ...shown, map: await paintedMap(page) };
}

const cases = Object.keys(LEVELS).flatMap((level) => Object.keys(FILTERS).map((filter) => [level, filter] as const));

describe.each(['regional', 'national'] as const)('to %s staff', (who) => {
  it.each(cases)('the map by %s under « %s » shows what a recount gives, in its key figures, in every row and in the colour of every territory', async (level, filter) => {
    const { column, territories } = LEVELS[level as keyof typeof LEVELS];
    const asked: Asked = { level: column, from: FROM, to: TO, where: FILTERS[filter as keyof typeof FILTERS], regions: regionsOf(who) };
    const wanted = await recount(db, asked);
    const { keys, rows, map } = await readMap(who, `niveau=${level}&${filter}`);
    const all = wanted.get('')!;
    expect([digits(keys[0]), digits(keys[2])]).toEqual([all.reports, all.structures]);
    const spoken = await recount(db, { ...asked, level: 'department_code' });
    expect(digits(keys[4])).toBe([...spoken].filter(([code, { reports }]) => code !== '' && reports > 0).length);
    const inScope = territories.filter(({ regionCode }) => asked.regions.includes(regionCode));
    expect(rows).toHaveLength(inScope.length);
    for (const { code, name } of inScope) {
      const row = rows.find(([shown]) => shown === name)!;
      const { reports, structures } = wanted.get(code) ?? { reports: 0, structures: 0 };
      expect([name, digits(row[1]), digits(row[2])]).toEqual([name, reports, structures]);
    }
    const departments = [...spoken].filter(([code, { reports }]) => code !== '' && reports > 0).length;
    expect([map.n, ...map.context.slice(0, 3)]).toEqual([all.reports, all.reports, all.structures, departments]);
    expect(mispainted(map, new Map(inScope.map(({ code }) => [code, wanted.get(code)?.reports ?? 0])), 'COUNT')).toEqual([]);
  });

  it.each(Object.entries(SHARES))('the share « %s » is that of a recount where it is given, and is silent under eleven', async (metric, [among, holds]) => {
    const asked: Asked = { level: 'department_code', from: FROM, to: TO, where: 'true', regions: regionsOf(who) };
    const wanted = await recountShare(db, asked, among, holds);
    const { rows, map } = await readMap(who, `mesure=${metric}`);
    const said = (code: string) => { const { n, part } = wanted.get(code) ?? { n: 0, part: 0 }; return n < 11 ? null : part / n; };
    const inScope = DEPARTMENTS.filter(({ regionCode }) => asked.regions.includes(regionCode));
    expect(mispainted(map, new Map(inScope.map(({ code }) => [code, said(code)])), 'SHARE')).toEqual([]);
    for (const { code, name } of inScope) {
      const row = rows.find(([shown]) => shown === name)!;
      const { n, part } = wanted.get(code) ?? { n: 0, part: 0 };
      expect([name, digits(row[2])]).toEqual([name, n]);
      if (n < 11) expect([name, row[1]]).toEqual([name, 'pas assez pour dire']);
      else expect([name, digits(row[1])]).toEqual([name, Math.round((part / n) * 100)]);
    }
  });
});

/** Both lines of a curve of open and solved reports: in the table under it, and where their points stand. */
async function followsRecount(figure: Locator, asked: Omit<Asked, 'level'>, unit: 'week' | 'month'): Promise<void> {
  const wanted = await recountPeriods(db, asked, unit);
  const { table, lines, within } = await drawnChart(figure);
  const words = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const name = (day: string) => (unit === 'month' ? '' : `semaine du ${day.endsWith('-01') ? '1er' : Number(day.slice(8))} `) + words.format(new Date(day));
  expect(table.map(([period = '', ...figures]) => [period.replaceAll(/\s/g, ' '), ...figures.map(digits)])).toEqual(wanted.map(({ period, open, solved }) => [name(period), open, solved]));
  expect(lines.map((points, i) => misdrawn(points, wanted.map(({ open, solved }) => (i === 0 ? open : solved)), within))).toEqual([[], []]);
  expect(wanted.filter(({ open, solved }) => open > 0 && solved > 0).length).toBeGreaterThan(1);
}
const curve = (page: Page, title: string) => page.locator('figure', { has: page.getByRole('img', { name: title, exact: true }) });

it('the panel of a territory shows its reports, open and solved, and the rights they touch', async () => {
  const page = pages.get('regional')!;
  const asked: Asked = { level: 'department_code', from: FROM, to: TO, where: 'true', regions: ['84'] };
  const rhone = (await recount(db, asked)).get('69')!;
  await page.goto(`/console/?du=${FROM}&au=${TO}&territoire=69`);
  await page.getByRole('heading', { name: 'Droits les plus touchés' }).waitFor();
  await page.getByText(/^Ouverts \(/).first().waitFor();
  const shown = page.locator('[aria-label="Chiffres de la période"] dd');
  await shown.first().waitFor();
  const figures = await shown.allTextContents();
  expect(figures.map(digits)).toEqual([rhone.reports, rhone.structures, rhone.active]);
  expect(digits(await page.getByText(/^Ouverts \(/).first().textContent())).toBe(rhone.reports - rhone.solved);
  expect(digits(await page.getByText(/^Résolus \(/).first().textContent())).toBe(rhone.solved);
  const { rows: rights } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM report, unnest(rights) AS code WHERE occurred_on BETWEEN $1 AND $2 AND department_code = '69' AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') GROUP BY code ORDER BY 1 DESC LIMIT 5`, [FROM, TO]);
  const bars = page.locator('h3:has-text("Droits les plus touchés") + ul .vg-figures');
  await bars.first().waitFor();
  expect((await bars.allTextContents()).map((shown) => Number(/^[\d\s\u202f]+/.exec(shown)?.[0].replace(/\D/g, '')))).toEqual(rights.map(({ n }) => n));
  const here = { ...asked, where: `department_code = '69'` };
  await followsRecount(curve(page, 'Évolution par mois'), here, 'month');
  // The list it opens holds what was counted, says so, and shows the others when asked.
  await page.getByRole('link', { name: 'Voir les signalements' }).click();
  const lead = page.getByText(/dans votre périmètre avec ces filtres$/);
  await lead.waitFor();
  expect(digits(await lead.textContent())).toBe(rhone.reports);
  await page.getByText(/ceux qui ont été écartés, réunis à un autre ou retirés n’y sont pas/).waitFor();
  await page.getByRole('button', { name: 'Voir tous les états' }).click();
  const { rows: [every] } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM report WHERE department_code = '69' AND occurred_on BETWEEN $1 AND $2`, [FROM, TO]);
  expect(every!.n).toBeGreaterThan(rhone.reports);
  await expect.poll(async () => digits(await lead.textContent())).toBe(every!.n);
  // Under two hundred days by weeks, the first and last cut by the period.
  const weeks = { ...here, from: '2026-03-11', to: '2026-09-24', where: `${here.where} AND 'CAF' = ANY (rights)` };
  await goWithin(page, `/?du=${weeks.from}&au=${weeks.to}&territoire=69&droit=CAF`);
  await curve(page, 'Évolution par semaine').waitFor();
  await followsRecount(curve(page, 'Évolution par semaine'), weeks, 'week');
});

it('the page of a préfecture shows what a recount gives: its reports, its path, its measures', async () => {
  const page = pages.get('national')!;
  await page.goto(`/console/prefectures/P69?du=${FROM}&au=${TO}`);
  await page.getByRole('heading', { name: /Obligations/ }).waitFor();
  const asked: Asked = { level: 'site_code', from: FROM, to: TO, where: 'true', regions: REGIONS.map(({ code }) => code) };
  const site = (await recount(db, asked)).get('P69')!;
  expect(await page.getByText(/Ce que montrent/).textContent()).toMatch(new RegExp(`montrent ${String(site.reports).replace(/(\d)(?=(\d{3})+$)/g, '$1.?')}\\D.* de ${site.structures}\\D`));
  for (const [metric, name] of [['ccc', 'CCC'], ['pan', 'PAN'], ['substitution', 'Substitution obtenue']] as const) {
    const [among, holds] = SHARES[metric];
    const wanted = await recountShare(db, asked, among, holds);
    const cells = await page.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').allTextContents();
    const ns = cells.slice(0, 3).map((cell) => digits(/n\s=\s[\d\s\u202f]+/.exec(cell)?.[0]));
    const region = await recountShare(db, { ...asked, regions: ['84'] }, among, holds);
    expect([name, ...ns]).toEqual([name, wanted.get('P69')?.n ?? 0, region.get('')!.n, wanted.get('')!.n]);
    const { n, part } = wanted.get('P69') ?? { n: 0, part: 0 };
    if (n >= 11) expect(digits(/^[\d,]+/.exec(cells[0] ?? '')?.[0])).toBe(Math.round((part / n) * 100));
  }
  const { rows: aside } = await db.query<{ status: string }>(`SELECT DISTINCT status FROM report WHERE site_code = 'P69' AND occurred_on BETWEEN $1 AND $2 AND status IN ('REJECTED', 'MERGED', 'WITHDRAWN')`, [FROM, TO]);
  expect(aside).toHaveLength(3);
  await followsRecount(curve(page, 'Signalements par mois'), { ...asked, where: `site_code = 'P69'` }, 'month');
});

it.each(['regional', 'national'] as const)('to %s staff, the services that send people round are those of a recount of what was tried', async (who) => {
  type Answer = { siteCircles: { cases: number; circling: number; circles: { cases: number; structures: number; turns: number }[] } };
  let round = 0;
  for (const { code } of PREFECTURE_SITES.filter(({ regionCode }) => who === 'national' || regionCode === '84')) {
    const { siteCircles: { circles, ...shown } } = await ask<Answer>(pages.get(who)!, 'query ($input: SiteCirclesInput!) { siteCircles(input: $input) { cases circling circles { cases structures turns } } }', { input: { siteCode: code, from: FROM, to: TO } });
    expect([code, { ...shown, turns: circles.reduce((sum, { turns }) => sum + turns, 0) }]).toEqual([code, await circling(db, code, FROM, TO)]);
    round += shown.circling;
  }
  expect(round).toBeGreaterThan(0);
});
