import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { addDays, parisDate } from '@vigie/domain';
import { emailOf } from '../support/cast';
import { DEMONSTRATION_PASSWORD } from '@vigie/server';
import { Demonstration } from '../support/demonstration';
import { Phone, installed } from '../support/phone';
import { ReportForm, REVIEW, STEPS } from '../support/report-form';
import { Session } from '../support/session';

let vigie: Demonstration;
let phone: Phone | null = null;

beforeAll(async () => { vigie = await Demonstration.start(); });
afterAll(() => vigie?.close());
afterEach(() => phone?.throwAway());

interface Sent { readonly total: number; readonly items: readonly { readonly caseCode: string; readonly occurredOn: string; readonly difficulties: readonly string[] }[] }

async function sent(): Promise<Sent> {
  const session = await Session.signIn(vigie.url, emailOf('reporter'));
  return (await session.query<{ reports: Sent }>('{ reports(sort: { field: CREATED_AT, order: DESC }, page: { page: 1, perPage: 3 }) { total items { caseCode occurredOn difficulties } } }')).reports;
}

async function signedIn(): Promise<ReportForm> {
  phone = new Phone(vigie.url);
  const form = new ReportForm(await phone.open());
  await form.signIn('reporter');
  await installed(form.page);
  return form;
}

/** For the service worker too, which a browser's own switch leaves the network. */
async function cut(): Promise<void> {
  await phone?.network(false);
  await vigie.stop();
}

/** Filled in and sent without a network: it waits. */
async function waiting(form: ReportForm): Promise<void> {
  await cut();
  await form.fillTypical();
  await form.tapSend();
  await form.page.getByText(/partira tout seul au retour du réseau/).waitFor();
}

const review = async (page: Page) => {
  await page.getByRole('button', { name: /^Revoir/ }).click();
  await page.getByRole('heading', { name: REVIEW }).waitFor();
};

it('a report like one of the structure is asked about: it joins the case it belongs to, or stands apart with a reason', async () => {
  const form = await signedIn();
  await form.page.goto('/');
  await form.fillTypical();
  await form.send();
  await form.receipt();
  const first = await sent();
  await form.page.getByRole('button', { name: 'Nouveau signalement' }).click();
  await form.fillUpTo(STEPS.length - 1);
  await form.next(REVIEW);
  await form.tapSend();
  await form.looksLikeAnother().waitFor();
  expect((await sent()).total).toBe(first.total);
  await form.tap(form.page.getByRole('button', { name: `Ajouter à la situation ${first.items[0]?.caseCode}` }));
  await form.receipt();
  const second = await sent();
  expect(second.total).toBe(first.total + 1);
  expect(second.items[0]?.caseCode).toBe(first.items[0]?.caseCode);
});

it('a phone whose clock is a year late has its dates looked at before they are sent', async () => {
  const form = await signedIn();
  form.difficulty = 'Accès au renouvellement impossible';
  // The worker keeps the machine's right clock, which on a real phone would be as wrong: it has no part in this.
  await form.page.addInitScript(() => Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined }));
  await form.page.clock.setFixedTime(new Date(Date.now() - 365 * 86_400_000));
  await cut();
  await form.page.reload();
  await form.page.getByText('Hors connexion').waitFor();
  await form.fillTypical();
  await form.tapSend();
  await form.page.getByText(/partira tout seul au retour du réseau/).waitFor();
  await vigie.startAgain();
  await phone?.network(true);
  await form.page.getByRole('button', { name: 'Décaler les dates de 365 jours' }).or(form.page.getByText('L’horloge de cet appareil a 365 jours de retard')).first().waitFor();
  await form.page.goto('/');
  await form.page.getByText('Dates à vérifier : l’horloge de l’appareil n’était pas à l’heure').waitFor();
  await form.page.getByText('L’horloge de cet appareil a 365 jours de retard').waitFor();
  await review(form.page);
  await form.tap(form.page.getByRole('button', { name: 'Décaler les dates de 365 jours' }));
  await form.receipt();
  expect((await sent()).items[0]?.occurredOn).toBe(addDays(parisDate(new Date()), -1));
});

it('a session that ends while typing takes nothing with it: signing in again, the report leaves', async () => {
  const form = await signedIn();
  form.difficulty = 'Absence de renouvellement automatique de l’attestation';
  const before = (await sent()).total;
  await waiting(form);
  await form.page.context().clearCookies();
  await vigie.startAgain();
  await phone?.network(true);
  await form.page.goto('/');
  await form.page.getByText('Ce qui a été commencé est gardé sur cet appareil').waitFor();
  await form.page.getByLabel('Adresse e-mail professionnelle').fill(emailOf('reporter'));
  await form.page.getByLabel('Mot de passe', { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await form.page.getByRole('button', { name: 'Se connecter' }).click();
  await form.page.getByText('Un signalement est bien parti').waitFor();
  expect((await sent()).total).toBe(before + 1);
});

it('a word withdrawn between the draft and the sending holds the report, names its field, and loses nothing', async () => {
  const form = await signedIn();
  form.difficulty = 'Attestation non reconnue par un organisme';
  await waiting(form);
  await vigie.startAgain();
  const national = await Session.signIn(vigie.url, emailOf('national'));
  await national.query('mutation { publishVocabulary(changes: [{ action: RETIRE, vocabulary: "difficulties", code: "NOT_RECOGNISED" }]) { __typename } }');
  const before = (await sent()).total;
  await form.page.goto('/');
  await phone?.network(true);
  await form.page.getByText('Une réponse n’est plus proposée : en choisir une autre').waitFor();
  await review(form.page);
  await form.page.getByText(/n’est plus propos/).first().waitFor();
  await form.page.getByRole('button', { name: 'Modifier : Dysfonctionnements' }).click();
  await form.heading(STEPS[2]).waitFor();
  await form.choose(/Choisissez un ou plusieurs dysfonctionnements/, `${form.difficulty} (n’est plus proposé)`);
  await form.choose(/Choisissez un ou plusieurs dysfonctionnements/, 'Durée de l’attestation trop courte');
  await form.next(REVIEW);
  await form.send();
  await form.receipt();
  const after = await sent();
  expect(after.total).toBe(before + 1);
  expect(after.items[0]?.difficulties).toEqual(['VALIDITY_TOO_SHORT']);
});

it('a word withdrawn while its page is open is refused by its name, no longer offered, and the rest stays', async () => {
  const form = await signedIn();
  form.difficulty = 'Absence de renouvellement automatique de l’attestation';
  await form.fillTypical();
  const before = (await sent()).total;
  const national = await Session.signIn(vigie.url, emailOf('national'));
  const { publishVocabulary } = await national.query<{ publishVocabulary: { __typename: string } }>('mutation { publishVocabulary(changes: [{ action: RETIRE, vocabulary: "difficulties", code: "RENEWAL_NOT_AUTOMATIC" }]) { __typename } }');
  expect(publishVocabulary.__typename).not.toMatch(/Refused/);
  await form.tapSend();
  await form.heading(STEPS[2]).or(form.looksLikeAnother()).first().waitFor();
  if (await form.looksLikeAnother().isVisible()) await form.sendApart('Une autre personne');
  await form.heading(STEPS[2]).waitFor();
  await form.page.getByText(/Absence de renouvellement automatique de l’attestation.*n’est plus proposée/).first().waitFor();
  await form.choose(/Choisissez un ou plusieurs dysfonctionnements/, `${form.difficulty} (n’est plus proposé)`);
  await form.choose(/Choisissez un ou plusieurs dysfonctionnements/, 'Durée de l’attestation trop courte');
  expect(await form.page.getByText(form.difficulty, { exact: false }).count()).toBe(0);
  await form.next(REVIEW);
  await form.send();
  await form.receipt();
  expect((await sent()).total).toBe(before + 1);
});

it('a report said without a network to be of a known case leaves by itself, unasked', async () => {
  const form = await signedIn();
  const known = (await sent()).items[0]?.caseCode ?? '';
  const before = (await sent()).total;
  form.difficulty = 'Accès au renouvellement impossible';
  await cut();
  await form.fillTypical();
  await form.page.getByRole('button', { name: 'Personne déjà signalée ? Reprendre son code' }).click();
  await form.page.getByLabel(/^Code déjà noté/).fill(known);
  await form.page.getByRole('button', { name: 'Reprendre ce code' }).click();
  await form.tapSend();
  await form.page.getByText(/partira tout seul au retour du réseau/).waitFor();
  await form.page.goto('/');
  await vigie.startAgain();
  await phone?.network(true);
  await form.page.getByText('Un signalement est bien parti').waitFor();
  const after = await sent();
  expect([after.total, after.items[0]?.caseCode]).toEqual([before + 1, known]);
});
