import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Phone, installed } from '../support/phone';
import { ReportForm, REVIEW, STEPS } from '../support/report-form';
import { Session } from '../support/session';

let vigie: Demonstration;
const phones: Phone[] = [];

beforeAll(async () => { vigie = await Demonstration.start(); });
afterAll(() => vigie?.close());
afterEach(async () => { for (const phone of phones.splice(0)) await phone.throwAway(); });

/** A pause in typing, and the way to the server. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 15_000 });

const FIRST = 'Guichet fermé deux fois.';
const narrative = (page: Page) => page.getByLabel(/^Ce qui s’est passé/);

/** A device of the same person, signed in. */
async function device(): Promise<{ form: ReportForm; phone: Phone }> {
  const phone = new Phone(vigie.url);
  phones.push(phone);
  const form = new ReportForm(await phone.open());
  await form.signIn('reporter');
  await installed(form.page);
  return { form, phone };
}

const saved = (page: Page) => page.waitForResponse((response) => (response.request().postData() ?? '').includes('mutation SaveDraft'));

async function served(): Promise<{ id: string; content: string }[]> {
  const session = await Session.signIn(vigie.url, emailOf('reporter'));
  return (await session.query<{ drafts: { id: string; content: string }[] }>('{ drafts { id content } }')).drafts;
}

async function dropAll(): Promise<void> {
  const session = await Session.signIn(vigie.url, emailOf('reporter'));
  for (const { id } of await served()) await session.query('mutation ($id: ID!) { discardDraft(id: $id) }', { id });
}

async function atWords(form: ReportForm): Promise<void> {
  await form.open();
  await form.fillUpTo(STEPS.length - 1);
}

it('is resumed on another device, all but a text that would name someone; sent there, it counts once and is gone here', async () => {
  await dropAll();
  const { form: here } = await device();
  await atWords(here);
  const saving = saved(here.page);
  await narrative(here.page).fill('Appeler Mme Diallo au 06 12 34 56 78.');
  await saving;
  await soon(async () => (await served())[0]?.content ?? '').toContain('"withheld":["narrative"]');
  expect((await served())[0]?.content).not.toMatch(/Diallo|06 12/);
  await here.page.getByRole('button', { name: 'Tout masquer' }).click();
  await soon(async () => (await served())[0]?.content ?? '').toContain('"withheld":[]');

  const { form: there } = await device();
  await there.page.getByRole('button', { name: /^Reprendre/ }).click();
  await there.heading(STEPS[5]).waitFor();
  await there.page.goto('/signaler/recit');
  expect(await narrative(there.page).inputValue()).toMatch(/^Appeler .*au/);
  await there.next(REVIEW);
  await there.send();
  const reference = await there.receipt();
  expect(reference).toMatch(/^VG-/);
  expect(await served()).toEqual([]);

  // The first device sends it too: it is told that it had arrived, and counts nothing.
  await here.next(REVIEW);
  await here.send();
  await here.receipt();
  await here.page.getByText('Il avait déjà été reçu').waitFor();
  expect(await here.page.getByText(reference).first().isVisible()).toBe(true);
});

it('is followed from one tab to the next, and never overwritten between two devices', async () => {
  await dropAll();
  const { form: one } = await device();
  await atWords(one);
  const second = await one.page.context().newPage();
  await narrative(one.page).fill(FIRST);
  await second.goto('/signaler/recit');
  await soon(() => narrative(second).inputValue()).toBe(FIRST);
  await narrative(second).fill(`${FIRST} Puis rouvert.`);
  await soon(() => narrative(one.page).inputValue()).toBe(`${FIRST} Puis rouvert.`);
  await soon(async () => (await served())[0]?.content ?? '').toContain('Puis rouvert');
  await second.close();

  const { form: other, phone } = await device();
  await other.page.getByRole('button', { name: /^Reprendre/ }).click();
  await other.heading(STEPS[5]).waitFor();
  await phone.network(false);
  await other.page.goto('/signaler/recit');
  await narrative(other.page).fill('Version du téléphone.');
  await narrative(one.page).fill('Version de l’ordinateur.');
  await soon(async () => (await served())[0]?.content ?? '').toContain('ordinateur');
  await phone.network(true);
  await other.heading(/./).first().waitFor();
  await other.page.getByRole('heading', { name: 'Ce signalement a deux versions' }).waitFor();
  await other.page.getByText('Ce qui diffère : Récit.').waitFor();
  await other.page.getByRole('button', { name: 'Garder les deux' }).click();
  await soon(() => narrative(other.page).inputValue()).toBe('Version du téléphone.');
  await soon(async () => (await served()).map(({ content }) => (JSON.parse(content) as { narrative: string }).narrative).sort()).toEqual(['Version de l’ordinateur.', 'Version du téléphone.']);
});
