import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button, openConsole } from './screen';

/** The page of a préfecture in each state, and the form that corrects it. For a reporter at the préfecture of the Rhône. */
export async function prefecture(page: Page, audit: Audit): Promise<void> {
  await page.goto('/prefecture');
  await page.getByRole('heading', { name: 'Où s’adresser' }).waitFor();
  await audit.visit('prefecture');
  await page.getByLabel('Chercher dans cette page').fill('zzz');
  await page.getByText('Rien sur cette page ne correspond.').first().waitFor();
  await audit.visit('prefecture, nothing found');
  await page.getByLabel('Chercher dans cette page').fill('');
  await button(page, 'Changer de préfecture').click();
  await page.getByLabel('Chercher une préfecture').fill('Villefr');
  await page.getByRole('option').first().waitFor();
  await audit.visit('prefecture, another searched');
  await button(page, 'Garder celle-ci').click();
  await button(page, /^Signaler une erreur : Solution de substitution/).click();
  await button(page, 'Envoyer la proposition').click();
  await page.getByRole('alert').getByText(/^Indiquez d’où vient/).first().waitFor();
  await audit.visit('correction, missing');
  await page.getByLabel(/Jours et horaires/).fill('lundi, 9 h à 12 h');
  await page.getByLabel(/D’où vient/).fill('courrier du 10 novembre');
  const mend = await cutting(page, 'ProposeDirectoryCorrection');
  await button(page, 'Envoyer la proposition').click();
  await page.getByText(/n’est pas partie/).waitFor();
  await audit.visit('correction, network failure');
  await mend();
  await button(page, 'Envoyer la proposition').click();
  await page.getByText(/^Proposition envoyée/).waitFor();
  await page.getByRole('heading', { name: 'Vos propositions' }).waitFor();
  await audit.visit('prefecture, correction sent');
  const restore = await answering(page, 'Directory', { directory: { entries: [] } });
  await page.reload();
  await page.getByText(/^Rien n’est connu/).first().waitFor();
  await audit.visit('prefecture, nothing known');
  await restore();
  const mendReading = await cutting(page, 'Directory');
  await page.reload();
  await page.getByText('L’annuaire n’a pas pu être lu').waitFor();
  await audit.visit('prefecture, unread');
  await mendReading();
}

/** The directory as regional staff keep it: lists, the editor, its history, the table of procedures, proposals. */
export async function directory(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/annuaire', 'Annuaire des préfectures');
  await button(page, /^Toujours exact/).first().waitFor();
  await audit.visit('directory');
  await button(page, 'Ajouter une fiche').click();
  await button(page, 'Enregistrer').click();
  await page.getByText('Choisissez un service.').waitFor();
  await audit.visit('directory, a new entry unfinished');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // Verified, it goes to the end of the list: its own history is asked for by name.
  const named = (await button(page, /^Toujours exact/).first().getAttribute('aria-label')) ?? '';
  await button(page, named).click();
  await page.getByText('Fiche vérifiée aujourd’hui.').waitFor();
  await button(page, named.replace(/^Toujours exact/, 'Historique')).click();
  await page.getByRole('dialog').getByText(/Vérifiée, inchangée/).waitFor();
  await audit.visit('directory, history');
  await button(page, 'Fermer').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await button(page, /^Retirer/).first().click();
  await page.getByRole('dialog').waitFor();
  await audit.visit('directory, retiring asked again');
  await page.keyboard.press('Escape');
  await openConsole(page, '/annuaire?vue=demarches&departement=69', 'Annuaire des préfectures');
  await page.getByRole('heading', { name: 'Rhône (69)' }).waitFor();
  await audit.visit('directory, procedures');
  await openConsole(page, '/annuaire?rubrique=services&sujet=DDETS&a-verifier=oui', 'Annuaire des préfectures');
  await page.getByText('Aucune fiche').waitFor();
  await audit.visit('directory, nothing there');
  await proposals(page, audit);
}

async function proposals(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/annuaire?vue=propositions', 'Annuaire des préfectures');
  await page.getByText('Aucune proposition').or(button(page, /^Accepter/).first()).waitFor();
  await audit.visit('directory, proposals as they are');
  const entry = { section: 'SERVICE', siteCode: 'P69', topic: 'PAN', means: 'ON_SITE', address: '1 place de l’Exemple', opening: 'le mardi', link: null, phone: null, email: null, conditions: null, source: 'affichage' };
  const restore = await answering(page, 'ConsoleDirectoryProposals', {
    directoryProposals: {
      total: 1,
      items: [{ id: 'a', siteCode: 'P69', status: 'PENDING', remark: 'Vu sur la porte.', structureName: 'CADA de l’Exemple', createdAt: '2026-11-20T08:15:00.000Z', answer: null, decider: null, decidedAt: null, changedFields: ['opening'], proposed: { ...entry, opening: 'le jeudi' }, current: { ...entry, id: 'e', revision: 1 } }],
    },
  });
  await page.reload();
  await button(page, /^Ne pas retenir/).click();
  await page.getByRole('dialog').waitFor();
  await audit.visit('directory, a proposal refused');
  await restore();
}
