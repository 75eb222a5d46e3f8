import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Audit } from '../support/audit';
import { DESK } from '../support/browser';
import { Cast } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Keyboard } from '../support/keyboard';
import { flatten, readTaggedPdf } from '../support/tagged-pdf';
import { button, openConsole } from './journeys/screen';

const TITLE = 'Attestations non renouvelées, premier semestre';

let vigie: Demonstration;
let cast: Cast;
let address: string;

beforeAll(async () => {
  vigie = await Demonstration.start(8_000);
  cast = await Cast.of(vigie.url);
}, 240_000);

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `Télécharger ${name}` }).click()]);
  return new Uint8Array(await readFile(await file.path()));
}

async function produced(page: Page): Promise<void> {
  await button(page, 'Produire les fichiers').click();
  await page.getByRole('link', { name: 'Tout le dossier (ZIP)' }).waitFor({ timeout: 120_000 });
}

it('lets national staff draft a dossier, freeze its figures and write its letter, without a mouse', { timeout: 300_000 }, async () => {
  const page = await cast.page('national', DESK);
  const keyboard = new Keyboard(page);
  await openConsole(page, '/dossiers', 'Dossiers');
  await keyboard.tabTo('Ouvrir un dossier');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ouvrir un dossier' }).waitFor();
  await keyboard.type(TITLE);
  await keyboard.tabTo('Ouvrir le dossier');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  address = new URL(page.url()).pathname.replace(/^\/console/, '');
  await keyboard.tabTo('Geler les chiffres');
  await keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Texte du courrier' }).waitFor({ timeout: 120_000 });
  expect(await page.locator('[data-figure="reports"]').first().textContent()).toMatch(/^[\d\s]+$/);
  await page.getByRole('textbox', { name: 'Texte du courrier' }).focus();
  await keyboard.press('Control+End');
  await keyboard.press('Enter');
  await keyboard.type('Parmi ces situations, une part porte sur la CAF : ');
  await button(page, 'Insérer un chiffre').click();
  await page.getByLabel('Chercher un chiffre').fill('caf part');
  await page.getByRole('button', { name: /^Insérer\s: Droits à la CAF/ }).first().click();
  await button(page, 'Enregistrer le courrier').click();
  await page.getByText('Courrier enregistré.').waitFor();
  await button(page, 'Soumettre à l’approbation').click();
  await page.getByText('Soumis à l’approbation.').waitFor();
  await page.getByText('L’approbation revient à une autre personne').waitFor();
  expect(await button(page, 'Approuver').isDisabled()).toBe(true);
  await page.context().close();
});

it('is approved by another account, downloaded, tagged, and sent', { timeout: 300_000 }, async () => {
  const page = await cast.page('direction', DESK);
  await openConsole(page, address, TITLE);
  await button(page, 'Approuver').click();
  await page.getByText('Dossier approuvé.').waitFor();
  await produced(page);
  for (const name of ['lettre.pdf', 'annexes.pdf']) {
    const pdf = await readTaggedPdf(await download(page, name));
    expect([name, pdf.faults]).toEqual([name, []]);
    expect(pdf.decorations.every((foot) => /Dossier n°\s\d+, version 1, empreinte [0-9a-f]{12}/.test(foot))).toBe(true);
    expect(pdf.decorations.join(' ')).not.toContain('PROJET');
    if (name === 'annexes.pdf') {
      expect(flatten(pdf.tree).filter(({ type }) => type === 'Figure').map(({ alt }) => alt?.slice(0, 10))).toEqual(['Carte de F', 'Histogramm']);
    }
  }
  const docx = unzipSync(await download(page, 'lettre.docx'));
  expect(strFromU8(docx['word/document.xml']!)).toContain('Heading1');
  expect(strFromU8(docx['word/footnotes.xml']!)).toContain('Intervalle de confiance');
  const xlsx = unzipSync(await download(page, 'donnees.xlsx'));
  expect(strFromU8(xlsx['xl/worksheets/sheet2.xml']!)).toMatch(/<f>E\d+\/F\d+<\/f><v>0\.\d+<\/v>/);
  await button(page, 'Envoyé…').click();
  await page.getByLabel('Référence').fill('FAS/2026/12');
  await button(page, 'Enregistrer').click();
  await page.getByText('Courrier envoyé.').waitFor();
  await button(page, 'Noter un engagement').click();
  await page.getByText('C’est noté.').waitFor();
  await page.context().close();

  const member = await cast.page('manager', DESK);
  await member.goto('/structure');
  await member.getByText(/Courrier à Direction générale des étrangers/).first().waitFor();
  await member.context().close();
});

it('is closed to structures, and to other regions', { timeout: 120_000 }, async () => {
  const page = await cast.page('manager', DESK);
  await openConsole(page, '/dossiers', 'Accès réservé');
  await page.context().close();
  const idf = await cast.page('idf', DESK);
  await openConsole(idf, address, 'Dossiers');
  await idf.getByText('Ce dossier n’existe pas, ou concerne un autre territoire.').waitFor();
  await idf.context().close();
});

it('is accessible: the list, the dialogue, a dossier at each stage, the figures, the working list of a préfecture', { timeout: 300_000 }, async () => {
  const page = await cast.page('national', DESK);
  const audit = new Audit(page, 'IN_TURN');
  await openConsole(page, '/dossiers', 'Dossiers');
  await page.getByRole('table', { name: 'Dossiers' }).getByRole('link').first().waitFor();
  await audit.visit('dossiers');
  await button(page, 'Ouvrir un dossier').click();
  await button(page, 'Ouvrir le dossier').click();
  await page.getByText('Donnez un titre au dossier.').waitFor();
  await audit.visit('dossier, opening unfinished');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Brouillon');
  await button(page, 'Ouvrir le dossier').click();
  await button(page, 'Geler les chiffres').waitFor();
  await audit.visit('dossier, a draft');
  await openConsole(page, address, TITLE);
  await page.getByRole('link', { name: 'Tout le dossier (ZIP)' }).waitFor();
  await audit.visit('dossier, sent');
  await openConsole(page, '/reunions?departement=69&prefecture=P69', 'Tout ce qui n’est pas réglé');
  await page.getByRole('table', { name: 'Non réglé' }).getByRole('row').nth(1).waitFor();
  await audit.visit('what is not solved');
  expect(audit.findings()).toEqual([]);
  await page.context().close();
});
