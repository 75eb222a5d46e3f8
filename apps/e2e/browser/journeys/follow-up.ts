import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering } from '../../support/network';
import { button, openConsole } from './screen';

/** Who reports and who went silent, a reminder and an invitation. For regional staff. */
export async function followUp(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/reseau', 'Réseau');
  await page.getByRole('table', { name: 'Structures du réseau' }).getByRole('row').nth(1).waitFor();
  await page.getByRole('row', { name: /69 · Rhône/ }).waitFor();
  await audit.visit('network');
  await page.getByLabel('État').selectOption({ label: 'Sans compte' });
  await button(page, /^Inviter un membre de/).first().click();
  await page.getByRole('dialog').getByLabel('Adresse e-mail professionnelle').fill('nouvelle@demo.vigie.test');
  await audit.visit('network, an invitation');
  await button(page, 'Envoyer l’invitation').click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('invitation en attente').waitFor();
  await audit.visit('network, one invited');
  const restore = await answering(page, 'ConsoleNetwork', { network: SILENT });
  await page.reload();
  await button(page, 'Relancer les 2 structures de cette page').waitFor();
  await audit.visit('network, two silent');
  await button(page, 'Relancer CADA Sans nouvelles').click();
  await button(page, 'Envoyer la relance').waitFor();
  await audit.visit('network, a reminder asked again');
  await button(page, 'Envoyer la relance').click();
  await page.getByText(/^Aucune relance n’est partie/).waitFor();
  await restore();
}

const row = { typeCode: 'CADA', departmentCode: '69', standing: 'SILENT', members: 2, lastReportOn: '2026-03-02', reports: 0, remindedOn: null, remindable: true, invited: false };

/** Structures of the demonstration that are silent have no accounts. */
const SILENT = {
  total: 3, counts: [{ standing: 'SILENT', count: 3 }], coverage: [{ departmentCode: '69', structures: 8, reporting: 5, reports: 40 }],
  items: [{ ...row, id: 'a', name: 'CADA Sans nouvelles' }, { ...row, id: 'b', name: 'CHRS Au loin' }, { ...row, id: 'c', name: 'HUDA Déjà relancé', remindedOn: '2026-11-20', remindable: false }],
};
