import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { button } from './screen';

/** What the federation wrote to the structure: said at home, listed, read and answered on the situation. @param caseCode of a report that was written about, and waits for a precision */
export const messages = (caseCode: string) => async (page: Page, audit: Audit): Promise<void> => {
  await page.goto('/');
  await page.getByRole('link', { name: /de votre fédération/ }).waitFor();
  await audit.visit('home, a message of the federation');
  await page.goto('/messages');
  await page.getByRole('link', { name: new RegExp(`^Situation ${caseCode}`) }).waitFor();
  await audit.visit('messages of the federation');
  await page.goto(`/situations/${caseCode}`);
  await page.getByRole('heading', { name: 'Échanges avec la fédération' }).waitFor();
  await button(page, 'Répondre').click();
  await page.getByRole('textbox', { name: /^Votre message/ }).fill('Voir Mme Traoré, 06 12 34 56 78');
  await button(page, 'Tout masquer').waitFor();
  await audit.visit('situation, an answer that would name someone');
  await button(page, 'Tout masquer').click();
  await button(page, 'Envoyer').click();
  await page.getByText('Message envoyé.').waitFor();
  await audit.visit('situation, an answer sent');
};
