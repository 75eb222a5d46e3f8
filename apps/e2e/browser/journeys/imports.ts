import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { button, openConsole } from './screen';

const HEADER = 'Identifiant;Nom;Préfecture;Date des faits;Public;Titre détenu;Difficultés;Droits perdus;État de la rupture';
const row = (key: string, more: { day?: string; right?: string; audience?: string } = {}) =>
  `${key};Personne ${key};Rhône;${more.day ?? '02/03/2026'};${more.audience ?? 'Réfugié'};API;Retard;${more.right ?? 'RSA'};Suspendu`;

/** A spreadsheet by its rows, as a browser is handed it. */
export const spreadsheet = (name: string, rows: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows].join('\n')) });

export const FIRST_FILE = (key: string) => spreadsheet('suivi 2026.csv', [row(`${key}-1`), row(`${key}-2`, { day: '03/03/2026' }), row(`${key}-3`, { day: '31/02/2026' }), row(`${key}-4`, { audience: 'Public maison' })]);

/** Waits until the columns are told, says what the first one is, and goes on to the checked file. */
async function toTheCheck(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Ce que contiennent les colonnes' }).waitFor();
  await page.getByLabel('Ce que contient la colonne Identifiant').selectOption('Identifiant unique de la ligne');
  await button(page, 'Continuer').click();
  await page.getByRole('heading', { name: 'Ce que veulent dire les réponses' }).waitFor();
}

/** The page of imports from empty to undone, with what is refused on the way. For a manager. */
export async function imports(page: Page, audit: Audit): Promise<void> {
  const chosen = page.locator('input[type=file]');
  await openConsole(page, '/importer', 'Importer');
  await page.getByText('Aucun import').waitFor();
  await audit.visit('imports, none yet');
  await chosen.setInputFiles({ name: 'suivi.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('%PDF-1.7 1 0 obj') });
  await page.getByText(/n’est ni un CSV/).first().waitFor();
  await audit.visit('imports, a file that lies about its type');
  await withLargeFile(async (path) => {
    await chosen.setInputFiles(path);
    await page.getByText(/Rien n’a été envoyé/).first().waitFor();
  });
  await audit.visit('imports, a file too large');

  await chosen.setInputFiles(FIRST_FILE('a'));
  await page.getByRole('heading', { name: 'Ce que contiennent les colonnes' }).waitFor();
  await audit.visit('import, its columns');
  await toTheCheck(page);
  await audit.visit('import, its words');
  await button(page, 'Vérifier le fichier').click();
  await page.getByText('2 lignes à enregistrer').first().waitFor();
  await audit.visit('import, checked');
  await button(page, 'Enregistrer 2 lignes').click();
  await page.getByText('Import terminé').waitFor();
  await audit.visit('import, done with rows to correct');

  await button(page, 'Importer un autre fichier').click();
  await chosen.setInputFiles(spreadsheet('suivi corrigé.csv', [row('a-1'), row('a-2', { day: '03/03/2026', right: 'Emploi' })]));
  await toTheCheck(page);
  await button(page, 'Vérifier le fichier').click();
  await page.getByText(/déjà présente avec d’autres réponses/).waitFor();
  await page.getByText(/corrigez le signalement VG-/).waitFor();
  await audit.visit('import, a row sent again with other answers');
  await button(page, 'Obtenir la ligne à corriger').click();
  await page.getByRole('link', { name: 'Télécharger les lignes à corriger' }).waitFor();
  await audit.visit('import, only a row to correct');

  await button(page, /^Ouvrir l’import de suivi 2026/).click();
  await button(page, 'Annuler l’import').click();
  await page.getByRole('heading', { name: 'Annuler cet import ?' }).waitFor();
  await audit.visit('import, undoing it');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
  await page.getByText('L’import est annulé.').waitFor();
  await audit.visit('import, undone');
  await page.route('**/imports', (route) => route.abort('connectionfailed'));
  await openConsole(page, '/importer', 'Importer');
  await page.getByText('Les imports n’ont pas pu être lus').waitFor();
  await audit.visit('imports, unread');
  await page.unroute('**/imports');
}

/** More than a browser would hand over from memory. */
async function withLargeFile(use: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-large-'));
  try {
    writeFileSync(join(folder, 'grand.csv'), Buffer.alloc(51 * 2 ** 20, 'a;b\n'));
    await use(join(folder, 'grand.csv'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
