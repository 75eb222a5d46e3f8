import { afterAll, beforeAll, expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { DESK, PHONE } from '../support/browser';
import { Cast, emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Session } from '../support/session';
import { SUBMIT, typicalReport } from '../support/typical-report';

let vigie: Demonstration;
let cast: Cast;

beforeAll(async () => {
  vigie = await Demonstration.start(300);
  cast = await Cast.of(vigie.url);
});
afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

it('lists to a structure the départements it reports from, and none at zero', async () => {
  const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
  await reporter.query(SUBMIT, { key: crypto.randomUUID(), report: typicalReport(parisDate(new Date())) });
  const page = await cast.page('manager', DESK);
  await page.goto('/console/');
  const table = page.getByRole('region', { name: /^Les mêmes chiffres/ });
  await table.getByRole('button').nth(4).waitFor();
  await page.getByText('Ailleurs, votre structure n’a rien signalé sur cette période.').waitFor();
  const counts = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[0]?.textContent));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts).not.toContain('0');
  await page.context().close();
});

it('compares two periods where the structure reported only', async () => {
  const page = await cast.page('manager', DESK);
  await page.goto('/console/?contre=avant');
  const table = page.getByRole('region', { name: /^Avant et maintenant/ });
  await table.getByRole('button').first().waitFor();
  await page.getByText('Ailleurs, votre structure n’a rien signalé sur ces deux périodes.').waitFor();
  const bases = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => /n = ([\d\u202f]+)/.exec(cell.textContent ?? '')?.[1])));
  expect(bases.length).toBeGreaterThan(0);
  expect(bases.filter((periods) => periods.every((n) => n === '0'))).toEqual([]);
  await page.context().close();
});

it('covers no control of a table by a message, on a phone', async () => {
  const page = await cast.page('manager', PHONE);
  await page.goto('/console/membres');
  const table = page.getByRole('table', { name: 'Membres de la structure' });
  await table.getByRole('button').first().waitFor();
  await page.getByRole('button', { name: /^Désactiver/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Désactiver' }).click();
  const message = page.locator('.MuiSnackbar-root');
  await message.waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Réactiver/ }).first().waitFor();
  const over = await message.evaluate((toast) => {
    const { left, right, top, bottom } = toast.getBoundingClientRect();
    return [...document.querySelectorAll('main button')].filter((button) => {
      const box = button.getBoundingClientRect();
      return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    }).map((button) => button.textContent);
  });
  expect(over).toEqual([]);
  // What it is in the way of while the page is scrolled can be pressed all the same.
  await page.getByRole('button', { name: /^Réactiver/ }).first().click();
  await page.getByText('Le compte est réactivé.').or(page.getByText(/réactivé/)).first().waitFor();
  await page.context().close();
});

it('leaves what failed to be read, until the next gesture', async () => {
  const page = await cast.page('manager', DESK);
  await page.goto('/console/membres');
  await page.getByRole('button', { name: /^(Désactiver|Réactiver)/ }).first().waitFor();
  await page.route('**/graphql', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.getByRole('button', { name: /^(Désactiver|Réactiver)/ }).first().click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Désactiver' });
  if (await confirm.waitFor({ timeout: 2_000 }).then(() => true, () => false)) await confirm.click();
  const message = page.locator('.MuiSnackbar-root');
  await message.waitFor();
  // What went well is said for four seconds.
  await page.waitForTimeout(5_000);
  expect(await message.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await message.waitFor({ state: 'detached' });
  await page.context().close();
});
