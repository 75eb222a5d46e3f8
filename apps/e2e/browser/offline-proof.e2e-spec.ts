import { afterAll, beforeAll, expect, it } from 'vitest';
import { emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { installed, keptByBrowser, Phone } from '../support/phone';
import { aScreenshot, Proofs } from '../support/proofs';
import { ReportForm } from '../support/report-form';
import { Session } from '../support/session';

let vigie: Demonstration;
beforeAll(async () => { vigie = await Demonstration.start(); });
afterAll(() => vigie?.close());

it('a report with its photo, the browser closed and opened, leaves once, with its photo, when the network is back', async () => {
  const phone = new Phone(vigie.url);
  const total = async () => (await (await Session.signIn(vigie.url, emailOf('manager'))).query<{ reports: { total: number } }>('{ reports { total } }')).reports.total;
  const before = await total();
  const form = new ReportForm(await phone.open());
  await form.signIn('reporter');
  await installed(form.page);
  await phone.network(false);
  await vigie.stop();
  await form.page.reload();
  await form.fillTypical();
  const proofs = new Proofs(form.page);
  await proofs.button('Ajouter une preuve').click();
  await proofs.choose('capture.png', 'image/png', await aScreenshot());
  await proofs.mask([0.01, 0.2], [0.99, 0.36]);
  await proofs.button('Joindre avec le masque').click();
  await form.page.getByRole('button', { name: 'Retirer\u00a0: Capture d’écran' }).waitFor();
  expect(await keptByBrowser(form.page), 'nothing of it lies in clear').not.toMatch(/SCREENSHOT|IHDR/);
  await form.send();
  await form.page.getByText(/partira tout seul au retour du réseau/).waitFor();
  await phone.close();

  const page = await phone.open(true);
  await page.goto('/');
  await page.getByRole('heading', { name: 'À envoyer' }).waitFor();
  await vigie.startAgain();
  await phone.network(true);
  await page.getByText('Un signalement est bien parti').waitFor();
  await page.getByRole('heading', { name: 'À envoyer' }).waitFor({ state: 'detached', timeout: 30_000 });
  expect(await total()).toBe(before + 1);
  const member = await Session.signIn(vigie.url, emailOf('manager'));
  const { reports: { items: [latest] } } = await member.query<{ reports: { items: { id: string }[] } }>('{ reports(page: { page: 1, perPage: 1 }) { items { id } } }');
  const attached = async () => (await member.query<{ attachments: { name: string; state: string }[] }>('query ($r: ID) { attachments(reportId: $r) { name state } }', { r: latest!.id })).attachments;
  await expect.poll(attached, { timeout: 20_000 }).toEqual([{ name: 'capture-1.png', state: 'READY' }]);
  await phone.throwAway();
});
