import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Audit } from '../support/audit';
import { DESK } from '../support/browser';
import { Cast, emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Keyboard } from '../support/keyboard';
import { Session } from '../support/session';
import { writeToStructure } from '../support/staff-message';
import { messages } from './journeys/messages';
import { button, openConsole } from './journeys/screen';

let vigie: Demonstration;
let cast: Cast;

beforeAll(async () => {
  vigie = await Demonstration.start();
  cast = await Cast.of(vigie.url);
});

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

const shown = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 }).first();
const reference = async (page: Page) => (await shown(page).textContent()) ?? '';
/** Waits until another report is shown. */
const after = (page: Page, before: string) => expect.poll(() => reference(page), { interval: 20, timeout: 20_000 }).not.toBe(before);

/** What a practised user has: sixty reports in ten minutes. */
const REPORTS = 60;
const KEYS_A_REPORT = 3;
const READING_S = 5;

it('qualifies sixty reports with three keys each, and leaves half of the time to read', async () => {
  const page = await cast.page('national', DESK);
  await openConsole(page, '/tri', 'Tri');
  await page.getByRole('article').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-triage-row')), { timeout: 20_000 }).toBe(true);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const seen = new Set<string>();
  const since = Date.now();
  while (seen.size < REPORTS) {
    const before = await reference(page);
    seen.add(before);
    // What its structure called confirmed does not go down two rungs at once.
    const confirmed = (await page.locator('[data-triage-row][aria-current]').textContent())?.includes('Confirmée');
    const rung = confirmed ? 1 : seen.size % 3;
    if (rung === 0) await press('a');
    else {
      await press(rung === 1 ? 'd' : 'p');
      await page.getByRole('group', { name: rung === 1 ? /sur quoi cela repose/ : /pour quel motif/ }).waitFor();
      await press('1');
    }
    if (seen.size === 50) {
      await button(page, 'Charger la suite').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 20_000 }).toBe('Charger la suite');
      await press('Enter');
      await page.getByText(/^0\strié sur 50$/).waitFor();
    } else await after(page, before);
  }
  const seconds = (Date.now() - since) / 1_000;
  console.warn(`${REPORTS} reports: ${keys} keys, ${seconds.toFixed(1)} s of the machine`);
  expect(keys / REPORTS).toBeLessThanOrEqual(KEYS_A_REPORT);
  expect(seconds / REPORTS).toBeLessThan(10 - READING_S);
  await openConsole(page, '/tri?file=qualifies', 'Tri');
  await page.getByText('avec ces filtres').waitFor();
  await page.context().close();
}, 300_000);

it('chooses several, decides once, takes it back, and keeps quiet while one writes', async () => {
  const page = await cast.page('regional', DESK);
  const keyboard = new Keyboard(page);
  await openConsole(page, '/tri', 'Tri');
  await page.getByRole('article').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-triage-row')), { timeout: 20_000 }).toBe(true);
  const first = await reference(page);
  await keyboard.press('x');
  await keyboard.press('j');
  await keyboard.press('x');
  await page.getByText('2 signalements choisis', { exact: true }).waitFor();
  await page.getByText('Décider pour 2 signalements choisis', { exact: true }).waitFor();
  await keyboard.press('e');
  await page.getByRole('group', { name: /^Écarter/ }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('group', { name: /^Écarter/ }).waitFor({ state: 'hidden' });
  await keyboard.press('e');
  await keyboard.press('1');
  await page.getByText(/^2\ssignalements\s: État\s: écarté/).waitFor();
  await keyboard.press('u');
  await page.getByText(/^2\ssignalements\s: c’est annulé/).waitFor();
  expect(await reference(page)).toBe(first);
  // A button that means nothing any more once pressed leaves the keys where they were.
  await keyboard.press('x');
  await keyboard.press('e');
  await keyboard.press('1');
  await page.getByText(/\s: État\s: écarté/).waitFor();
  await button(page, 'Annuler').press('Enter');
  await page.getByText(/\s: c’est annulé/).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-triage-row')), { timeout: 20_000 }).toBe(true);
  expect(await reference(page)).toBe(first);

  await keyboard.press('t');
  await page.getByRole('textbox', { name: 'Étiquette' }).waitFor();
  await keyboard.type('admission dde');
  await keyboard.press('Enter');
  await page.getByText(/Étiquette enregistrée/).waitFor();
  await page.getByRole('list', { name: 'Étiquettes' }).getByText('admission dde').waitFor();
  await keyboard.press('m');
  await page.getByText(/^En charge\s:/).waitFor();

  await keyboard.press('s');
  const message = page.getByRole('textbox', { name: 'Message à la structure' });
  await message.waitFor();
  await keyboard.type('Mme Traoré, 06 12 34 56 78 : avez-vous la capture ?');
  await keyboard.press('Control+Enter');
  await page.getByText(/peut désigner une personne/).waitFor();
  await button(page, 'Masquer et garder mon texte').click();
  expect(await message.inputValue()).not.toMatch(/Traoré|06 12/);
  await message.fill('Avez-vous la capture de l’erreur ?');
  await message.press('Control+Enter');
  await page.getByText('Message envoyé.').waitFor();
  await page.getByText('pas encore lu').waitFor();
  await button(page, 'Retirer').press('Enter');
  await page.getByText('Message retiré.').waitFor();
  expect(await keyboard.look()).not.toBeNull();

  await page.getByLabel('Raccourcis actifs').click();
  await page.locator('[data-triage-row][aria-current]').focus();
  await page.keyboard.press('a');
  expect(await reference(page)).toBe(first);
  await page.getByLabel('Raccourcis actifs').click();
  expect([...keyboard.invisible]).toEqual([]);
  await page.context().close();
}, 180_000);

it('is closed to structures', async () => {
  const page = await cast.page('manager', DESK);
  await openConsole(page, '/tri', 'Accès réservé');
  expect(await page.getByRole('link', { name: 'Tri' }).count()).toBe(0);
  await page.context().close();
}, 60_000);

it('is accessible: the queue, each question, a batch, a conversation, nothing left', async () => {
  const page = await cast.page('regional', DESK);
  const audit = new Audit(page, 'EVERY_LOOK');
  await openConsole(page, '/tri', 'Tri');
  await page.getByRole('article').waitFor();
  await audit.visit('triage');
  for (const [key, name] of [['d', /sur quoi/], ['p', /pour quel motif/], ['i', /Confier/], ['t', /Étiquette/], ['n', /Note interne/], ['f', /Réunir/]] as const) {
    await page.locator('[data-triage-row][aria-current]').focus();
    await page.keyboard.press(key);
    await page.getByRole('group', { name }).waitFor();
    await audit.visit(`triage, asked by ${key}`);
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name }).waitFor({ state: 'hidden' });
  }
  await page.locator('[data-triage-row][aria-current]').focus();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note interne' }).fill('Vu avec la déléguée régionale.');
  await page.keyboard.press('Escape');
  await button(page, 'Enregistrer la note').click();
  await page.getByText('(note interne)').waitFor();
  await button(page, 'Tout choisir').click();
  await audit.visit('triage, all chosen, a note written');
  await openConsole(page, '/tri?etiquette=personne-ne-la-porte', 'Tri');
  await page.getByText('Rien à trier ici').waitFor();
  await audit.visit('triage, nothing to sort');
  expect(audit.findings()).toEqual([]);
  await page.context().close();
}, 300_000);

it('is accessible to the structure that is written to, and its answer is read by staff', async () => {
  const [staff, reporter] = [await Session.signIn(vigie.url, emailOf('regional')), await Session.signIn(vigie.url, emailOf('reporter'))];
  const { caseCode, reportId } = await writeToStructure(staff, reporter, 'Avez-vous la capture de l’erreur\u202f?');
  const page = await cast.page('reporter', DESK);
  const audit = new Audit(page, 'EVERY_LOOK');
  await messages(caseCode)(page, audit);
  expect(audit.findings()).toEqual([]);
  await page.context().close();
  const desk = await cast.page('regional', DESK);
  await desk.goto('/console/tri?file=non-regles&reponse=oui');
  await desk.getByRole('article').getByText(/^Voir Mme \[/).waitFor();
  const read = await staff.query<{ reportComments: { side: string; readAt: string | null }[] }>('query ($id: ID!) { reportComments(reportId: $id) { side readAt } }', { id: reportId });
  expect(read.reportComments.map(({ side }) => side)).toEqual(['STAFF', 'STRUCTURE']);
  expect(read.reportComments[0]!.readAt).not.toBeNull();
  await desk.context().close();
}, 240_000);
