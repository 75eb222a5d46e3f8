import { afterAll, beforeAll, expect, it } from 'vitest';
import { Demonstration } from '../support/demonstration';
import { Phone, installed } from '../support/phone';
import { releaseProxy, type ReleaseProxy } from '../support/release-proxy';
import { ReportForm, STEPS } from '../support/report-form';

let vigie: Demonstration;
let proxy: ReleaseProxy;
let phone: Phone;

beforeAll(async () => {
  vigie = await Demonstration.start();
  proxy = await releaseProxy(vigie.url);
  phone = new Phone(proxy.url);
});
afterAll(async () => {
  await phone?.throwAway();
  await proxy?.close();
  await vigie?.close();
});

it('a newer version waits until it is taken, and what was being typed is there afterwards', async () => {
  const form = new ReportForm(await phone.open());
  const { page } = form;
  await form.signIn('reporter');
  await installed(page);
  await form.open();
  await form.fillUpTo(STEPS.length - 1);
  const words = page.getByLabel(/^Ce qui s’est passé/);
  await words.fill('Guichet fermé deux fois.');
  await page.waitForTimeout(1_000);

  proxy.publish();
  // As the app does every hour.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  await page.getByText('Une nouvelle version de Vigie est prête.').waitFor();
  // Told, not done: the page stays as it is under the fingers.
  await page.waitForTimeout(500);
  expect(await words.inputValue()).toBe('Guichet fermé deux fois.');
  expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))).toBe(true);

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  await reloaded;
  await words.waitFor();
  expect(await words.inputValue()).toBe('Guichet fermé deux fois.');
  expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))).toBe(false);
  await page.getByText('Une nouvelle version de Vigie est prête.').waitFor({ state: 'detached' });
});
