import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button, openConsole } from './screen';

const rowsOf = (page: Page, table: string) => page.getByRole('table', { name: table }).getByRole('row').nth(1).waitFor();

/** Pages of national staff: what figures compare with, and what runs the federation. */
export async function national(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/reference-2024', 'Référence 2024');
  await audit.visit('baseline of 2024');
  await openConsole(page, '/vocabulaires', 'Vocabulaires');
  await button(page, /^Retirer le terme/).first().click();
  await button(page, 'Ajouter à la prochaine version').click();
  await page.getByText('1 changement prêt').waitFor();
  await audit.visit('vocabularies, a change ready and a term unfinished');
  await button(page, /^Renommer le terme/).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('');
  await audit.visit('vocabularies, a term renamed to nothing');
  await openConsole(page, '/textes-opposables', 'Textes opposables');
  await rowsOf(page, 'Textes opposables par organisme');
  await audit.visit('opposable texts');
  await button(page, /^Historique du texte/).first().click();
  await page.getByText('Version 1').waitFor();
  await audit.visit('opposable texts, history of one');
  await button(page, 'Fermer').click();
  await button(page, 'Ajouter un texte').click();
  await button(page, 'Enregistrer').click();
  await page.getByText('Un titre compte de 3 à 160 signes.').waitFor();
  await audit.visit('opposable texts, a new one refused');
  await button(page, 'Annuler').click();
  await openConsole(page, '/seuils', 'Seuils');
  await audit.visit('thresholds as they are');
  await page.getByLabel('Structures au minimum').selectOption({ label: '5\u00a0structures' });
  await button(page, 'Essayer ces réglages').press('Enter');
  await page.getByText(/^Avec ces réglages, les \d+ dernières semaines auraient donné \d+/).waitFor({ timeout: 120_000 });
  await page.getByText('Structures au minimum\u00a0: 3\u00a0structures → 5\u00a0structures').waitFor();
  await audit.visit('thresholds, others tried out');
  await button(page, 'Enregistrer ces seuils').press('Enter');
  await page.getByText(/^Dites pourquoi en une phrase/).waitFor();
  await audit.visit('thresholds, a reason asked');
  await page.getByLabel('Pourquoi').fill('Trop d’alertes sur trop peu de structures');
  await button(page, 'Enregistrer ces seuils').press('Enter');
  await page.getByText('Version 1').waitFor();
  await audit.visit('thresholds, a version kept');
  await openConsole(page, '/verbatims', 'Verbatims');
  await page.getByText('Rien à relire').waitFor();
  await audit.visit('verbatims, none to read');
  await page.getByRole('tab', { name: 'Témoignages' }).click();
  await rowsOf(page, 'Témoignages que l’on peut citer');
  await audit.visit('verbatims, testimonies to choose from');
  await button(page, /^Choisir des mots/).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('Choisir des paroles pour la lettre');
  await audit.visit('verbatims, a purpose stated');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Le verbatim/).waitFor();
  await page.getByLabel(/^Le verbatim/).fill('La préfecture de Lyon ne répond pas à Mme Diallo.');
  await button(page, 'Proposer à la relecture').click();
  await page.getByText(/contient encore un nom/).waitFor();
  await audit.visit('verbatims, a name left in');
  await button(page, 'Fermer').click();
  await openConsole(page, '/territoires', 'Territoires des fédérations');
  await page.getByLabel('Fédération de la région Guadeloupe').selectOption({ label: 'FAS Île-de-France' });
  await audit.visit('territories, a region moved');
  await button(page, 'Enregistrer les territoires').click();
  await page.getByRole('dialog').waitFor();
  await audit.visit('territories, asked again');
  await openConsole(page, '/nulle-part', 'Page introuvable');
  await audit.visit('page not found');
}

/** One association renamed, and another made one with it. */
async function associations(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/associations', 'Associations');
  await rowsOf(page, 'Associations');
  await audit.visit('associations');
  await button(page, /^Renommer l’association/).first().click();
  const renaming = page.getByRole('dialog', { name: 'Renommer l’association' });
  await renaming.getByLabel('Nom').fill(' ');
  await button(page, 'Enregistrer').click();
  await renaming.getByText('Indiquez un nom.').waitFor();
  await audit.visit('associations, a name missing');
  await renaming.getByLabel('Nom').fill('Association Aà première');
  await button(page, 'Enregistrer').click();
  await page.getByText('L’association s’appelle « Association Aà première ».').waitFor();
  await button(page, 'Fusionner l’association Association Aà première avec une autre').click();
  const merging = page.getByRole('dialog', { name: /^Fusionner « Association Aà première »/ });
  await button(page, 'Fusionner').click();
  await merging.getByText('Choisissez l’association à garder.').waitFor();
  await page.getByRole('combobox', { name: 'Association à garder' }).fill('Association');
  await page.getByRole('option').nth(1).click();
  await merging.getByText(/passera|passeront|disparaîtra/).waitFor();
  await audit.visit('associations, what a merge will do');
  await button(page, 'Fusionner').click();
  await page.getByText(/^Les deux associations n’en font plus qu’une/).waitFor();
  await page.getByRole('link', { name: /voir celles de/ }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Structures' }).waitFor();
  await rowsOf(page, 'Structures adhérentes');
}

/** Accounts and structures, and the dialogues over them. For administrators. */
export async function accounts(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/comptes', 'Comptes');
  await rowsOf(page, 'Comptes');
  await audit.visit('accounts');
  await button(page, 'Inviter').click();
  await button(page, 'Envoyer l’invitation').click();
  await page.getByText(/^Indiquez une adresse de la forme/).waitFor();
  await audit.visit('accounts, invitation unfinished');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await button(page, /^Désactiver le compte de/).first().click();
  await page.getByRole('dialog').waitFor();
  await audit.visit('accounts, disabling asked again');
  await openConsole(page, '/structures', 'Structures');
  await rowsOf(page, 'Structures adhérentes');
  await audit.visit('structures');
  await button(page, 'Ajouter une structure').click();
  await button(page, 'Enregistrer').click();
  await page.getByText('Indiquez un nom.').waitFor();
  await audit.visit('structures, a new one unfinished');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await associations(page, audit);
  await openConsole(page, '/structures', 'Structures');
  await page.getByRole('link', { name: 'Importer une liste' }).click();
  await page.getByRole('heading', { level: 1, name: 'Importer une liste de structures' }).waitFor();
  await audit.visit('a list of structures, none yet');
  const chosen = page.locator('input[type=file]');
  await chosen.setInputFiles({ name: 'liste.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('%PDF-1.7 1 0 obj') });
  await page.getByText(/n’est ni un CSV/).waitFor();
  await audit.visit('a list of structures, a file that lies about its type');
  const list = ['Structure;Association;Type;Département;E-mail', 'CADA de la liste;Les Tilleuls;CADA;69;chef@liste.exemple.fr', 'CHRS de la liste;Les Tilleuls;Vaisseau spatial;38;'].join('\n');
  await chosen.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('heading', { name: 'Ce que donnerait l’import' }).waitFor();
  await audit.visit('a list of structures, checked');
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Télécharger les lignes refusées').press('Enter')]);
  if (file.suggestedFilename() !== 'structures-a-corriger.csv') throw new Error(file.suggestedFilename());
  await button(page, /^Importer\s: 1\sstructure à créer/).press('Enter');
  await page.getByRole('heading', { name: 'Import terminé' }).waitFor();
  await audit.visit('a list of structures, brought in');
}

/** What was done, by whom and why: searched, none found, no network, taken away. For national staff. */
export async function audited(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/journal', 'Journal d’audit');
  await page.getByText(/^\d+\sactes?$/).waitFor();
  await audit.visit('audit log');
  await page.getByRole('combobox', { name: 'Acte' }).selectOption({ label: 'Connexion' });
  await page.getByRole('searchbox', { name: 'Par' }).fill('personne de ce nom');
  await page.getByText('Aucun acte ne répond à cette recherche').waitFor();
  await audit.visit('audit log, nothing found');
  await button(page, 'Effacer la recherche').click();
  await page.getByLabel('Du', { exact: true }).fill('2026-02-02');
  await page.getByLabel('Au', { exact: true }).fill('2026-01-01');
  await page.getByText('La fin vient avant le début.').waitFor();
  await audit.visit('audit log, a period upside down');
  await button(page, 'Effacer la recherche').click();
  await rowsOf(page, 'Actes du journal');
  await button(page, 'Exporter en CSV').click();
  await button(page, /^Exporter$/).click();
  await page.getByText('Dites pourquoi, en dix caractères au moins.').waitFor();
  await audit.visit('audit log, a purpose asked');
  await page.getByRole('dialog').getByRole('textbox').fill('Contrôle de fin de mois');
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, /^Exporter$/).click()]);
  if (!file.suggestedFilename().endsWith('.csv')) throw new Error(file.suggestedFilename());
  await page.getByRole('row', { name: /Journal exporté/ }).waitFor();
  const restore = await cutting(page, 'ConsoleAudit');
  await page.reload();
  await page.getByText('Le journal n’a pas pu être chargé').waitFor();
  await audit.visit('audit log, no network');
  await restore();
  await button(page, 'Réessayer').click();
  await rowsOf(page, 'Actes du journal');
}

/** Jobs given up, and what an administrator may not open. */
export async function incidents(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/incidents', 'Incidents');
  await page.getByText('Aucune tâche abandonnée').waitFor();
  await audit.visit('job failures, none');
  const restore = await answering(page, 'ConsoleJobFailures', {
    jobFailures: {
      total: 2,
      items: [
        { id: 'a', jobName: 'recompute-buckets', message: 'deadlock detected', attempts: 8, failedAt: '2026-11-20T08:15:00.000Z', redrivable: true, redrivenAt: null },
        { id: 'b', jobName: 'recompute-buckets', message: 'deadlock detected', attempts: 8, failedAt: '2026-11-19T08:15:00.000Z', redrivable: true, redrivenAt: '2026-11-19T09:00:00.000Z' },
      ],
    },
  });
  await page.reload();
  await button(page, /^Relancer la tâche/).waitFor();
  await audit.visit('job failures');
  await restore();
  await openConsole(page, '/vocabulaires', 'Accès réservé');
  await audit.visit('page of another role');
}

/** Members of a structure. For its manager. */
export async function members(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/membres', 'Membres');
  await rowsOf(page, 'Membres de la structure');
  await audit.visit('members');
  await button(page, 'Inviter').click();
  await page.getByRole('dialog').getByLabel('Adresse e-mail professionnelle').fill('collegue@demo.vigie.test');
  await button(page, 'Envoyer l’invitation').click();
  await page.getByRole('table', { name: 'Invitations que personne n’a encore acceptées' }).waitFor();
  await audit.visit('members, one invited');
}

/** Second factors: none, one being set up, and staff whose role demands one. */
export async function security(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/securite', 'Sécurité du compte');
  await button(page, 'Configurer l’application').waitFor();
  await audit.visit('security, no second factor');
  await button(page, 'Configurer l’application').click();
  await page.getByAltText('Code QR de configuration de l’application').waitFor();
  await button(page, 'Activer').click();
  await button(page, 'Ajouter une clé d’accès').click();
  await page.getByText('Donnez un nom à cette clé.').waitFor();
  await audit.visit('security, factors unfinished');
  const restore = await answering(page, 'ConfirmTotp', { confirmTotpEnrolment: { __typename: 'SecondFactorEnrolled', recoveryCodes: ['K7QF-3MXR-2PAB', 'H2NC-9WTE-5KLD', 'B4XG-7RUV-8MNQ'] } });
  await page.getByLabel('Code affiché par l’application').fill('123456');
  await button(page, 'Activer').click();
  await button(page, 'Je les ai gardés').waitFor();
  await audit.visit('security, recovery codes');
  await restore();
}
