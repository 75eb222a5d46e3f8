import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { DESK } from '../support/browser';
import { type Cast, emailOf } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { Keyboard } from '../support/keyboard';
import { Session } from '../support/session';
import { onStage } from '../support/stage';
import { typicalReport } from '../support/typical-report';
import { FIRST_FILE } from './journeys/imports';

let vigie: Demonstration;
let cast: Cast;

onStage((stage) => { ({ vigie, cast } = stage); });

const headed = (page: Page, level: number, name: string | RegExp) => page.getByRole('heading', { level, name }).waitFor();

describe('who is in charge of a structure, without a mouse', () => {
  it('brings a spreadsheet in, sees what came of it, and takes it back', async () => {
    const page = await cast.page('manager', DESK);
    const keyboard = new Keyboard(page);
    // Asked for well before the key: the browser turns its dialog over to the test by another road than the key's, and the key could be first.
    const choosing = page.waitForEvent('filechooser');
    await page.goto('/console/importer');
    await headed(page, 1, 'Importer');
    await keyboard.tabTo('Choisir un fichier');
    await keyboard.press('Enter');
    await (await choosing).setFiles(FIRST_FILE('clavier'));
    await headed(page, 3, 'Ce que contiennent les colonnes');
    await keyboard.tabTo('Continuer');
    await keyboard.press('Enter');
    await headed(page, 3, 'Ce que veulent dire les réponses');
    await keyboard.tabTo('Vérifier le fichier');
    await keyboard.press('Enter');
    await page.getByText('2 lignes à enregistrer').first().waitFor();
    await keyboard.tabTo('Enregistrer 2 lignes');
    await keyboard.press('Enter');
    await page.getByText('Import terminé').waitFor();
    await keyboard.tabTo('Télécharger les lignes à corriger');
    await keyboard.tabTo('Annuler l’import');
    await keyboard.press('Enter');
    await headed(page, 2, 'Annuler cet import ?');
    // What loses nothing has the focus first.
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Fermer');
    await keyboard.press('Escape');
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Annuler l’import');
    await keyboard.press('Enter');
    await keyboard.tabTo('Annuler l’import');
    await keyboard.press('Enter');
    await page.getByText('L’import est annulé.').waitFor();
    expect([...keyboard.invisible]).toEqual([]);
  });

  it('makes a key for a software, reads it once, and revokes it', async () => {
    const page = await cast.page('manager', DESK);
    const keyboard = new Keyboard(page);
    await page.goto('/console/acces-logiciels');
    await headed(page, 1, 'Accès logiciels');
    await page.getByText('Aucune clé', { exact: true }).waitFor();
    await keyboard.tabTo('Nouvelle clé');
    await keyboard.press('Enter');
    await headed(page, 2, 'Nouvelle clé pour un logiciel');
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/^Nom du logiciel/);
    await keyboard.type('Suivi au clavier');
    await keyboard.tabTo(/Lire les signalements/);
    await keyboard.press('Space');
    await keyboard.tabTo('Créer la clé');
    await keyboard.press('Enter');
    await headed(page, 2, 'Voici la clé');
    await page.locator('.Mui-focused textarea').first().waitFor();
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/^Clé du logiciel/);
    await keyboard.tabTo('C’est fait');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Révoquer la clé de Suivi au clavier' }).waitFor();
    await keyboard.tabTo('Révoquer la clé de Suivi au clavier');
    await keyboard.press('Enter');
    await headed(page, 2, 'Révoquer cette clé ?');
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Annuler');
    await keyboard.tabTo('Révoquer');
    await keyboard.press('Enter');
    await page.getByText('Révoquée', { exact: true }).first().waitFor();
    expect([...keyboard.invisible]).toEqual([]);
  });

  it('reads the structure’s space and invites a colleague from it', async () => {
    const page = await cast.page('manager', DESK);
    const keyboard = new Keyboard(page);
    await page.goto('/structure');
    await headed(page, 2, 'Membres');
    await keyboard.tabTo(/^Son adresse/);
    await keyboard.type('pas une adresse');
    await keyboard.press('Enter');
    await page.getByText(/Indiquez une adresse/).waitFor();
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/^Son adresse/);
    await page.getByLabel(/^Son adresse/).selectText();
    await keyboard.type('collegue@demo.vigie.test');
    await keyboard.tabTo('Envoyer l’invitation');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: /Annuler l’invitation de collegue@demo/ }).waitFor();
    await keyboard.tabTo(/Annuler l’invitation de collegue@demo/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await keyboard.tabTo('Annuler l’invitation');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: /Annuler l’invitation de collegue@demo/ }).waitFor({ state: 'detached' });
    expect([...keyboard.invisible]).toEqual([]);
  });
});

describe('what expires, without a mouse', () => {
  it('is marked as asked for, dated anew, undone; and the calendar’s address is made', async () => {
    const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
    const today = parisDate(new Date());
    const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    const FILE = 'mutation ($key: ID!, $report: ReportInput!) { submitReport(idempotencyKey: $key, report: $report) { ... on ReportReceipt { caseCode } } }';
    const { submitReport } = await reporter.query<{ submitReport: { caseCode: string } }>(FILE, { key: crypto.randomUUID(), report: { ...typicalReport(today), stayDocumentExpiresOn: soon } });
    const page = await cast.page('reporter', DESK);
    const keyboard = new Keyboard(page);
    await page.goto('/a-surveiller');
    await headed(page, 1, 'À surveiller');
    await page.getByRole('button', { name: `Noter le dépôt du renouvellement : ${submitReport.caseCode}` }).waitFor();
    await keyboard.tabTo(`Noter le dépôt du renouvellement : ${submitReport.caseCode}`);
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(new RegExp(`^Annuler.*${submitReport.caseCode}`));
    await keyboard.tabTo(new RegExp(`autre jour de dépôt pour ${submitReport.caseCode}`));
    await keyboard.press('Enter');
    await keyboard.tabTo(/^Jour|Date/);
    await keyboard.tabTo(new RegExp(`^Annuler.*${submitReport.caseCode}`), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toBe(`Noter le dépôt du renouvellement : ${submitReport.caseCode}`);
    await keyboard.tabTo('Dans votre agenda');
    await keyboard.press('Enter');
    await keyboard.tabTo('Obtenir une adresse d’abonnement');
    await keyboard.press('Enter');
    await page.getByLabel('Adresse d’abonnement').waitFor();
    await keyboard.tabTo(/^Adresse d’abonnement/, 'Shift+Tab');
    expect([...keyboard.invisible]).toEqual([]);
  });

  it('is chosen how to be told of: one’s notifications', async () => {
    const page = await cast.page('reporter', DESK);
    const keyboard = new Keyboard(page);
    await page.goto('/notifications');
    await headed(page, 1, /otifications/);
    await page.getByRole('radio').first().waitFor();
    // Each kind is one stop; arrows go from one rhythm to the next.
    const at = await keyboard.tabTo(/> /);
    const moved = await keyboard.press('ArrowRight');
    expect(moved?.name.split(' > ')[0]).toBe(at.name.split(' > ')[0]);
    expect(moved?.name).not.toBe(at.name);
    await page.getByText(/enregistré/).waitFor();
    expect([...keyboard.invisible]).toEqual([]);
  });
});
