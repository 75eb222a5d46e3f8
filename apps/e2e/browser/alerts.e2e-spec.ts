import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { Audit } from '../support/audit';
import { DESK } from '../support/browser';
import type { Cast } from '../support/cast';
import { Keyboard } from '../support/keyboard';
import { onStage } from '../support/stage';
import { button, openConsole } from './journeys/screen';

const TITLE = /^Préfecture du Rhône\s: Droits à la CAF/;

let cast: Cast;

// As large as at a first start: its surges are found.
onStage((stage) => { ({ cast } = stage); }, 24_000);

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
