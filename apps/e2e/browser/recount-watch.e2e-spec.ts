import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import { ask } from '../recounts/asking';
import { layStandings } from '../recounts/lay-standings';
import { layWatch } from '../recounts/lay-watch';
import { goWithin, numbersIn, tableOf } from '../recounts/reading';
import * as told from '../recounts/watch';
import { DESK } from '../support/browser';
import { emailOf, type Who } from '../support/cast';
import { onStage, type Stage } from '../support/stage';

let stage: Stage;
let db: Client;
const pages = new Map<Who, Page>();
const STAFF = ['regional', 'national'] as const;

onStage((given) => { stage = given; }, 3_000);
beforeAll(async () => {
  db = new Client({ connectionString: stage.vigie.databaseUrl });
  await db.connect();
  await layStandings(db, stage.vigie.databaseUrl);
  await layWatch(db);
  for (const who of [...STAFF, 'admin'] as const) pages.set(who, await stage.cast.page(who, DESK));
});
afterAll(async () => {
  await db?.end();
});

const of = (who: Who) => pages.get(who)!;
const regionsOf = (who: Who) => (who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code));
const byKey = <Row extends object>(rows: readonly Row[], key: keyof Row) => [...rows].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));

describe.each(STAFF)('to %s staff', (who) => {
  it('the network is what a recount gives: standings, coverage, and each structure under each filter', async () => {
    const rows = await told.network(db, regionsOf(who));
    type Answer = { network: { total: number; counts: { standing: string; count: number }[]; coverage: { departmentCode: string; structures: number; reporting: number; reports: number }[]; items: { id: string; standing: string; lastReportOn: string | null; reports: number; members: number; remindable: boolean }[] } };
    for (const standing of [null, 'REPORTING', 'SILENT', 'NEVER', 'NO_ACCOUNT']) for (const departmentCode of [null, '69', '38', '75']) {
      const { network } = await ask<Answer>(of(who), 'query ($filter: NetworkFilter, $page: PageInput) { network(filter: $filter, page: $page) { total counts { standing count } coverage { departmentCode structures reporting reports } items { id standing lastReportOn reports members remindable } } }', { filter: { standing, departmentCode }, page: { page: 1, perPage: 100 } });
      const wanted = rows.filter((row) => (standing === null || row.standing === standing) && (departmentCode === null || row.department === departmentCode));
      expect([standing, departmentCode, network.total]).toEqual([standing, departmentCode, wanted.length]);
      const known = new Map(wanted.map((row) => [row.id, row]));
      for (const { id, ...shown } of network.items) {
        const { standing: stands, last, reports, members, free } = known.get(id)!;
        expect(shown).toEqual({ standing: stands, lastReportOn: last, reports, members, remindable: free && (stands === 'SILENT' || stands === 'NEVER') });
      }
      for (const { standing: each, count } of network.counts) expect([each, count]).toEqual([each, rows.filter((row) => row.standing === each).length]);
      for (const { departmentCode: code, ...cover } of network.coverage) {
        const here = rows.filter(({ department }) => department === code);
        expect([code, cover]).toEqual([code, { structures: here.length, reporting: here.filter(({ reports }) => reports > 0).length, reports: here.reduce((sum, { reports }) => sum + reports, 0) }]);
      }
    }
    expect(new Set(rows.map(({ standing }) => standing)).size).toBeGreaterThanOrEqual(3);
  });

  it('the weight of each anomaly is what a recount gives, with its spread and its first day', async () => {
    type Answer = { anomalies: { id: string; name: string; weight: { reports: number; structures: number; witnesses: number; firstSeen: string | null; spread: { departmentCode: string; reports: number; witnesses: number }[] } }[] };
    const { anomalies } = await ask<Answer>(of(who), '{ anomalies { id name weight { reports structures witnesses firstSeen spread { departmentCode reports witnesses } } } }');
    const shown = anomalies.map(({ id, name, weight: { firstSeen: first, reports, structures, witnesses } }) => ({ id, name, reports, structures, witnesses, first }));
    expect(byKey(shown, 'id')).toEqual(byKey(await told.anomalies(db, regionsOf(who)), 'id').map(({ id, name, reports, structures, witnesses, first }) => ({ id, name, reports, structures, witnesses, first })));
    const places = anomalies.flatMap(({ id, weight }) => weight.spread.map((place) => `${id} ${place.departmentCode} ${place.reports} ${place.witnesses}`)).sort();
    expect(places).toEqual((await told.spread(db, regionsOf(who))).map(({ id, department, reports, witnesses }) => `${id} ${department} ${reports} ${witnesses}`).sort());
    expect(places.length).toBeGreaterThan(5);
  });

  it('alerts are those of a recount under each filter of the address, with what was observed and expected', async () => {
    type Answer = { alerts: { total: number; items: { id: string; observed: number; expected: number; structures: number; weeks: number }[] } };
    const STATES = { 'a-traiter': ['NEW', 'ACKNOWLEDGED'], nouvelles: ['NEW'], 'prises-en-charge': ['ACKNOWLEDGED'], expliquees: ['EXPLAINED'], closes: ['CLOSED'], toutes: null, reserve: null } as const;
    const narrowed = [{}, { regionCode: '84' }, { regionCode: '11' }, { right: 'CAF' }, { difficultyGroup: 'TELESERVICE' }, { regionCode: '84', right: 'EMPLOYMENT', difficultyGroup: 'TELESERVICE' }];
    for (const [state, statuses] of Object.entries(STATES)) for (const more of narrowed) {
      const wish: told.AlertWish = { statuses, held: state === 'toutes' ? null : state === 'reserve', regionCode: null, right: null, difficultyGroup: null, ...more };
      const { alerts } = await ask<Answer>(of(who), 'query ($filter: AlertFilter, $page: PageInput) { alerts(filter: $filter, page: $page) { total items { id observed expected structures weeks } } }', { filter: wish, page: { page: 1, perPage: 100 } });
      const wanted = await told.alerts(db, regionsOf(who), wish);
      expect([state, more, alerts.total, byKey(alerts.items, 'id')]).toEqual([state, more, wanted.length, byKey(wanted, 'id')]);
    }
  });

  it('the directory holds what a recount gives under each filter, stale after ninety days', async () => {
    const wishes: Partial<told.EntryWish>[] = [{}, { stale: true }, { stale: false }, { section: 'SERVICE' }, { section: 'PROCEDURE' }, { section: 'SERVICE', topic: 'CCC' }, { departmentCode: '69' }, { departmentCode: '69', stale: true }, { departmentCode: '38', section: 'SERVICE', topic: 'PAN', stale: false }];
    for (const part of wishes) {
      const wish = { departmentCode: null, section: null, topic: null, stale: null, ...part };
      const { directoryEntries: { total, items } } = await ask<{ directoryEntries: { total: number; items: { stale: boolean }[] } }>(of(who), 'query ($filter: DirectoryEntryFilter, $page: PageInput) { directoryEntries(filter: $filter, page: $page) { total items { stale } } }', { filter: { ...wish, kept: true }, page: { page: 1, perPage: 200 } });
      const [wanted] = await told.entries(db, regionsOf(who), wish);
      expect([part, total]).toEqual([part, wanted!.total]);
      if (total <= 200) expect([part, items.filter(({ stale }) => stale).length]).toEqual([part, wanted!.stale]);
    }
    const { directoryProposals } = await ask<{ directoryProposals: { total: number } }>(of(who), '{ directoryProposals(status: PENDING, page: { page: 1, perPage: 1 }) { total } }');
    expect(directoryProposals.total).toBe(await told.proposals(db, regionsOf(who)));
  });

  it('coming expiries are those of a recount, over each horizon, by week and by préfecture', async () => {
    type Count = { filed: number; notFiled: number };
    type Answer = { expiryWave: Count & { today: string; cases: number; weeks: (Count & { from: string; to: string })[]; sites: (Count & { siteCode: string; pressing: number })[] } };
    for (const days of [15, 30, 60, 90]) {
      const { expiryWave: wave } = await ask<Answer>(of(who), 'query ($days: Int!) { expiryWave(days: $days) { today cases filed notFiled weeks { from to filed notFiled } sites { siteCode filed notFiled pressing } } }', { days });
      const rows = await told.expiries(db, regionsOf(who), days);
      const count = (of: typeof rows): Count => ({ filed: of.filter(({ filed }) => filed).length, notFiled: of.filter(({ filed }) => !filed).length });
      expect([days, wave.cases, wave.filed, wave.notFiled]).toEqual([days, rows.length, ...Object.values(count(rows))]);
      for (const { from, to, filed, notFiled } of wave.weeks) expect([from, { filed, notFiled }]).toEqual([from, count(rows.filter(({ due }) => due >= from && due <= to))]);
      expect(wave.weeks.reduce((sum, { filed, notFiled }) => sum + filed + notFiled, 0)).toBe(rows.length);
      expect(wave.sites.map(({ siteCode }) => siteCode).sort()).toEqual([...new Set(rows.map(({ site }) => site))].sort());
      for (const { siteCode, ...site } of wave.sites) {
        const here = rows.filter(({ site: where }) => where === siteCode);
        expect([siteCode, site]).toEqual([siteCode, { ...count(here), pressing: here.filter(({ filed, pressing }) => !filed && pressing).length }]);
      }
    }
  });

  it('the queue holds what a recount gives, under each filter of its address', async () => {
    const [{ id: anomalyId }] = (await told.rowsOf<{ id: string }>(db, 'SELECT id FROM anomaly ORDER BY name LIMIT 1', [])) as [{ id: string }];
    const narrowed: Partial<told.QueueWish>[] = [{}, { charge: 'MINE' }, { charge: 'NOBODY' }, { charge: 'OTHERS' }, { departmentCode: '69' }, { siteCode: 'P69' }, { right: 'CAF' }, { difficulty: 'E_PHOTO' }, { causality: 'DOCUMENTED' }, { tag: 'prioritaire' }, { words: 'revoir' }, { anomalyId }, { answered: true },
      { departmentCode: '69', right: 'CAF', charge: 'NOBODY' }, { tag: 'prioritaire', causality: 'ALLEGED', charge: 'MINE' }, { anomalyId, right: 'EMPLOYMENT', answered: true }];
    for (const part of ['TO_SORT', 'WAITING', 'QUALIFIED', 'UNSOLVED', 'SETTLED', 'ALL']) for (const more of part === 'UNSOLVED' || part === 'ALL' ? narrowed : narrowed.slice(0, 2)) {
      const wish = { part, ...more };
      const { triageQueue } = await ask<{ triageQueue: { total: number; more: boolean } }>(of(who), 'query ($filter: TriageFilter) { triageQueue(filter: $filter, page: { page: 1, perPage: 1 }) { total more } }', { filter: wish });
      expect([wish, triageQueue]).toEqual([wish, await told.queue(db, regionsOf(who), emailOf(who), wish)]);
    }
  });

  it('what is not settled at a préfecture is what a recount gives', async () => {
    type Case = { caseCode: string; structureName: string; firstOn: string; rights: string[]; difficulties: string[] };
    let [open, solved] = [0, 0];
    for (const { code } of PREFECTURE_SITES.filter(({ regionCode }) => regionCode === '84')) {
      const { unsolvedList } = await ask<{ unsolvedList: { open: Case[]; solved: Case[] } }>(of(who), 'query ($siteCode: String!) { unsolvedList(siteCode: $siteCode) { open { caseCode structureName firstOn rights difficulties } solved { caseCode structureName firstOn rights difficulties } } }', { siteCode: code });
      const rows = await told.unsolved(db, code);
      const line = (one: Case) => [one.structureName, one.caseCode, one.firstOn, [...one.rights].sort().join(), [...one.difficulties].sort().join()].join(' ');
      const wanted = (kept: (row: (typeof rows)[number]) => boolean) => rows.filter(kept).map((row) => line({ structureName: row.structure, caseCode: row.code, firstOn: row.first, rights: row.rights, difficulties: row.difficulties })).sort();
      expect([code, unsolvedList.open.map(line).sort()]).toEqual([code, wanted((row) => row.open)]);
      expect([code, unsolvedList.solved.map(line).sort()]).toEqual([code, wanted((row) => !row.open && row.since)]);
      open += unsolvedList.open.length;
      solved += unsolvedList.solved.length;
    }
    expect(open).toBeGreaterThan(10);
    expect(solved).toBeGreaterThan(0);
  });

  it('what is measured beside the survey of 2024 is what a recount gives, by region and by sector', async () => {
    type Answer = { baselineComparison: { rows: { indicator: string; measured: { structures: number; n: number; share: number | null; from: string; to: string } | null }[] } };
    for (const region of [null, ...(who === 'national' ? ['84', '11', '44'] : ['84'])]) for (const sector of [null, ...told.SECTOR_CODES]) {
      const { baselineComparison: { rows } } = await ask<Answer>(of(who), 'query ($input: IndicatorInput) { baselineComparison(input: $input) { rows { indicator measured { structures n share from to } } } }', { input: { region, sector } });
      const measured = rows.flatMap(({ indicator, measured: now }) => (now ? [{ indicator, ...now }] : []));
      if (measured.length === 0) continue;
      const wanted = await told.indicators(db, region ? [region] : regionsOf(who), sector, measured[0]!.from, measured[0]!.to);
      for (const { indicator, structures, n, share } of measured) expect([region, sector, indicator, { structures, n }, share]).toEqual([region, sector, indicator, wanted.get(indicator), n === 0 ? null : expect.closeTo(structures / n, 9)]);
      if (sector === null) expect(measured.length).toBeGreaterThan(8);
    }
  });

  it('verbatims are counted as a recount counts them, tab by tab', async () => {
    for (const statuses of [['PROPOSED'], ['ACCEPTED'], ['REFUSED', 'WITHDRAWN']]) {
      const { verbatims } = await ask<{ verbatims: { total: number; toRead: number } }>(of(who), 'query ($statuses: [VerbatimStatus!]) { verbatims(statuses: $statuses, page: { page: 1, perPage: 1 }) { total toRead } }', { statuses });
      expect([statuses, verbatims]).toEqual([statuses, { total: await told.verbatims(db, regionsOf(who), statuses), toRead: await told.verbatims(db, regionsOf(who), ['PROPOSED']) }]);
    }
    const { verbatimCandidates } = await ask<{ verbatimCandidates: { total: number } }>(of(who), '{ verbatimCandidates(page: { page: 1, perPage: 1 }) { total } }');
    expect(verbatimCandidates.total).toBe(await told.candidates(db, regionsOf(who)));
  });
});

it('the journal of jobs counts every one that was given up', async () => {
  const { jobFailures } = await ask<{ jobFailures: { total: number } }>(of('admin'), '{ jobFailures(page: { page: 1, perPage: 1 }) { total } }');
  const [{ n }] = (await told.rowsOf<{ n: number }>(db, 'SELECT count(*)::int AS n FROM job_failure', [])) as [{ n: number }];
  expect(jobFailures.total).toBe(n);
});

describe('what the pages show, once a panel', () => {
  const nation = REGIONS.map(({ code }) => code);
  const open = async (address: string, title: string, who: Who = 'national') => {
    const page = of(who);
    if (page.url() === 'about:blank') await page.goto(`/console${address}`);
    else await goWithin(page, address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    return page;
  };

  it('the network: its standings, its structures and its coverage', async () => {
    const rows = await told.network(db, nation);
    const page = await open('/reseau', 'Réseau');
    const coverage = await tableOf(page, /^Couverture et taux par département/);
    for (const [name = '', ...cells] of coverage) {
      const here = rows.filter(({ department }) => name.startsWith(`${department} ·`));
      const reporting = here.filter(({ reports }) => reports > 0).length;
      const reports = here.reduce((sum, one) => sum + one.reports, 0);
      const shown = cells.map((cell) => numbersIn(cell)[0]);
      expect([name, shown[0], shown[1], shown[3]]).toEqual([name, here.length, reporting, reports]);
      if (here.length > 0) expect([name, shown[2]]).toEqual([name, Math.round((100 * reporting) / here.length)]);
      expect([name, cells[4]?.includes('trop peu') ?? false]).toEqual([name, reporting < 3]);
      if (reporting >= 3) expect(Math.abs(shown[4]! - reports / reporting)).toBeLessThan(0.051);
    }
    expect(coverage).toHaveLength(101);
    const cards = await page.locator('main ul').first().locator('li').allTextContents();
    expect(cards.map((card) => numbersIn(card)[0])).toEqual(['REPORTING', 'SILENT', 'NEVER', 'NO_ACCOUNT'].map((standing) => rows.filter((row) => row.standing === standing).length));
    const days = new Map(rows.map(({ name, last, reports, members }) => [name, [last?.split('-').reverse().join('/') ?? 'aucun', String(reports), String(members)]]));
    const typeset = (name: string) => name.replaceAll('’', "'");
    const plain = new Map([...days].map(([name, figures]) => [typeset(name), figures]));
    for (const [name = '', , , ...figures] of await tableOf(page, 'Structures du réseau')) expect([name, figures.slice(0, 3)]).toEqual([name, plain.get(typeset(name))]);
    await goWithin(page, '/reseau?etat=silencieuses&departement=69');
    const silent = rows.filter(({ standing, department }) => standing === 'SILENT' && department === '69');
    await expect.poll(async () => (await tableOf(page, 'Structures du réseau')).length).toBe(Math.min(25, silent.length));
  });

  it('anomalies: the register, and one of them with its weight and spread', async () => {
    const rows = await told.anomalies(db, nation);
    const page = await open('/anomalies', 'Anomalies connues');
    for (const [words = '', , reports = '', witnesses = '', since = ''] of await tableOf(page, /Anomalies connues/)) {
      const row = rows.find(({ name }) => words.replaceAll('’', "'").startsWith(name.replaceAll('’', "'")))!;
      expect([row.name, ...numbersIn(reports), ...numbersIn(witnesses), since]).toEqual([row.name, row.reports, row.structures, row.witnesses, row.first!.split('-').reverse().join('/')]);
    }
    const [{ id, reports, structures, witnesses }] = rows as [told.AnomalyRow];
    await goWithin(page, `/anomalies/${id}`);
    const shown = await tableOf(page, /par département$/);
    const places = (await told.spread(db, nation)).filter((place) => place.id === id);
    expect(shown.map(([name = '', ...cells]) => [/\((\w+)\)/.exec(name)?.[1], ...cells.map(Number)].join(' ')).sort()).toEqual(places.map((place) => `${place.department} ${place.reports} ${place.witnesses}`).sort());
    expect(numbersIn(await page.getByText(/rattachés?, de\s/).first().textContent())).toEqual([reports, structures]);
    expect(numbersIn(await page.getByText(/(dit|disent)\s«\smoi aussi\s»$/).first().textContent())).toEqual([witnesses]);
  });

  it('alerts: their number, and of each what was observed and expected, and on how many structures', async () => {
    const all = { statuses: null, held: null, regionCode: null, right: null, difficultyGroup: null };
    const rows = new Map((await told.alerts(db, nation, all)).map((row) => [row.id, row]));
    const page = await open('/alertes?etat=toutes', 'Alertes');
    expect(numbersIn(await page.getByText(/^\d+\salertes/).textContent())[0]).toBe(rows.size);
    const links = await page.locator('[data-alert-row]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')?.split('/').at(-1) ?? ''));
    const shown = await tableOf(page, 'Alertes');
    for (const [i, [, , reports, , structures]] of shown.entries()) {
      const row = rows.get(links[i]!)!;
      expect([...numbersIn(reports), ...numbersIn(structures)]).toEqual([row.observed, Math.round(row.expected * 10) / 10, row.structures]);
    }
    expect(shown).toHaveLength(25);
    const [first] = links as [string];
    await goWithin(page, `/alertes/${first}`);
    await page.getByRole('heading', { name: 'Pourquoi' }).or(page.getByRole('link', { name: 'Toutes les alertes' })).first().waitFor();
    const said = (await page.locator('main').textContent()) ?? '';
    expect(numbersIn(said)).toEqual(expect.arrayContaining([rows.get(first)!.observed, rows.get(first)!.structures]));
  });

  it('the directory: its entries, those to verify again, and what is proposed', async () => {
    const wish = { departmentCode: null, section: null, topic: null, stale: true };
    const [counted] = await told.entries(db, nation, wish);
    const page = await open('/annuaire?a-verifier=oui', 'Annuaire des préfectures');
    expect(numbersIn(await page.getByText(/^[\d\u202f]+\sfiches,/).textContent())).toEqual([counted!.total]);
    expect(numbersIn(await page.getByRole('tab', { name: /^Propositions/ }).textContent())).toEqual([await told.proposals(db, nation)]);
    const rows = await tableOf(page, "Fiches de l’annuaire");
    expect(rows.every((cells) => cells[3]!.includes('à revérifier'))).toBe(true);
  });

  it('coming expiries: the three figures, the weeks and the préfectures', async () => {
    const rows = await told.expiries(db, nation, 30);
    const page = await open('/echeances?jours=30', 'Échéances à venir');
    await page.locator('main dl dd').first().waitFor();
    const filed = rows.filter((row) => row.filed).length;
    const shown = await page.locator('main dl dd').allTextContents();
    expect([0, 2, 4].map((at) => numbersIn(shown[at])[0])).toEqual([rows.length, rows.length - filed, filed]);
    const sites = await tableOf(page, /^Situations dont le document expire/);
    const sums = [1, 2, 3].map((column) => sites.reduce((sum, cells) => sum + Number(cells[column]), 0));
    expect([sites.length, ...sums]).toEqual([new Set(rows.map(({ site }) => site)).size, rows.length - filed, rows.filter((row) => row.pressing && !row.filed).length, filed]);
    await page.getByText('Les chiffres par semaine').first().click();
    const weeks = await tableOf(page, 'Les chiffres par semaine');
    expect(weeks.reduce((sum, cells) => sum + Number(cells[3]), 0)).toBe(rows.length);
  });

  it('the queue of an address, and what is not settled at a préfecture', async () => {
    const counted = await told.queue(db, nation, emailOf('national'), { part: 'UNSOLVED', departmentCode: '69', right: 'CAF' });
    const page = await open('/tri?file=non-regles&departement=69&droit=CAF', 'Tri');
    const lead = page.locator('main').getByText(/^[\d\u202f]+\ssignalements/).first();
    await lead.waitFor();
    expect(numbersIn(await lead.textContent())[0]).toBe(counted.total);
    const cases = (await told.unsolved(db, 'P69')).filter((row) => row.open);
    await open('/reunions?departement=69&prefecture=P69', 'Tout ce qui n’est pas réglé');
    expect(await tableOf(page, 'Non réglé')).toHaveLength(cases.length);
    const rights = new Map<string, number>();
    for (const code of cases.flatMap((one) => one.rights)) rights.set(code, (rights.get(code) ?? 0) + 1);
    const shown = (await page.getByText(/^Par droit touché/).textContent())!.split(/\u202f;|;/).map((part) => Number(/(\d+)\s*$/.exec(part)?.[1]));
    expect(shown).toEqual([...rights.values()].sort((a, b) => b - a));
  });

  it('verbatims that wait, and jobs that were given up', async () => {
    const page = await open('/verbatims', 'Verbatims');
    const cards = page.locator('[role=tabpanel] > ul > li');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(await told.verbatims(db, nation, ['PROPOSED']));
    const journal = await open('/incidents', 'Incidents', 'admin');
    const jobs = await tableOf(journal, /./);
    const laid = await told.rowsOf<{ attempts: number }>(db, 'SELECT attempts FROM job_failure ORDER BY failed_at DESC, id DESC LIMIT 25', []);
    expect(jobs.map((cells) => numbersIn(cells[2])[0])).toEqual(laid.map(({ attempts }) => attempts));
  });

  it('the survey of 2024 beside what is measured now', async () => {
    const page = await open('/reference-2024?region=84', 'Référence 2024');
    const rows = await tableOf(page, 'Chiffres publiés en 2024 et mesures de la plateforme');
    const { rows: [days] } = await db.query<{ from: string; to: string }>(`SELECT to_char(today - 122, 'YYYY-MM-DD') AS from, to_char(today, 'YYYY-MM-DD') AS to FROM (SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) now`);
    const wanted = await told.indicators(db, ['84'], null, days!.from, days!.to);
    const shown = rows.map((cells) => /([\d\u202f]+) structures sur ([\d\u202f]+)/.exec(cells[2] ?? '')).flatMap((found) => (found ? [`${found[1]} ${found[2]}`] : []));
    expect(shown.length).toBeGreaterThan(8);
    const known = new Set([...wanted.values()].map(({ structures, n }) => `${structures} ${n}`));
    expect(shown.filter((pair) => !known.has(pair.replaceAll('\u202f', '')))).toEqual([]);
  });
});
