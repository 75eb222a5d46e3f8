import { Client } from 'pg';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawnChart, misdrawn } from '../recounts/drawing';
import { numbersIn } from '../recounts/reading';
import { alertWeeks, rowsOf } from '../recounts/watch';
import { Audit } from '../support/audit';
import { DESK } from '../support/browser';
import type { Cast } from '../support/cast';
import { Keyboard } from '../support/keyboard';
import { onStage, type Stage } from '../support/stage';
import { button, openConsole } from './journeys/screen';

const TITLE = /^Préfecture du Rhône\s: Droits à la CAF/;

let cast: Cast;
let vigie: Stage['vigie'];

// As large as at a first start: its surges are found.
onStage((stage) => { ({ cast, vigie } = stage); }, 24_000);

const longDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

it('the weeks of every alert are drawn, and told in its table, as the scan saw them, and as many as the reports give', async () => {
  const db = new Client({ connectionString: vigie.databaseUrl });
  await db.connect();
  const page = await cast.page('national', DESK);
  const alerts = await rowsOf<{ id: string }>(db, 'SELECT id FROM surge_alert', []);
  expect(alerts.length).toBeGreaterThan(1);
  for (const { id } of alerts) {
    const weeks = await alertWeeks(db, id);
    expect(weeks.filter(({ alarm }) => alarm).length).toBeGreaterThan(0);
    // Nothing came in since the scan of the first start.
    expect([id, weeks.map(({ observed }) => observed)]).toEqual([id, weeks.map(({ reports }) => reports)]);
    await page.goto(`/console/alertes/${id}`);
    const chart = page.locator('section', { has: page.getByRole('heading', { name: 'Semaine par semaine' }) });
    const { table, lines: [expected = [], upper = []], bars, within } = await drawnChart(chart);
    const shown = (value: number | null) => (value === null ? [] : [Math.round(value * 10 + 1e-9) / 10]);
    expect(table.map(([week = '', ...cells]) => [week.replaceAll(/\s/g, ' ').replace(' 1er ', ' 1 '), ...cells.slice(0, 3).map(numbersIn), cells[3]])).toEqual(weeks.map((row) => [`semaine du ${longDay.format(new Date(row.week))}`, [row.observed], shown(row.expected), shown(row.upper), row.alarm ? 'oui' : 'non']));
    expect(misdrawn(bars, weeks.map((row) => row.observed), within)).toEqual([]);
    expect(misdrawn(expected, weeks.map((row) => row.expected), within)).toEqual([]);
    expect(misdrawn(upper, weeks.map((row) => row.upper), within)).toEqual([]);
    expect(await chart.locator('svg[role=img] rect').evaluateAll((drawn) => drawn.map((bar) => bar.hasAttribute('data-marked')))).toEqual(weeks.map(({ alarm }) => alarm));
  }
  await page.context().close();
  await db.end();
}, 120_000);

it('lets regional staff find an alert, read why, decide and take it back, without a mouse', async () => {
  const page = await cast.page('regional', DESK);
  const keyboard = new Keyboard(page);
  await page.goto('/console/');
  await page.getByRole('link', { name: /^Alertes\s?, 1\snouvelle alerte$/ }).waitFor();
  await keyboard.tabTo(/Alertes/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Alertes' }).waitFor();
  await page.getByRole('table', { name: 'Alertes' }).getByRole('link').first().waitFor();
  await keyboard.tabTo(/ouvrir l’alerte$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await expect.poll(async () => (await keyboard.look())?.name).toMatch(TITLE);
  await page.getByText(/signalements en \d+\ssemaines, là où l’on en attendait/).waitFor();
  await page.getByText(/^Repose sur \d+\sstructures/).waitFor();

  await keyboard.tabTo('Prendre en charge');
  await keyboard.press('Enter');
  await page.getByText('Alerte prise en charge.').waitFor();
  await button(page, 'Rouvrir').waitFor({ state: 'hidden' });
  await keyboard.tabTo('Expliquer…');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Expliquer l’alerte' });
  await dialog.waitFor();
  await dialog.getByLabel('Motif').selectOption({ label: 'Autre' });
  await dialog.getByLabel('Précision').fill('Vu avec Mme Traoré, 06 12 34 56 78');
  await keyboard.tabTo('Enregistrer l’explication');
  await keyboard.press('Enter');
  await dialog.getByText(/peut désigner une personne/).waitFor();
  expect(await dialog.getByLabel('Précision').inputValue()).toContain('Vu avec');
  await dialog.getByLabel('Précision').fill('La photo est refusée depuis la mise à jour du téléservice.');
  await keyboard.tabTo('Enregistrer l’explication');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('La photo est refusée depuis la mise à jour du téléservice.').waitFor();
  await keyboard.tabTo('Annuler ma dernière décision');
  await keyboard.press('Enter');
  await page.getByText(/^annulée le/).waitFor();
  expect(await keyboard.look()).not.toBeNull();

  await page.getByRole('link', { name: 'Voir sur la carte' }).click();
  await page.getByRole('heading', { level: 2, name: 'Préfecture du Rhône' }).waitFor();
  await page.getByRole('button', { name: /Préfecture du Rhône.*hausse en cours/ }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('droit')).toBe('CAF');
  await page.context().close();
}, 180_000);

/** With plain spaces, as the keyboard reads names. */
const named = async (row: Locator) => ((await row.getAttribute('aria-label')) ?? '').replaceAll(/\s/g, ' ');

it('goes from one alert to the next with the arrows, and keeps its filters in the address', async () => {
  const page = await cast.page('national', DESK);
  const keyboard = new Keyboard(page);
  await openConsole(page, '/alertes', 'Alertes');
  const rows = page.getByRole('table', { name: 'Alertes' }).getByRole('link');
  await rows.first().waitFor();
  await rows.first().focus();
  await keyboard.press('ArrowDown');
  expect(await named(rows.nth(1))).toContain((await keyboard.look())?.name);
  await keyboard.press('ArrowUp');
  expect(await named(rows.first())).toContain((await keyboard.look())?.name);
  await page.getByLabel('État').selectOption({ label: 'Closes' });
  await page.getByText('Aucune alerte ici').waitFor();
  await page.getByLabel('Région').selectOption({ label: 'Grand Est' });
  await page.getByLabel('État').selectOption({ label: 'À traiter' });
  await rows.first().waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('?region=44');
  await page.reload();
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  await page.context().close();
}, 120_000);

it('is closed to structures', async () => {
  const page = await cast.page('manager', DESK);
  await openConsole(page, '/alertes', 'Accès réservé');
  expect(await page.getByRole('link', { name: /^Alertes/ }).count()).toBe(0);
  await page.context().close();
}, 60_000);

it('is accessible: the list, one alert, its dialogue, and the map that marks it', async () => {
  const page = await cast.page('national', DESK);
  const audit = new Audit(page, 'EVERY_LOOK');
  await openConsole(page, '/alertes?etat=toutes', 'Alertes');
  await page.getByRole('table', { name: 'Alertes' }).getByRole('link').first().waitFor();
  await audit.visit('alerts');
  await openConsole(page, '/alertes?etat=reserve&droit=TAX', 'Alertes');
  await page.getByText('Aucune alerte ici').waitFor();
  await audit.visit('alerts, none held for a right');
  await openConsole(page, '/alertes', 'Alertes');
  await page.getByRole('table', { name: 'Alertes' }).getByRole('link', { name: /Bas-Rhin/ }).click();
  await page.getByRole('heading', { name: 'Semaine par semaine' }).waitFor();
  await page.getByText('Voir les chiffres').click();
  await audit.visit('one alert');
  await button(page, 'Clore…').click();
  await button(page, 'Clore l’alerte').click();
  await page.getByText('Choisissez un motif.').waitFor();
  await audit.visit('one alert, closing unfinished');
  await page.getByLabel('Motif').selectOption({ label: 'Retour à la normale' });
  await button(page, 'Clore l’alerte').click();
  await button(page, 'Rouvrir').waitFor();
  await audit.visit('one alert, closed');
  await openConsole(page, '/alertes?droit=CAF', 'Alertes');
  await button(page, 'Mes abonnements').click();
  await page.getByText('Vous n’êtes abonné·e à aucune alerte.').waitFor();
  await page.getByLabel('Territoire').selectOption({ label: '69 · Rhône' });
  await button(page, 'M’abonner').click();
  await button(page, /^Retirer l’abonnement\s: Rhône, Droits à la CAF/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('M’abonner');
  await audit.visit('alerts, subscriptions');
  await button(page, /^Retirer l’abonnement/).click();
  await page.getByText('Vous n’êtes abonné·e à aucune alerte.').waitFor();
  await openConsole(page, '/alertes/aucune', 'Alertes');
  await page.getByText('Cette alerte n’existe pas, ou concerne un autre territoire.').waitFor();
  await audit.visit('no such alert');
  expect(audit.findings()).toEqual([]);
  await page.context().close();
}, 300_000);
