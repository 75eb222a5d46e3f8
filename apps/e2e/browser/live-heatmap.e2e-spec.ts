import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { DESK, PHONE } from '../support/browser';
import { type Cast, emailOf } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { figuresNow, figuresOf, momentOf } from '../support/heatmap-figures';
import { ReportForm } from '../support/report-form';
import { Session } from '../support/session';
import { onStage } from '../support/stage';
import { SUBMIT, typicalReport } from '../support/typical-report';

/** From the receipt on the phone to the figure on the console. */
const FRESHNESS_MS = 1_000;
const MOST_TAPS = 25;

let vigie: Demonstration;
let cast: Cast;

onStage((stage) => { ({ vigie, cast } = stage); }, 3_000);

/** Keeps in the page every event of its live line. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.EventSource = class extends EventSource {
      constructor(...line: ConstructorParameters<typeof EventSource>) {
        super(...line);
        this.addEventListener('message', (event: MessageEvent<string>) => heard.push(event.data));
      }
    };
  });
}

const regionsHeard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.map((data) => (JSON.parse(data) as { region: string }).region));

async function openConsole(who: 'regional' | 'idf'): Promise<Page> {
  const page = await cast.page(who, DESK);
  await listen(page);
  await page.goto('/console/');
  return page;
}

/** When the receipt came on screen, in milliseconds of the machine's clock. */
const momentOfReceipt = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((done) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('h1')?.textContent?.includes('Signalement reçu')) return;
    observer.disconnect();
    done(Date.now());
  });
  observer.observe(document.body, { subtree: true, childList: true });
}));

it('shows a report filed on a phone to its region within a second, and nothing of it to another', async () => {
  const regional = await openConsole('regional');
  const elsewhere = await openConsole('idf');
  const [before, elsewhereBefore] = [await figuresOf(regional), await figuresOf(elsewhere)];
  expect(before.rhone).toBeGreaterThan(0);
  expect(elsewhereBefore.rhone).toBeNull();
  await regional.evaluate(() => Object.assign(window, { neverReloaded: true }));

  const phone = new ReportForm(await cast.page(null, PHONE));
  await phone.signIn('reporter');
  await phone.fillTypical();
  const counted = momentOf(regional, { reports: before.reports + 1, rhone: before.rhone! + 1 });
  const received = momentOfReceipt(phone.page);
  await phone.send();
  const reference = await phone.receipt();
  expect((await counted).at - (await received)).toBeLessThanOrEqual(FRESHNESS_MS);
  expect(await regional.evaluate(() => 'neverReloaded' in window)).toBe(true);
  expect(phone.taps).toBeLessThanOrEqual(MOST_TAPS);

  // A report of their own region, filed after the other: whatever was to come of the first had come before it.
  const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
  const ofParis = momentOf(elsewhere, { reports: elsewhereBefore.reports + 1, rhone: null });
  await reporter.query(SUBMIT, { key: crypto.randomUUID(), report: typicalReport(parisDate(new Date()), 'P75') });
  await ofParis;
  expect(new Set(await regionsHeard(elsewhere))).toEqual(new Set(['11']));
  expect(await regionsHeard(regional)).toContain('84');
  expect(await regionsHeard(regional)).not.toContain('11');
  expect(await figuresNow(regional)).toEqual({ reports: before.reports + 1, rhone: before.rhone! + 1 });
  await expectUnreadableElsewhere(reference, reporter);
});

async function expectUnreadableElsewhere(reference: string, reporter: Session): Promise<void> {
  const FIND = 'query ($q: String) { reports(filter: { q: $q }) { total items { id } } }';
  const READ = 'query ($id: ID!) { report(id: $id) { reference } }';
  type Found = { reports: { total: number; items: { id: string }[] } };
  const { reports: { items: [own] } } = await reporter.query<Found>(FIND, { q: reference });
  const [ara, idf] = await Promise.all([Session.signIn(vigie.url, emailOf('regional')), Session.signIn(vigie.url, emailOf('idf'))]);
  expect((await ara.query<Found>(FIND, { q: reference })).reports.items).toEqual([own]);
  expect((await idf.query<Found>(FIND, { q: reference })).reports.total).toBe(0);
  const asked = await idf.ask<{ report: unknown }>(READ, { id: own!.id });
  expect(asked.data?.report ?? null).toBeNull();
  expect((await ara.query<{ report: unknown }>(READ, { id: own!.id })).report).toEqual({ reference });
}
