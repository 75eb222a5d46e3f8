import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE } from '../support/browser';
import type { Cast } from '../support/cast';
import { REVIEW, ReportForm } from '../support/report-form';
import { onStage } from '../support/stage';

let cast: Cast;

onStage((stage) => { ({ cast } = stage); }, 10);

/** A phone that keeps passkeys and recognises its owner; @returns how its owner is taken for somebody else from now on */
async function withAuthenticator(page: Page): Promise<(known: boolean) => Promise<unknown>> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return (isUserVerified) => device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

const byKey = (page: Page) => page.getByRole('button', { name: 'Utiliser une clé d’accès' });

it('a passkey opens the session, and opens it again over a report whose session has ended: the report leaves, once', async () => {
  const page = await cast.page('reporter', PHONE);
  const recognise = await withAuthenticator(page);
  await page.goto('/console/securite');
  await page.getByLabel(/^Nom de cette clé/).fill('Téléphone de permanence');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('button', { name: 'Je les ai gardés' }).click();
  await page.getByText(/Téléphone de permanence/).first().waitFor();

  await page.context().clearCookies();
  await page.goto('/');
  await byKey(page).click();
  const form = new ReportForm(page);
  await form.begin().waitFor();

  await form.fillTypical({ narrative: 'Guichet fermé deux fois.' });
  await page.context().clearCookies();
  await form.tapSend();
  const dialog = page.getByRole('dialog', { name: 'Votre session a expiré' });
  await dialog.waitFor();
  // The device does not recognise who holds it: said, and nothing is lost.
  await recognise(false);
  await byKey(page).click();
  await dialog.getByText('La clé d’accès n’a pas répondu.').waitFor();
  await recognise(true);
  await byKey(page).click();
  await dialog.waitFor({ state: 'detached' });
  if (await form.heading(REVIEW).isVisible()) await page.getByRole('button', { name: 'Envoi en cours…' }).waitFor({ state: 'detached' });
  if (await form.looksLikeAnother().isVisible()) await form.sendApart('Une autre personne');
  const reference = await form.receipt();

  const answer = await page.request.post('/graphql', { data: { query: '{ reports(page: { page: 1, perPage: 25 }) { items { reference narrative } } }' } });
  const { data } = (await answer.json()) as { data: { reports: { items: { reference: string; narrative: string | null }[] } } };
  expect(data.reports.items.filter(({ narrative }) => narrative === 'Guichet fermé deux fois.')).toEqual([{ reference, narrative: 'Guichet fermé deux fois.' }]);
});
