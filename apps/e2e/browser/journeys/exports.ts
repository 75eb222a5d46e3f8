import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button, openConsole } from './screen';

const ONE = {
  id: '01974000-0000-7000-8000-000000000001', kind: 'DETAIL', format: 'CSV', columns: ['REFERENCE'], level: null, purpose: 'préparer la réunion avec la préfecture', mark: 'abcdef0123456789', failure: null, bytes: null,
  askedAt: '2026-03-10T09:00:00.000Z', expiresAt: null, state: 'RUNNING', done: 412_000, total: 1_000_000,
};
const OTHERS = [
  { ...ONE, id: '2', kind: 'TERRITORIES', level: 'DEPARTMENT', format: 'GEOJSON', purpose: null, state: 'QUEUED', done: 0, total: null }, { ...ONE, id: '3', state: 'FAILED', format: 'XLSX', failure: 'Un tableur s’arrête à 1 000 000 lignes : choisissez CSV ou Parquet, ou un filtre plus étroit.' },
  { ...ONE, id: '4', state: 'EXPIRED', format: 'PARQUET', done: 2 }, { ...ONE, id: '5', state: 'CANCELLED', format: 'ODS', done: 2 },
];

/** The page of exports, from the list of reports to the file, and in trouble. For regional staff. */
export async function exports(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/signalements?filter=%7B%22departmentCode%22%3A%2269%22%7D', 'Signalements');
  await page.getByRole('link', { name: 'Exporter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Exports' }).waitFor();
  await page.getByText('Aucun export').waitFor();
  await audit.visit('exports, none yet');
  await button(page, 'Aucune').click();
  await button(page, 'Préparer l’export').click();
  await page.getByText('Choisissez au moins une colonne.').waitFor();
  await audit.visit('exports, an unfinished wish');
  await button(page, 'Toutes').click();
  await page.getByLabel('À quoi servira cet export').fill('appeler Mme Diallo au 06 12 34 56 78');
  await button(page, 'Préparer l’export').click();
  await page.getByRole('alert').first().waitFor();
  await audit.visit('exports, a purpose refused');
  await page.getByLabel('À quoi servira cet export').fill('préparer la réunion avec la préfecture');
  await button(page, 'Préparer l’export').click();
  await page.getByRole('link', { name: /^Télécharger Signalements un par un, CSV/ }).waitFor({ timeout: 60_000 });
  await audit.visit('exports, one that is ready');
  await button(page, /^Supprimer le fichier/).click();
  await page.getByRole('dialog').waitFor();
  await audit.visit('exports, a file about to go');
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByLabel('Contenu').selectOption({ label: 'Nombres par territoire' });
  await audit.visit('exports, counts by territory');
  const mend = await answering(page, 'ConsoleExports', { exports: [ONE, ...OTHERS] });
  await openConsole(page, '/exports', 'Exports');
  await page.getByText('41 % · 412 000 lignes sur 1 000 000'.replace(/ (?=\d{3})/g, '\u202f')).or(page.getByRole('progressbar')).first().waitFor();
  await audit.visit('exports, in every state');
  await mend();
  const back = await cutting(page, 'ConsoleExports');
  await openConsole(page, '/exports', 'Exports');
  await page.getByText('Vos exports n’ont pas pu être chargés').waitFor();
  await audit.visit('exports, unread');
  await back();
}
