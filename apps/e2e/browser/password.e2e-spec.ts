import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '@vigie/server';
import { DESK, PHONE } from '../support/browser';
import { type Cast, emailOf, type Who } from '../support/cast';
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

const endedOn = (page: Page) => page.getByRole('dialog', { name: 'Votre session a pris fin' });

async function comeBack(page: Page, who: Who): Promise<void> {
  const ended = endedOn(page);
  await ended.getByLabel('Adresse e-mail', { exact: false }).fill(emailOf(who));
  await ended.getByLabel('Mot de passe', { exact: false }).first().fill(DEMONSTRATION_PASSWORD);
  await page.keyboard.press('Enter');
  await ended.waitFor({ state: 'detached' });
}

/** Nothing of the page is seen, on screen or on paper, nor said to whoever has no eyes for it; the room itself names nobody. */
async function hidden(page: Page, part: Locator): Promise<void> {
  await endedOn(page).waitFor();
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await part.isVisible()).toBe(false);
    expect(await endedOn(page).isVisible()).toBe(true);
  }
  expect(await page.evaluate(() => document.getElementById('console')?.getClientRects().length)).toBe(0);
  await page.emulateMedia({ media: null });
  expect(await page.locator('body > :not([inert])').count()).toBe(1);
  expect(await endedOn(page).getByLabel('Adresse e-mail', { exact: false }).inputValue()).toBe('');
  expect(await page.title()).toBe('Votre session a pris fin · Vigie');
}

/** The server ends the session of whoever is at this page; nothing is told to the page. */
const endOnServer = (page: Page) => page.request.post(`${vigie.url}/graphql`, { data: { query: 'mutation { signOut }' } });

it('a session that ends under somebody is opened again over their page, hidden meanwhile, with what they had typed', async () => {
  cast.forget('idf');
  const page = await cast.page('idf', DESK);
  await page.goto('/console/alertes');
  await page.getByRole('button', { name: 'Mes abonnements' }).click();
  const place = page.getByRole('dialog').getByLabel('Territoire');
  await place.selectOption({ label: '75 · Paris' });
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'M’abonner' }).click();
  await hidden(page, place);
  await page.keyboard.press('Escape');
  await comeBack(page, 'idf');
  expect(await place.inputValue()).toBe('D75');
  expect(await page.title()).not.toContain('session');
  expect(await page.getByText(/Connectez-vous/).count()).toBe(0);

  // Refused before they were back, told after: it says nothing of the session they have now.
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => { tell = resolve; });
  await page.context().clearCookies();
  await page.route('**/graphql', async (route, request) => {
    if (!/mutation SubscribeToAlerts/.test(request.postData() ?? '')) return route.fallback();
    const response = await route.fetch();
    await told;
    await route.fulfill({ response });
  });
  await page.getByRole('button', { name: 'M’abonner' }).click();
  // Seen again: it is looked at without a gesture.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await endedOn(page).waitFor();
  await comeBack(page, 'idf');
  tell();
  await page.getByText(/Votre session avait pris fin/).waitFor();
  expect(await endedOn(page).count()).toBe(0);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'M’abonner' }).click();
  await page.getByRole('button', { name: /^Retirer l’abonnement/ }).waitFor();
});

it('two tabs, two people: each tab follows the session without a gesture, and nothing is left for the other', async () => {
  cast.forget('idf');
  const page = await cast.page('idf', DESK);
  const other = await page.context().newPage();
  const list = page.getByRole('heading', { level: 1, name: 'Signalements' });
  const state = page.getByLabel('État', { exact: true });
  const atSignIn = (tab: Page) => tab.waitForURL(/\/console\/login$/);
  const enter = async (tab: Page, who: Who) => {
    await tab.goto('/console/login');
    await tab.getByLabel('Adresse e-mail', { exact: false }).fill(emailOf(who));
    await tab.getByLabel('Mot de passe', { exact: false }).first().fill(DEMONSTRATION_PASSWORD);
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Carte des signalements' }).waitFor();
  };
  await page.goto('/console/signalements');
  await list.waitFor();
  await state.selectOption({ index: 1 });
  await page.waitForURL(/status/);
  const address = page.url();
  await other.goto('/console/alertes');
  await other.getByRole('heading', { level: 1, name: 'Alertes' }).waitFor();

  // The line to the server is closed with the session: both tabs say so by themselves, and both are opened by one of them.
  await endOnServer(page);
  await endedOn(page).waitFor({ timeout: 40_000 });
  await endedOn(other).waitFor({ timeout: 40_000 });
  await hidden(page, list);
  await comeBack(other, 'idf');
  await list.waitFor();
  expect(page.url()).toBe(address);

  // Left for another page and come back to: loaded anew, never as the browser kept it.
  await page.evaluate(() => {
    Object.assign(window, { asLeft: true });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  });
  expect(await list.isVisible()).toBe(false);
  await page.evaluate(() => { window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); });
  await list.waitFor();
  expect(await page.evaluate(() => 'asLeft' in window)).toBe(false);

  // Another person signs in in the other tab, over a session still open.
  await enter(other, 'regional');
  await page.getByText('FAS Auvergne-Rhône-Alpes').first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('link', { name: 'Signalements', exact: true }).first().click();
  await list.waitFor();
  expect(await state.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(0);

  // Another, over one that has ended.
  await state.selectOption({ index: 2 });
  await page.context().clearCookies();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await comeBack(page, 'idf');
  for (const tab of [page, other]) await tab.getByText('FAS Île-de-France').first().waitFor();
  expect(new URL(page.url()).search).toBe('');

  await page.getByRole('button', { name: /^Compte/ }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  for (const tab of [page, other]) await atSignIn(tab);
});
