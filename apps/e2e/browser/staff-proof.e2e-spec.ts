import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK, PHONE } from '../support/browser';
import { Cast, emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { aScreenshot, Proofs } from '../support/proofs';
import { Session } from '../support/session';

let vigie: Demonstration;
let cast: Cast;

beforeAll(async () => {
  vigie = await Demonstration.start(20);
  cast = await Cast.of(vigie.url);
});
afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

it('a proof is opened by staff of its territory once they have said why, and comes as a file', async () => {
  const phone = await cast.page('reporter', PHONE);
  const proofs = await Proofs.afterReporting(phone);
  await proofs.choose('capture.png', 'image/png', await aScreenshot());
  await proofs.join();
  await proofs.download(/capture-1\.png/);
  const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
  const { reports } = await reporter.query<{ reports: { items: { id: string }[] } }>('{ reports(sort: { field: CREATED_AT, order: DESC }, page: { page: 1, perPage: 1 }) { items { id } } }');

  const desk = await cast.page('regional', DESK);
  await desk.goto(`/console/signalements/${reports.items[0]!.id}/show`);
  await desk.getByRole('button', { name: /^Ouvrir : Capture d’écran, capture-1\.png/ }).click();
  await desk.getByRole('button', { name: 'Ouvrir et enregistrer le motif' }).click();
  await desk.getByText(/Indiquez le motif/).waitFor();
  await desk.getByLabel(/^Pourquoi l’ouvrez-vous/).fill('vérifier la réponse avant la réunion');
  const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Ouvrir et enregistrer le motif' }).click()]);
  expect(file.suggestedFilename()).toBe('capture-1.png');
  expect(await sharp(readFileSync(await file.path())).metadata()).toMatchObject({ width: 600, height: 900 });
  await desk.getByText('La preuve est téléchargée.', { exact: false }).waitFor();

  const elsewhere = await cast.page('idf', DESK);
  await elsewhere.goto(`/console/signalements/${reports.items[0]!.id}/show`);
  await elsewhere.getByRole('heading', { level: 1 }).waitFor();
  expect(await elsewhere.getByText('capture-1.png').count()).toBe(0);
});
