import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '@vigie/server';
import { DESK, PHONE } from '../support/browser';
import { type Cast, emailOf } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { Session } from '../support/session';
import { onStage } from '../support/stage';

const OTHER = 'une rivière en crue au printemps';

let vigie: Demonstration;
let cast: Cast;

onStage((stage) => { ({ vigie, cast } = stage); }, 10);

async function aToken(password: string): Promise<string> {
  const manager = await Session.signIn(vigie.url, emailOf('manager'), password);
  const { createApiToken } = await manager.query<{ createApiToken: { secret: string } }>('mutation { createApiToken(token: { name: "Suivi", scopes: [REPORT_READ], days: 30 }) { ... on ApiTokenCreated { secret } } }');
  return createApiToken.secret;
}

async function reads(secret: string): Promise<boolean> {
  const answer = await fetch(`${vigie.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` }, body: JSON.stringify({ query: '{ reports(page: { page: 1, perPage: 1 }) { total } }' }) });
  return answer.ok && !(await answer.text()).includes('errors');
}

async function change(page: Page, current: string, wished: string, tokens: boolean): Promise<void> {
  await page.getByLabel('Mot de passe actuel', { exact: true }).fill(current);
  await page.getByLabel(/^Nouveau mot de passe/).first().fill(wished);
  if (tokens) await page.getByRole('checkbox', { name: /Révoquer aussi les accès/ }).check({ force: true });
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
}

it('whoever changes their password may end the tokens they made for software in the same gesture, on the phone as in the console', async () => {
  const [kept, ended] = [await aToken(DEMONSTRATION_PASSWORD), await aToken(DEMONSTRATION_PASSWORD)];
  const phone = await cast.page('manager', PHONE);
  await phone.goto('/structure');
  await phone.getByRole('link', { name: 'Changer mon mot de passe' }).click();
  await change(phone, 'pas le bon du tout', OTHER, false);
  await phone.getByText('Le mot de passe actuel n’est pas le bon.').first().waitFor();
  await change(phone, DEMONSTRATION_PASSWORD, OTHER, false);
  await phone.getByText(/Mot de passe changé/).waitFor();
  expect([await reads(kept), await reads(ended)]).toEqual([true, true]);
  await change(phone, OTHER, DEMONSTRATION_PASSWORD, true);
  await phone.getByText(/sont révoqués/).waitFor();
  expect([await reads(kept), await reads(ended)]).toEqual([false, false]);

  cast.forget('manager');
  const another = await aToken(DEMONSTRATION_PASSWORD);
  const desk = await cast.page('manager', DESK);
  await desk.goto('/console/securite');
  await change(desk, DEMONSTRATION_PASSWORD, OTHER, true);
  await desk.getByText(/accès de logiciels révoqués/).waitFor();
  expect(await reads(another)).toBe(false);
});

it('who makes no token is not asked about any', async () => {
  const page = await cast.page('reporter', PHONE);
  await page.goto('/mot-de-passe');
  await page.getByRole('heading', { name: 'Mon mot de passe' }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

it('a session that ends under somebody is opened again over their page, with what they had typed; another person finds none of it', async () => {
  cast.forget('idf');
  const page = await cast.page('idf', DESK);
  const ended = page.getByRole('dialog', { name: 'Votre session a pris fin' });
  const comeBack = async () => {
    await ended.getByLabel('Mot de passe', { exact: false }).first().fill(DEMONSTRATION_PASSWORD);
    await page.keyboard.press('Enter');
    await ended.waitFor({ state: 'detached' });
  };
  await page.goto('/console/alertes');
  await page.getByRole('button', { name: 'Mes abonnements' }).click();
  const place = page.getByRole('dialog').getByLabel('Territoire');
  await place.selectOption({ label: '75 · Paris' });
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'M’abonner' }).click();
  await ended.waitFor();
  await page.keyboard.press('Escape');
  await comeBack();
  expect(await place.inputValue()).toBe('D75');
  await page.getByRole('button', { name: 'M’abonner' }).click();
  await page.getByRole('button', { name: /^Retirer l’abonnement/ }).waitFor();

  await page.goto('/console/signalements');
  await page.getByRole('heading', { level: 1, name: 'Signalements' }).waitFor();
  await page.context().clearCookies();
  await page.getByLabel('État', { exact: true }).selectOption({ index: 1 });
  await ended.waitFor();
  await comeBack();
  await page.getByRole('heading', { level: 1, name: 'Signalements' }).waitFor();
  await page.context().clearCookies();
  await page.getByLabel('État', { exact: true }).selectOption({ index: 2 });
  await ended.getByLabel('Adresse e-mail', { exact: false }).fill(emailOf('regional'));
  await comeBack();
  await page.getByText('FAS Auvergne-Rhône-Alpes').first().waitFor();
  await page.getByRole('heading', { level: 1, name: 'Carte des signalements' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});
