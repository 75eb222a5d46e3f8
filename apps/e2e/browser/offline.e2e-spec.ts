import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Phone, installed, keptByBrowser, wakeForSync } from '../support/phone';
import { ReportForm, STEPS } from '../support/report-form';
import { Session } from '../support/session';

let vigie: Demonstration;
let phone: Phone;

beforeAll(async () => { vigie = await Demonstration.start(); });
afterAll(() => vigie?.close());
beforeEach(() => { phone = new Phone(vigie.url); });
afterEach(() => phone.throwAway());

const NARRATIVE = 'Guichet fermé deux fois de suite, récit gardé.';

async function signedIn(): Promise<ReportForm> {
  const form = new ReportForm(await phone.open());
  await form.signIn('reporter');
  await installed(form.page);
  return form;
}

async function total(): Promise<number> {
  const manager = await Session.signIn(vigie.url, emailOf('manager'));
  return (await manager.query<{ reports: { total: number } }>('{ reports { total } }')).reports.total;
}

describe('with the network cut', () => {
  it('a report filled in, the browser closed and opened, leaves once when the network is back', async () => {
    const before = await total();
    const form = await signedIn();
    // Cut for good: a browser's own switch leaves its service worker the network.
    await phone.network(false);
    await vigie.stop();
    await form.page.reload();
    await form.page.getByText('Hors connexion').waitFor();
    await form.fillTypical({ narrative: NARRATIVE });
    await form.send();
    await form.page.getByText(/partira tout seul au retour du réseau/).waitFor();
    await phone.close();

    const page = await phone.open(true);
    await page.goto('/');
    await page.getByRole('heading', { name: 'À envoyer' }).waitFor();
    await page.getByText('Partira au retour du réseau', { exact: true }).waitFor();
    await vigie.startAgain();
    expect(await total()).toBe(before);
    await phone.network(true);
    await page.getByText('Un signalement est bien parti').waitFor();
    await page.getByRole('heading', { name: 'À envoyer' }).waitFor({ state: 'detached' });
    expect(await total()).toBe(before + 1);
    await page.reload();
    await page.getByText(/^VG-/).first().waitFor();
    expect(await total()).toBe(before + 1);
  });

  it('a report leaves with no page of the app open, by the service worker alone', async () => {
    const before = await total();
    const form = await signedIn();
    // Unlike the one before: it would be asked about.
    form.difficulty = 'Accès au renouvellement impossible';
    await phone.network(false);
    await vigie.stop();
    await form.fillTypical({ narrative: NARRATIVE });
    await form.send();
    await form.page.getByText(/partira tout seul au retour du réseau/).waitFor();
    await form.page.goto('about:blank');
    await vigie.startAgain();
    await phone.network(true);
    await wakeForSync(form.page, vigie.url);
    await expect.poll(total, { timeout: 20_000 }).toBe(before + 1);

    // Nobody watched: it is said at the next visit, and the one after, until it is read.
    for (let visit = 0; visit < 2; visit += 1) {
      await form.page.goto('/');
      await form.page.getByText('Un signalement est bien parti').waitFor();
    }
    const said = (await form.page.getByText(/^VG-.*, code de situation/).textContent()) ?? '';
    expect(said).toMatch(/^VG-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}, code de situation [0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await form.page.getByRole('button', { name: 'C’est noté' }).click();
    await form.page.getByText('Un signalement est bien parti').waitFor({ state: 'detached' });
    await form.page.reload();
    await form.page.getByText(said.split(',')[0] ?? '', { exact: true }).waitFor();
    expect(await form.page.getByText('Un signalement est bien parti').isVisible()).toBe(false);
  });

  it('goes on where it was after the browser was closed, to the last letter, and nothing lies in clear', async () => {
    const form = await signedIn();
    await phone.network(false);
    await form.open();
    await form.fillUpTo(STEPS.length - 1);
    await form.page.getByLabel(/^Ce qui s’est passé/).pressSequentially(NARRATIVE);
    const kept = await keptByBrowser(form.page);
    expect(kept).not.toMatch(/récit|Guichet|RENEWAL_LATE|PROLONGATION_BPI/);
    expect(kept).toContain('"extractable":false');
    await phone.close();

    const page = await phone.open(true);
    await page.goto('/');
    await page.getByRole('button', { name: /^Reprendre/ }).click();
    await page.getByRole('heading', { name: STEPS[5] }).waitFor();
    expect(await page.getByLabel(/^Ce qui s’est passé/).inputValue()).toBe(NARRATIVE);
  });

  it('tells someone who is not signed in what can and cannot be done', async () => {
    const page = await phone.open();
    await page.goto('/');
    await installed(page);
    await phone.network(false);
    await page.reload();
    await page.getByText('Sans réseau, impossible de se connecter').waitFor();
  });
});

it('leaves no trace of what was typed in any store of the browser after signing out', async () => {
  const form = await signedIn();
  await form.open();
  await form.fillUpTo(STEPS.length - 1);
  await form.page.getByLabel(/^Ce qui s’est passé/).fill(NARRATIVE);
  const stored = () => form.page.evaluate(async () => new Promise<number>((done) => {
    const opening = indexedDB.open('vigie');
    opening.onsuccess = () => { const counting = opening.result.transaction('reports').objectStore('reports').count(); counting.onsuccess = () => { opening.result.close(); done(counting.result); }; };
  }));
  await expect.poll(stored, { timeout: 10_000 }).toBeGreaterThan(0);
  await form.page.getByRole('button', { name: 'Quitter' }).click();
  await form.page.getByRole('button', { name: 'Se déconnecter' }).click();
  await form.page.getByRole('button', { name: 'Se déconnecter quand même' }).click();
  await form.page.getByRole('button', { name: 'Se connecter' }).waitFor();
  const kept = await keptByBrowser(form.page);
  expect(kept).toContain('["keys",[]],["receipts",[]],["reports",[]],["viewer",[]]');
  expect(kept).toContain('["attachments",[]]');
  expect(kept).not.toMatch(/récit|Guichet|RENEWAL_LATE|Pension de famille|\/graphql"|vigie_session/);
});
