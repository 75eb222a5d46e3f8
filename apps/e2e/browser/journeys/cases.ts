import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button } from './screen';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const chip = (page: Page, name: string) => page.locator('.radio-chip', { hasText: name });

/** The list of cases in each state. For a reporter with cases. */
export async function caseList(page: Page, audit: Audit): Promise<void> {
  await page.goto('/situations');
  await page.getByRole('link', { name: /^Ouvrir la situation/ }).first().waitFor();
  await audit.visit('cases, open');
  await page.getByRole('link', { name: /Attendent une réponse/ }).click();
  await page.getByRole('link', { name: /^Ouvrir la situation/ }).first().waitFor();
  await audit.visit('cases, waiting');
  await page.getByLabel('Chercher par code de situation').fill('Fatou Diallo');
  await page.getByText(/Ce n’est pas un code/).waitFor();
  await audit.visit('cases, a name in the place of a code');
  await page.getByLabel('Chercher par code de situation').fill('ZZZ9-ZZZ');
  await page.getByText('Aucune situation sous ce code', { exact: true }).waitFor();
  await audit.visit('cases, nothing found');
  const restore = await answering(page, 'Cases', { caseFiles: { total: 0, counts: { open: 0, expiring: 0, waiting: 0, solved: 0, all: 0 }, items: [] } });
  await page.goto('/situations/resolues');
  await page.getByText('Aucune situation résolue').waitFor();
  await audit.visit('cases, none');
  await restore();
  const mend = await cutting(page, 'Cases');
  await page.goto('/situations');
  await page.getByText('Les situations n’ont pas pu être lues').waitFor();
  await audit.visit('cases, unread');
  await mend();
}

/** A case that goes round in circles, a step noted on it, taken off and put back. For a reporter; `caseCode` is a case with steps. */
export const oneCase = (caseCode: () => string) => async (page: Page, audit: Audit): Promise<void> => {
  await page.goto(`/situations/${caseCode()}`);
  await page.getByRole('heading', { name: /se renvoient la situation/ }).first().waitFor();
  await audit.visit('case in circles');
  await page.getByText('Sur quoi cela repose').click();
  await audit.visit('case, legal basis open');
  await button(page, 'Noter cette démarche').click();
  await heading(page, 'Noter une démarche').waitFor();
  await audit.visit('step, as it opens');
  await chip(page, 'Refus').click();
  await page.getByLabel(/^Ce qui a été répondu/).fill('Mme Diallo doit appeler le 06 12 34 56 78.');
  await page.getByText('Ceci ressemble à un numéro de téléphone.').waitFor();
  await button(page, 'Enregistrer').click();
  await page.getByRole('alert').getByText(/à revoir/).first().waitFor();
  await audit.visit('step, identifiers refused');
  await button(page, 'Tout masquer').click();
  const mend = await cutting(page, 'RecordStep');
  await button(page, 'Enregistrer').click();
  await page.getByText(/Ce que vous avez saisi est gardé ici/).waitFor();
  await audit.visit('step, network failure');
  await mend();
  await button(page, 'Enregistrer').click();
  await page.getByText('Démarche notée.').waitFor();
  await audit.visit('case, step noted');
  await button(page, /^Retirer la démarche : Solution de substitution/).click();
  await page.getByText('Démarche retirée.').waitFor();
  await button(page, 'Annuler').click();
  await page.getByText('C’est annulé.').waitFor();
  await audit.visit('case, taken back');
  await page.goto(`/situations/${caseCode()}`);
  await button(page, /^Corriger le signalement/).click();
  await button(page, 'Enregistrer les corrections').waitFor();
  await audit.visit('correcting a report');
  await page.goto(`/situations/${caseCode()}/etape`);
  await button(page, 'Enregistrer').click();
  await page.getByRole('alert').getByText(/à revoir/).first().waitFor();
  await audit.visit('step, nothing said');
};

/** A case that ends, opens again, and of which a report is withdrawn. For a reporter; `caseCode` is a case of its own. */
export const caseEnding = (caseCode: () => string) => async (page: Page, audit: Audit): Promise<void> => {
  await page.goto(`/situations/${caseCode()}`);
  await button(page, 'Clore la situation').click();
  await heading(page, 'Clore la situation').waitFor();
  await audit.visit('closing a case');
  await button(page, 'Clore la situation').click();
  await page.getByRole('alert').getByText(/à revoir/).first().waitFor();
  await audit.visit('closing a case, outcome missing');
  await page.getByText('Document de séjour obtenu').click();
  await button(page, 'Clore la situation').click();
  await page.getByText('Situation close.').waitFor();
  await audit.visit('case solved');
  await button(page, 'Rouvrir la situation').click();
  await button(page, 'Clore la situation').waitFor();
  await page.getByText(/^Historique/).click();
  await audit.visit('case open again, with its history');
  await button(page, /^Retirer le signalement/).click();
  await page.getByRole('dialog').waitFor();
  await audit.visit('withdrawing a report');
  await button(page, 'Retirer le signalement').last().click();
  await page.getByText('Situation retirée').waitFor();
  await audit.visit('case withdrawn');
  const restore = await answering(page, 'Case', { caseFile: null });
  await page.goto(`/situations/${caseCode()}`);
  await page.getByText(/Aucune situation sous ce code/).waitFor();
  await audit.visit('case not found');
  await restore();
  const mend = await cutting(page, 'Case');
  await page.reload();
  await page.getByText('Les situations n’ont pas pu être lues').waitFor();
  await audit.visit('case, unread');
  await mend();
};
