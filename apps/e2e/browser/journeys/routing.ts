import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { cutting } from '../../support/network';
import { button, openConsole } from './screen';

/** Rules tried out before they are saved, then what a report gets when it comes. For regional staff. */
export async function routing(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/tri/regles', 'Règles de tri');
  await page.getByText('Aucune règle').waitFor();
  await page.getByText('Signalements reçus', { exact: true }).waitFor();
  await audit.visit('routing rules, none');
  await button(page, 'Ajouter une règle').press('Enter');
  await button(page, 'Valider').press('Enter');
  await page.getByText('Donnez un nom à la règle.').waitFor();
  await audit.visit('routing rules, a rule unfinished');
  await page.getByRole('dialog').getByLabel('Nom de la règle').fill('Rhône d’abord');
  await page.getByRole('dialog').getByLabel('Départements').fill('69');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByLabel('Étiqueter').fill('rhône');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Marquer prioritaire' }).check();
  await button(page, 'Valider').press('Enter');
  await page.getByText(/signalements? en 30 jours/).waitFor();
  await audit.visit('routing rules, one tried out');
  await button(page, 'Enregistrer les règles').press('Enter');
  await page.getByText(/^Enregistrées par/).waitFor();
  await button(page, 'Retirer la règle Rhône d’abord').click();
  await button(page, 'Annuler').click();
  await button(page, 'Modifier la règle Rhône d’abord').waitFor();
  const restore = await cutting(page, 'ConsoleRouting');
  await page.reload();
  await page.getByText('Les règles n’ont pas pu être chargées').waitFor();
  await audit.visit('routing rules, no network');
  await restore();
}
