import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { cutting } from '../../support/network';
import { aScreenshot, Proofs } from '../../support/proofs';

/** Proofs of a report that was just sent: choosing, masking, sending, each refusal, removing. For a reporter. */
export async function evidence(page: Page, audit: Audit): Promise<void> {
  const proofs = await Proofs.afterReporting(page);
  await audit.visit('receipt, no proof yet');
  await proofs.button('Ajouter une preuve').click();
  await audit.visit('proof, choosing');
  await proofs.choose('notes.zip', 'application/zip', Buffer.from('PK'));
  await page.getByRole('alert').getByText(/n’est pas accepté/).waitFor();
  await audit.visit('proof, type refused');
  await proofs.choose('Mme Fatoumata Diallo.png', 'image/png', await aScreenshot());
  await proofs.button('Ajouter un masque').click();
  await proofs.mask([0.1, 0.1], [0.6, 0.2]);
  await audit.visit('proof, masking');
  await proofs.button('Choisir un autre fichier').click();
  await proofs.choose('lettre.pdf', 'application/pdf', Buffer.from('%PDF-1.7 rien'));
  await proofs.button('Joindre').click();
  await page.getByText('Indiquez ce que montre cette preuve.').waitFor();
  await audit.visit('proof, a PDF, nothing said of it');
  await page.getByText('J’ai vérifié').click();
  await page.getByLabel('Ce que montre cette preuve').selectOption('LETTER');
  await proofs.button('Joindre').click();
  await page.getByText(/Ce PDF est abîmé/).waitFor({ timeout: 30_000 });
  await audit.visit('proof refused');
  await proofs.button(/^J’ai lu/).click();
  await proofs.choose('capture.png', 'image/png', await aScreenshot());
  await proofs.button('Joindre').click();
  await page.getByText(/^Masquez ce qui désigne quelqu’un, ou cochez/).waitFor();
  await audit.visit('proof, a picture nobody vouched for');
  await proofs.join();
  await page.getByRole('link', { name: /Télécharger/ }).waitFor({ timeout: 30_000 });
  await audit.visit('proof kept');
  await proofs.button(/^Voir/).click();
  await page.getByRole('img', { name: /^Aperçu/ }).waitFor();
  await audit.visit('proof looked at');
  const mend = await cutting(page, 'RemoveAttachment');
  await proofs.button(/^Supprimer/).click();
  await page.getByText('Cela n’a pas fonctionné').waitFor();
  await audit.visit('proof not removed');
  await mend();
  await proofs.button(/^Supprimer/).click();
  await proofs.button('Annuler la suppression').waitFor();
  await audit.visit('proof removed');
}
