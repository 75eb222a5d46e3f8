import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Audit } from '../support/audit';
import { DESK, PHONE } from '../support/browser';
import { Cast, emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Keyboard } from '../support/keyboard';
import { Session } from '../support/session';
import { flatten, readTaggedPdf } from '../support/tagged-pdf';
import { SUBMIT, typicalReport } from '../support/typical-report';
import { button, openConsole } from './journeys/screen';

const TITLE = 'Attestations non renouvelées';
/** Two months of which nothing has left yet: members have had the figures of the last ones. */
const monthBefore = (months: number): string => { const now = new Date(); return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7); };

let vigie: Demonstration;
let cast: Cast;
let address: string;

beforeAll(async () => {
  vigie = await Demonstration.start(1_500);
  cast = await Cast.of(vigie.url);
  // A structure whose report the letter will rest on, whatever the demonstration drew.
  const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
  await reporter.query(SUBMIT, { key: crypto.randomUUID(), report: typicalReport(`${monthBefore(5)}-15`) });
}, 240_000);

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `Télécharger ${name}` }).click()]);
  return new Uint8Array(await readFile(await file.path()));
}

it('is drafted, frozen by a job one may leave, and written, without a mouse', { timeout: 120_000 }, async () => {
  const page = await cast.page('national', DESK);
  const keyboard = new Keyboard(page);
  const audit = new Audit(page, 'IN_TURN');
  await openConsole(page, '/dossiers', 'Dossiers');
  await audit.visit('dossiers, none yet');
  await keyboard.tabTo('Ouvrir un dossier');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ouvrir un dossier' }).waitFor();
  await keyboard.type(TITLE);
  await page.getByLabel('Région').selectOption({ label: 'Auvergne-Rhône-Alpes' });
  await page.getByLabel('Du mois de').fill(monthBefore(5));
  await page.getByLabel('Au mois de').fill(monthBefore(4));
  await audit.visit('dossier, being opened');
  await page.getByLabel('Destinataire').focus();
  await keyboard.tabTo('Ouvrir le dossier');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  address = new URL(page.url()).pathname.replace(/^\/console/, '');
  await audit.visit('dossier, a draft');
  await keyboard.tabTo('Geler les chiffres');
  await keyboard.press('Enter');
  await page.getByRole('progressbar', { name: 'Gel des chiffres' }).waitFor();
  await page.reload();
  await page.getByRole('textbox', { name: 'Texte du courrier' }).waitFor({ timeout: 60_000 }).catch(async (error: unknown) => { throw new Error(`not frozen: ${await page.locator('main').textContent()}`, { cause: error }); });
  await page.getByRole('img', { name: /^Chiffre du dossier/ }).first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Texte du courrier' }).textContent()).toMatch(/Sur la période et le territoire de ce dossier, \d+ situations ont été signalées/);
  await audit.visit('dossier, its figures frozen');
  await page.getByRole('textbox', { name: 'Texte du courrier' }).focus();
  await keyboard.press('Control+End');
  await keyboard.press('Enter');
  await keyboard.type('Elles étaient ');
  await button(page, 'Insérer un chiffre').click();
  await page.getByLabel('Chercher un chiffre').fill('signalements');
  await page.getByRole('button', { name: /^Insérer\s: Signalements/ }).first().click();
  await button(page, 'Enregistrer le courrier').click();
  await page.getByText('Courrier enregistré.').waitFor();
  await button(page, 'Soumettre à l’approbation').click();
  await page.getByText('L’approbation revient à une autre personne').waitFor();
  expect(await button(page, 'Approuver').isDisabled()).toBe(true);
  await audit.visit('dossier, waiting for another');
  expect(audit.findings()).toEqual([]);
  expect([...keyboard.invisible]).toEqual([]);
  await page.context().close();
});

it('is approved by another account, its files tagged and recomputable, sent, and told to those whose reports it rests on', { timeout: 120_000 }, async () => {
  const page = await cast.page('direction', DESK);
  const audit = new Audit(page, 'IN_TURN');
  await openConsole(page, address, TITLE);
  await button(page, 'Approuver').click();
  await page.getByText('Dossier approuvé.').waitFor();
  await button(page, 'Produire les fichiers').click();
  await page.getByRole('link', { name: 'Tout le dossier (ZIP)' }).waitFor({ timeout: 60_000 });
  await audit.visit('dossier, its files');
  for (const name of ['lettre.pdf', 'annexes.pdf']) {
    const pdf = await readTaggedPdf(await download(page, name));
    expect([name, pdf.faults]).toEqual([name, []]);
    expect(pdf.decorations.every((foot) => /Dossier n°\s\d+, version 1, empreinte [0-9a-f]{12}/.test(foot))).toBe(true);
    expect(pdf.decorations.join(' ')).not.toContain('PROJET');
    if (name === 'annexes.pdf') expect(flatten(pdf.tree).filter(({ type }) => type === 'Figure').every(({ alt }) => (alt ?? '').length > 20)).toBe(true);
  }
  const docx = unzipSync(await download(page, 'lettre.docx'));
  expect(strFromU8(docx['word/document.xml']!)).toContain('Heading1');
  expect(strFromU8(docx['word/footnotes.xml']!)).toContain('Données du');
  const sheet = strFromU8(unzipSync(await download(page, 'donnees.xlsx'))['xl/worksheets/sheet2.xml']!);
  const shares = [...sheet.matchAll(/<f>E(\d+)\/F\1<\/f><v>([\d.]+)<\/v>/g)];
  expect(shares.length).toBeGreaterThan(0);
  const number = (cell: string) => Number(new RegExp(`<c r="${cell}"[^>]*><v>([\\d.]+)</v>`).exec(sheet)?.[1]);
  for (const [, row, value] of shares) expect(Number(value)).toBeCloseTo(number(`E${row}`) / number(`F${row}`), 6);
  await button(page, 'Envoyé…').click();
  await page.getByLabel('Référence').fill('FAS/2026/12');
  await button(page, 'Enregistrer').click();
  await page.getByText('Courrier envoyé.').waitFor();
  await button(page, 'Noter un engagement').click();
  await page.getByText('C’est noté.').waitFor();
  await button(page, 'Réponse reçue…').click();
  await page.getByLabel('Résumé de la réponse').fill('Les attestations seront renouvelées à temps.');
  await button(page, 'Enregistrer').click();
  await page.getByText('Réponse enregistrée.').waitFor();
  await audit.visit('dossier, answered');
  await openConsole(page, '/reunions?departement=69&prefecture=P69', 'Tout ce qui n’est pas réglé');
  await page.getByRole('table', { name: 'Non réglé' }).getByRole('row').nth(1).waitFor();
  await audit.visit('what is not solved');
  expect(audit.findings()).toEqual([]);
  await page.context().close();
});

it('what it served to, and what was answered, is read by a structure whose reports it rests on', { timeout: 60_000 }, async () => {
  const page = await cast.page('manager', PHONE);
  const audit = new Audit(page, 'EVERY_LOOK');
  await page.goto('/structure');
  const uses = page.getByRole('region', { name: 'À quoi nos signalements ont servi' });
  await uses.getByText('Un courrier chiffré est parti à l’État').waitFor();
  expect(await uses.textContent()).toContain('Les attestations seront renouvelées à temps.');
  await uses.scrollIntoViewIfNeeded();
  await audit.visit('structure, a letter was answered');
  expect(audit.findings()).toEqual([]);
  await page.context().close();
});

it('a structure writes beside the cases of its list who they are, on its screen alone', { timeout: 60_000 }, async () => {
  const page = await cast.page('manager', DESK);
  const sent: string[] = [];
  page.on('request', (one) => sent.push(`${one.url()} ${one.postData() ?? ''}`));
  await openConsole(page, '/reunions', 'Tout ce qui n’est pas réglé');
  const person = page.getByRole('textbox', { name: /^Personne de la situation/ }).first();
  await person.fill('Aminata Personne');
  await person.blur();
  await page.getByText(/situations? non réglée/).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((one) => one.includes('Aminata'))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('Aminata');
  await page.reload();
  await person.waitFor();
  expect(await person.inputValue()).toBe('');
  await page.context().close();
});

it('is closed to structures, and to other regions', { timeout: 60_000 }, async () => {
  const page = await cast.page('manager', DESK);
  await openConsole(page, '/dossiers', 'Accès réservé');
  await page.context().close();
  const idf = await cast.page('idf', DESK);
  await openConsole(idf, address, 'Dossiers');
  await idf.getByText('Ce dossier n’existe pas, ou concerne un autre territoire.').waitFor();
  await idf.context().close();
});
