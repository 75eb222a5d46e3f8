import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESK, PHONE } from '../support/browser';
import type { Cast } from '../support/cast';
import { onStage } from '../support/stage';
import { button } from './journeys/screen';

let cast: Cast;

// As large as at a first start: its surges are found.
onStage((stage) => { ({ cast } = stage); }, 24_000);

const PATIENT = { timeout: 20_000, interval: 20 } as const;
const shown = async (page: Page) => (await page.getByRole('article').getByRole('heading', { level: 2 }).first().textContent()) ?? '';
const onARow = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-triage-row')), PATIENT).toBe(true);

it('goes from an alert to the answer of a structure: why, where, ten reports qualified and attached by keyboard, a message, a shared view', async () => {
  const page = await cast.page('regional', DESK);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/console/alertes');
  await page.getByRole('table', { name: 'Alertes' }).getByRole('link', { name: /Préfecture du Rhône/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Préfecture du Rhône\s: Droits à la CAF/ }).waitFor();
  await page.getByText(/signalements en \d+\ssemaines, là où l’on en attendait/).waitFor();
  await page.getByText(/^Repose sur \d+\sstructures/).waitFor();
  await page.getByRole('link', { name: 'La page de la préfecture' }).click();
  await page.getByRole('heading', { level: 1, name: 'Préfecture du Rhône', exact: true }).waitFor();
  await page.goBack();

  await page.getByRole('link', { name: 'Trier ce qui n’est pas réglé' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tri' }).waitFor();
  await page.getByRole('article').waitFor();
  await onARow(page);
  const qualified = new Set<string>();
  while (qualified.size < 10) {
    const before = await shown(page);
    qualified.add(before);
    await page.keyboard.press('d');
    await page.getByRole('group', { name: /sur quoi cela repose/ }).waitFor();
    await page.keyboard.press('1');
    await expect.poll(() => shown(page), PATIENT).not.toBe(before);
  }
  await onARow(page);
  for (let back = 0; back < 10; back += 1) await page.keyboard.press('k');
  for (let each = 0; each < 10; each += 1) {
    await page.keyboard.press('x');
    if (each < 9) await page.keyboard.press('j');
  }
  await page.getByText(/^10\ssignalements choisis$/).waitFor();
  await page.keyboard.press('g');
  const asked = page.getByRole('group', { name: /anomalie connue/ });
  await asked.getByRole('button', { name: /E-photo/ }).waitFor();
  await asked.getByRole('button', { name: /E-photo/ }).press('Enter');
  await page.getByText(/^10\ssignalements\s: Rattaché à l’anomalie/).waitFor();
  await page.keyboard.press('Escape');

  // One of the reports of the structure whose account is on the phone.
  const reporter = await cast.page('reporter', PHONE);
  const own = (await (await reporter.request.post('/graphql', { data: { query: '{ reports(filter: { siteCode: "P69", status: "SUBMITTED" }, page: { page: 1, perPage: 1 }) { items { reference caseCode } } }' } })).json()) as { data: { reports: { items: { reference: string; caseCode: string }[] } } };
  const theirs = own.data.reports.items[0]!;
  await page.goto('/console/tri?file=non-regles&departement=69&prefecture=P69');
  await page.getByRole('article').waitFor();
  await onARow(page);
  await page.getByRole('searchbox', { name: 'Chercher' }).fill(theirs.reference);
  await page.getByRole('searchbox', { name: 'Chercher' }).press('Enter');
  await page.getByText(/^1\ssignalement avec ces filtres$/).waitFor();
  await page.locator('[data-triage-row]').focus();
  await expect.poll(() => shown(page), PATIENT).toBe(theirs.reference);
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Message à la structure' }).fill('Merci. Avez-vous la capture de l’erreur ?');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Message envoyé.').waitFor();

  await button(page, /^Copier le lien/).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/console/tri?');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const colleague = await cast.page('national', DESK);
  await colleague.goto(link);
  await colleague.getByRole('list', { name: 'Filtres actifs' }).getByText('Préfecture du Rhône').waitFor();
  await colleague.context().close();

  await reporter.goto('/');
  await reporter.getByRole('link', { name: /1 nouveau message de votre fédération/ }).click();
  await reporter.getByRole('link', { name: new RegExp(`${theirs.caseCode}.*${theirs.reference}`) }).click();
  await reporter.getByText('Avez-vous la capture de l’erreur ?').waitFor();
  await button(reporter, 'Répondre').click();
  await reporter.getByRole('textbox', { name: /^Votre message/ }).fill('Oui, elle est jointe à la situation.');
  await button(reporter, 'Envoyer').click();
  await reporter.getByText('Message envoyé.').waitFor();
  await expect.poll(() => reporter.evaluate(() => document.activeElement?.textContent)).toBe('Répondre');
  await page.goto('/console/tri?file=non-regles&reponse=oui');
  await page.getByText('Oui, elle est jointe à la situation.').waitFor();

  await page.goto('/console/anomalies');
  await page.getByRole('link', { name: /E-photo/ }).click();
  await page.getByText(/^10\ssignalements rattachés, de \d+\sstructure/).waitFor();
  await page.context().close();
  await reporter.context().close();
}, 300_000);
