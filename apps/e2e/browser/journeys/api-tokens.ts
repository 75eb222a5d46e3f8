import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { cutting } from '../../support/network';
import { button, openConsole } from './screen';

/** Keys for software: none, one made and shown once, revoked. For a manager. */
export async function apiTokens(page: Page, audit: Audit): Promise<void> {
  const mend = await cutting(page, 'ApiTokens');
  await openConsole(page, '/acces-logiciels', 'Accès logiciels');
  await page.getByText('Les clés n’ont pas pu être lues').waitFor();
  await audit.visit('keys of software, unread');
  await mend();
  await button(page, 'Réessayer').click();
  await page.getByText('Aucune clé', { exact: true }).waitFor();
  await audit.visit('keys of software, none');
  await button(page, 'Nouvelle clé').click();
  await page.getByRole('checkbox', { name: 'Envoyer des signalements' }).uncheck();
  await button(page, 'Créer la clé').click();
  await page.getByRole('dialog').getByText('Indiquez à quel logiciel cette clé est donnée.').waitFor();
  await audit.visit('a key being made, nothing said of it');
  await page.getByLabel(/^Nom du logiciel/).fill('Suivi social');
  await page.getByRole('checkbox', { name: 'Envoyer des signalements' }).check();
  await button(page, 'Créer la clé').click();
  await page.getByRole('heading', { name: 'Voici la clé' }).waitFor();
  await audit.visit('a key, shown once');
  await button(page, 'C’est fait').click();
  await button(page, 'Révoquer la clé de Suivi social').waitFor();
  await audit.visit('keys of software, one in service');
  await button(page, 'Révoquer la clé de Suivi social').click();
  await page.getByRole('heading', { name: 'Révoquer cette clé ?' }).waitFor();
  await audit.visit('a key, revoking it');
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await page.getByText('Révoquée', { exact: true }).first().waitFor();
  await audit.visit('keys of software, one revoked');
}
