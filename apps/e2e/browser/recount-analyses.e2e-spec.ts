import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AUDIENCES, CAUSALITIES, DEPARTMENTS, DIFFICULTIES, PREFECTURE_SITES, REGIONS, RIGHTS_LOST, STRUCTURE_TYPES } from '@vigie/reference';
import { drawnChart, misdrawn } from '../recounts/drawing';
import { layStandings } from '../recounts/lay-standings';
import { DESK } from '../support/browser';
import type { Cast, Who } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { recountCross } from '../support/map-recount';
import { onStage } from '../support/stage';

let vigie: Demonstration;
let cast: Cast;
let db: Client;
const pages = new Map<Who, Page>();

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

interface Axis { readonly codes: string; readonly names: readonly (readonly [code: string, name: string])[] }

const digits = (text: string) => Number(text.replace(/\D/g, ''));
// Screens are typeset: apostrophes and spaces are not those of the vocabularies.
const plain = (words: string) => words.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
const codeOf = ({ names }: Axis, shown: string) => names.find(([, name]) => plain(name) === plain(shown))?.[0] ?? shown;

/** The axes of an analysis by their names in addresses: the codes of a report along each, and how a code is read. */
const AXES: Readonly<Record<string, Axis>> = {
  droit: { codes: 'rights', names: RIGHTS_LOST.map(({ code, label }) => [code, label] as const) }, dysfonctionnement: { codes: 'difficulties', names: DIFFICULTIES.map(({ code, label }) => [code, label] as const) },
  structure: { codes: 'ARRAY[structure_type]', names: STRUCTURE_TYPES.map(({ code, label }) => [code, label] as const) }, public: { codes: 'ARRAY[audience]', names: AUDIENCES.map(({ code, label }) => [code, label] as const) },
  causalite: { codes: 'ARRAY[causality]', names: CAUSALITIES.map(({ code, label }) => [code, label] as const) }, region: { codes: 'ARRAY[region_code]', names: REGIONS.map(({ code, name }) => [code, name] as const) },
  etat: { codes: `ARRAY[CASE status WHEN 'RESOLVED' THEN 'SOLVED' ELSE 'OPEN' END]`, names: [['OPEN', 'Encore ouverts'], ['SOLVED', 'Résolus']] },
  departement: { codes: 'ARRAY[department_code]', names: DEPARTMENTS.map(({ code, name }) => [code, name] as const) }, prefecture: { codes: 'ARRAY[site_code]', names: PREFECTURE_SITES.map(({ code, name }) => [code, name] as const) },
};
/** In order, for the columns of time, of which all are there. */
const TIMES: Readonly<Record<string, { readonly codes: string; readonly all: readonly string[] }>> = {
  mois: { codes: `ARRAY[to_char(occurred_on, 'YYYY-MM')]`, all: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'] },
  trimestre: { codes: `ARRAY[to_char(occurred_on, 'YYYY-"T"Q')]`, all: ['2026-T1', '2026-T2', '2026-T3'] },
};
const PAIRS = [...Object.keys(AXES).flatMap((rows) => [`${rows} mois`, `${rows} trimestre`]), 'droit dysfonctionnement', 'droit etat', 'droit region', 'prefecture causalite', 'structure public', 'dysfonctionnement departement'];
const CONDITIONS: Readonly<Record<string, string>> = {
  '': 'true', 'etat=resolus': `status = 'RESOLVED'`, 'causalite=ALLEGED': `causality = 'ALLEGED'`, 'public=BPI&site=P69': `audience = 'BPI' AND site_code = 'P69'`, 'droit=CAF&etat=ouverts': `'CAF' = ANY (rights) AND status <> 'RESOLVED'`,
};
/** What the pairs above leave out. */
const MORE: Readonly<Record<string, string>> = { 'region=84&structure=CADA': `region_code = '84' AND structure_type = 'CADA'`, 'region=11&dysfonctionnement=RENEWAL_LATE': `region_code = '11' AND 'RENEWAL_LATE' = ANY (difficulties)` };
/** Every pair for the nation; for a region every filter, over pairs that they do not look along. */
const ASKED = [
  ...PAIRS.map((pair) => ['national', pair, ''] as const),
  ...['dysfonctionnement mois', 'prefecture trimestre', 'dysfonctionnement structure'].flatMap((pair) => Object.keys(CONDITIONS).map((filter) => ['regional', pair, filter] as const)),
  ...Object.keys(MORE).map((filter) => ['national', 'droit mois', filter] as const),
];

/** The table of an analysis: names of its columns, and each row with its cells. */
async function readAnalysis(page: Page, address: string) {
  await page.goto(`/console/analyses?du=2026-01&au=2026-09&${address}`);
  await page.getByRole('heading', { name: 'Le tableau' }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  return page.evaluate(() => {
    // The curves above have a table of their own.
    const table = [...document.querySelectorAll('main table')].at(-1)!;
    return {
      columns: [...table.querySelectorAll('thead th')].slice(2).map((head) => head.querySelector('button > span')?.firstChild?.textContent ?? ''),
      rows: [...table.querySelectorAll('tbody tr')].map((row) => [row.querySelector('th')?.textContent ?? '', ...[...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')]),
    };
  });
}

it.each(ASKED)('to %s staff, %s under « %s » shows in every cell what a recount gives, in reports and in structures', { timeout: 60_000 }, async (who, pair, filter) => {
  const [rows = '', columns = ''] = pair.split(' ');
  const [down, across] = [AXES[rows]!, TIMES[columns] ?? AXES[columns]!];
  const wanted = await recountCross(db, { from: '2026-01-01', to: '2026-09-30', where: (CONDITIONS[filter] ?? MORE[filter])!, regions: who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code) }, down.codes, across.codes);
  for (const [measure, figure] of [['signalements', 'reports'], ['structures', 'structures']] as const) {
    const table = await readAnalysis(pages.get(who)!, `lignes=${rows}&colonnes=${columns}&mesure=${measure}&${filter}`);
    const codes = columns in TIMES ? TIMES[columns]!.all : table.columns.map((shown) => codeOf(AXES[columns]!, shown));
    const shown = table.rows.flatMap(([name = '', , ...cells]) => cells.map((cell, i) => [`${codeOf(down, name)} ${codes[i]}`, digits(cell)] as const));
    expect(new Map(shown.filter(([, count]) => count > 0))).toEqual(new Map([...wanted].map(([codesOfPair, figures]) => [codesOfPair, figures[figure]])));
  }
});

/** Fewest reports that a share is said of. */
const LEAST = 11;

/** Curves, and small multiples: of regions unless told otherwise, at one scale for all. */
const CURVES = [
  ['national', 'droit mois', 'mesure=signalements&forme=lignes', 4], ['national', 'region mois', 'mesure=signalements', REGIONS.length], ['regional', 'public trimestre', 'mesure=structures&forme=multiples&droit=CAF&etat=ouverts', AUDIENCES.length],
] as const;

it.each(CURVES)('to %s staff, the curves of %s under « %s » are drawn, and told in their tables, where a recount has them', { timeout: 60_000 }, async (who, pair, address, most) => {
  const [rows = '', columns = ''] = pair.split(' ');
  const [down, time] = [AXES[rows]!, TIMES[columns]!];
  const filter = address.split('&').filter((part) => !/^(mesure|forme)=/.test(part)).join('&');
  const wanted = await recountCross(db, { from: '2026-01-01', to: '2026-09-30', where: CONDITIONS[filter]!, regions: who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code) }, down.codes, time.codes);
  const page = pages.get(who)!;
  const { rows: grid } = await readAnalysis(page, `lignes=${rows}&colonnes=${columns}&${address}`);
  const figures = page.locator('main figure');
  const heads = grid.map(([name = '']) => codeOf(down, name)).slice(0, most);
  const told: string[] = [];
  const tops = new Set<number>();
  for (const figure of await figures.all()) {
    const names = await figure.locator('ul').first().locator('li').allTextContents();
    const { table, lines, within } = await drawnChart(figure);
    for (const [i, name] of names.entries()) {
      const code = codeOf(down, name);
      const counts = time.all.map((period) => wanted.get(`${code} ${period}`)?.[address.includes('structures') ? 'structures' : 'reports'] ?? 0);
      expect([code, table.map((cells) => digits(cells[i + 1]!))]).toEqual([code, counts]);
      expect([code, misdrawn(lines[i]!, counts, within)]).toEqual([code, []]);
      told.push(code);
    }
    tops.add(Math.round(within * 1e6));
  }
  expect(told).toEqual(heads);
  expect(tops.size).toBe(1);
  expect(told.length).toBeGreaterThan(1);
});

/** Of the reports of a line, or of those of a month; the last is silent in places. */
const SHARE_CURVES = [
  ['national', 'droit mois', 'mesure=part-colonne&forme=lignes'], ['national', 'region trimestre', 'mesure=part-ligne'], ['regional', 'prefecture mois', 'mesure=part-ligne&forme=multiples'], ['regional', 'dysfonctionnement mois', 'mesure=part-colonne&forme=multiples&droit=CAF&etat=ouverts'],
] as const;

it.each(SHARE_CURVES)('to %s staff, the curves of shares of %s under « %s » stand where a recount has them, and break under eleven', { timeout: 60_000 }, async (who, pair, address) => {
  const [rows = '', columns = ''] = pair.split(' ');
  const [down, time] = [AXES[rows]!, TIMES[columns]!];
  const filter = address.split('&').filter((part) => !/^(mesure|forme)=/.test(part)).join('&');
  const asked = { from: '2026-01-01', to: '2026-09-30', where: CONDITIONS[filter]!, regions: who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code) };
  const [cells, ofRows, ofTime] = [await recountCross(db, asked, down.codes, time.codes), await recountCross(db, asked, down.codes, `ARRAY['']`), await recountCross(db, asked, `ARRAY['']`, time.codes)];
  const percents = (code: string) => time.all.map((period) => {
    const [part, of] = [cells.get(`${code} ${period}`)?.reports ?? 0, (address.includes('part-ligne') ? ofRows.get(`${code} `) : ofTime.get(` ${period}`))?.reports ?? 0];
    return part === 0 || of < LEAST ? null : (100 * part) / of;
  });
  const page = pages.get(who)!;
  const { rows: grid } = await readAnalysis(page, `lignes=${rows}&colonnes=${columns}&${address}`);
  const [told, gaps]: [string[], number[]] = [[], []];
  const tops = new Set<number>();
  for (const figure of await page.locator('main figure').all()) {
    const names = await figure.locator('ul').first().locator('li').allTextContents();
    const { table, lines, within } = await drawnChart(figure);
    for (const [i, name] of names.entries()) {
      const [code, wanted] = [codeOf(down, name), percents(codeOf(down, name))];
      expect([code, table.map((row) => row[i + 1]!.replace(/\s%$/, ''))]).toEqual([code, wanted.map((share) => (share === null ? 'pas de valeur' : String(Math.round(share))))]);
      expect([code, misdrawn(lines[i]!, wanted, within)]).toEqual([code, []]);
      told.push(code);
      gaps.push(wanted.filter((share) => share === null).length);
    }
    tops.add(Math.round(within * 1e6));
  }
  // Small multiples say of a line with nothing to draw that it rests on too little.
  const spoken = grid.map(([name = '']) => codeOf(down, name)).filter((code) => address.includes('forme=lignes') || percents(code).some((share) => share !== null));
  expect(told).toEqual(address.includes('forme=lignes') ? spoken.slice(0, 4) : spoken);
  expect(tops.size).toBe(1);
  if (who === 'regional') expect(Math.max(...gaps)).toBeGreaterThan(0);
});

/** Wilson (1927) at 95 %, written again: whole percents, as the page rounds them. */
function wilson(part: number, of: number): readonly [share: number, low: number, high: number] {
  const z = 1.959963984540054;
  const [p, spread] = [part / of, 1 + z ** 2 / of];
  const [middle, half] = [(p + z ** 2 / (2 * of)) / spread, (z / spread) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))];
  const percent = (value: number) => Math.round(100 * Math.min(1, Math.max(0, value)));
  return [percent(p), percent(middle - half), percent(middle + half)];
}

const SHARED = [
  ['national', 'droit trimestre', ''], ['national', 'structure public', ''], ['national', 'droit region', ''], ['regional', 'prefecture causalite', ''], ['regional', 'dysfonctionnement trimestre', 'etat=resolus'], ['regional', 'dysfonctionnement mois', 'droit=CAF&etat=ouverts'],
] as const;

it.each(SHARED)('to %s staff, %s under « %s » shows shares and intervals of a recount, and is silent under eleven', { timeout: 60_000 }, async (who, pair, filter) => {
  const [rows = '', columns = ''] = pair.split(' ');
  const [down, across] = [AXES[rows]!, TIMES[columns] ?? AXES[columns]!];
  const asked = { from: '2026-01-01', to: '2026-09-30', where: CONDITIONS[filter] ?? 'true', regions: who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code) };
  const [cells, ofRows, ofColumns] = [await recountCross(db, asked, down.codes, across.codes), await recountCross(db, asked, down.codes, `ARRAY['']`), await recountCross(db, asked, `ARRAY['']`, across.codes)];
  let told = 0;
  for (const [measure, baseOf] of [['part-ligne', (row: string) => ofRows.get(`${row} `)], ['part-colonne', (_: string, column: string) => ofColumns.get(` ${column}`)]] as const) {
    const table = await readAnalysis(pages.get(who)!, `lignes=${rows}&colonnes=${columns}&mesure=${measure}&${filter}`);
    const codes = columns in TIMES ? TIMES[columns]!.all : table.columns.map((shown) => codeOf(AXES[columns]!, shown));
    for (const [name = '', , ...shown] of table.rows) {
      const row = codeOf(down, name);
      for (const [i, text] of shown.entries()) {
        const part = cells.get(`${row} ${codes[i]}`)?.reports ?? 0;
        const of = baseOf(row, codes[i]!)?.reports ?? 0;
        const numbers = (text.match(/\d+/g) ?? []).map(Number);
        if (part > 0 && of >= LEAST) {
          told++;
          expect([measure, row, codes[i], ...numbers]).toEqual([measure, row, codes[i], ...wilson(part, of)]);
        } else expect([measure, row, codes[i], ...numbers]).toEqual([measure, row, codes[i]]);
      }
    }
  }
  expect(told).toBeGreaterThan(10);
});
