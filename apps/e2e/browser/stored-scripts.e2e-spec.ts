import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE, openBrowser, person } from '../support/browser';
import type { Cast, Who } from '../support/cast';
import { hostile, hostileName, madeOfTexts, plantHostileTexts, watchScripts, type HostileCase } from '../support/hostile-texts';
import { Proofs, aScreenshot } from '../support/proofs';
import { onStage, type Stage } from '../support/stage';
import { spreadsheet } from './journeys/imports';

let vigie: Stage['vigie'];
let cast: Cast;
let planted: HostileCase;

onStage((stage) => { ({ vigie, cast } = stage); }, 300);
beforeAll(async () => { planted = await plantHostileTexts(vigie.url, vigie.databaseUrl); });

interface Visit {
  readonly at: (planted: HostileCase) => string;
  /** Opens what the page folds, and asks for what it keeps back. */
  readonly unfold?: (page: Page) => Promise<void>;
  /** Read on the page as it was written. */
  readonly reads: readonly string[];
}

const shown = (page: Page, words: string) => page.locator('body').getByText(words.slice(0, 60), { exact: false }).first();

/** Somebody opens these pages one after the other: what was written is read there, and nothing of it is done. */
async function reads(who: Who, visits: readonly Visit[]): Promise<void> {
  const page = await cast.page(who, who === 'reporter' ? PHONE : DESK);
  const happened = await watchScripts(page);
  for (const { at, unfold, reads: words } of visits) {
    const address = at(planted);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await unfold?.(page);
    for (const word of words) await shown(page, word).waitFor().catch(() => { throw new Error(`${who} does not read at ${address}: ${word}`); });
    expect([address, await madeOfTexts(page)]).toEqual([address, []]);
  }
  expect(happened).toEqual([]);
  await page.context().close();
}

const press = (name: string | RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click();

describe('a text that is a script', () => {
  it('would be noticed if it were run, and if the policy of the page alone stopped it', async () => {
    const page = await cast.page('regional', DESK);
    const happened = await watchScripts(page);
    await page.goto('/console/signalements');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((words) => document.querySelector('main')?.insertAdjacentHTML('beforeend', words), hostile('essai'));
    await expect.poll(() => happened.join()).toMatch(/refused by the policy: script-src/);
    expect((await madeOfTexts(page)).length).toBeGreaterThan(1);
    expect(happened.join()).not.toContain('ran');
    await page.context().close();

    const browser = await openBrowser();
    const open = await (await person(browser, { bypassCSP: true, baseURL: vigie.url })).newPage();
    const ran = await watchScripts(open);
    await open.goto('/');
    await open.evaluate((words) => document.body.insertAdjacentHTML('beforeend', words), hostile('essai'));
    await expect.poll(() => ran.join()).toContain('ran essai');
    await browser.close();
  });

  it('is read as text by regional staff: report, testimony, triage, préfecture, directory, network', { timeout: 240_000 }, () => reads('regional', [
    { at: ({ reference }) => `/console/signalements?q=${reference}`, reads: [] },
    {
      at: ({ reportId }) => `/console/signalements/${reportId}/show`, reads: [hostileName('structure'), 'témoignage <img src=x onerror='],
      unfold: async (page) => {
        await press('Lire le témoignage')(page);
        await page.getByLabel(/Pourquoi l’ouvrez-vous/).fill(hostile('motif'));
        await press('Ouvrir et enregistrer le motif')(page);
      },
    },
    { at: () => '/console/tri', reads: [hostileName('structure')] },
    { at: () => '/console/prefectures/P69', reads: [] },
    { at: () => '/console/annuaire', reads: [hostileName('adresse'), hostileName('source')] },
    { at: () => '/console/annuaire?vue=propositions', reads: [hostileName('horaires')] },
    { at: () => '/console/reseau', reads: [] },
    { at: () => '/console/structures', reads: [] },
    { at: () => '/console/exports', reads: [] },
  ]));

  it('is read as text by national staff: audit log, anomalies, verbatims, dossier', { timeout: 240_000 }, () => reads('national', [
    { at: () => '/console/journal', reads: ['motif <img src=x onerror='] },
    { at: () => '/console/anomalies', reads: [hostileName('anomalie')] },
    { at: () => '/console/dossiers', reads: [hostileName('dossier')] },
    { at: ({ dossierId }) => `/console/dossiers/${dossierId}`, reads: [hostileName('dossier')] },
    {
      at: () => '/console/verbatims', reads: [],
      unfold: async (page) => {
        await page.getByRole('tab', { name: 'Témoignages' }).click();
        await press(/^Choisir des mots/)(page);
        await page.getByRole('dialog').getByRole('textbox').fill(hostile('motif'));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByLabel(/^Le verbatim/).waitFor();
      },
    },
  ]));

  it('is read as text by whoever is in charge of the structure, and as the name of a file', { timeout: 240_000 }, () => reads('manager', [
    { at: () => '/console/membres', reads: [hostileName('membre')] },
    { at: () => '/console/acces-logiciels', reads: [hostileName('logiciel')] },
    {
      at: () => '/console/importer', reads: [hostileName('fichier'), hostileName('cellule')],
      unfold: async (page) => {
        const { buffer, mimeType } = spreadsheet('x.csv', [`${hostileName('cellule')};Personne;Rhône;02/03/2026;${hostileName('public')};API;Retard;RSA;Suspendu`]);
        await page.locator('input[type=file]').setInputFiles({ name: `${hostileName('fichier')}.csv`, mimeType, buffer });
        await page.getByRole('heading', { name: 'Ce que contiennent les colonnes' }).waitFor();
      },
    },
    { at: () => '/console/exports', reads: [] },
  ]));

  it('is read as text by the structure: home, cases, report, step, messages, préfecture, letters', { timeout: 240_000 }, async () => {
    const page = await cast.page('reporter', PHONE);
    const happened = await watchScripts(page);
    const proofs = await Proofs.afterReporting(page);
    await proofs.choose(`${hostileName('fichier')}.png`, 'image/png', await aScreenshot());
    await proofs.join();
    await page.getByRole('link', { name: /capture-1\.png/ }).waitFor({ timeout: 30_000 });
    expect([await madeOfTexts(page), happened]).toEqual([[], []]);
    await page.context().close();
    await reads('reporter', [
      { at: () => '/', reads: [hostileName('structure')] },
      { at: () => '/situations', reads: [] },
      { at: ({ caseCode }) => `/situations/${caseCode}`, reads: ['réponse <img src=x', 'message <img src=x', 'récit <img src=x'], unfold: async (on) => { await on.locator('summary').filter({ hasText: planted.reference }).first().click(); } },
      { at: () => '/messages', reads: [] },
      { at: () => '/prefecture', reads: [hostileName('adresse')] },
      { at: () => '/anomalies', reads: [hostileName('anomalie')] },
      { at: () => '/structure', reads: [hostileName('structure')] },
      {
        at: ({ caseCode }) => `/courriers/${caseCode}`, reads: [hostileName('personne')],
        unfold: async (on) => { await on.getByRole('heading', { name: 'Relire' }).waitFor(); await on.locator('#letter-name').fill(hostileName('personne')); },
      },
    ]);
  });
});
