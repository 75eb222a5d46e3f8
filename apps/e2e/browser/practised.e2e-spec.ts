import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE } from '../support/browser';
import { Cast } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { ReportForm } from '../support/report-form';

/** What a typical report may cost a practised hand. */
const MOST_TAPS = 25;
const MOST_SECONDS = 90;

/** JavaScript of the first screen, gzipped. */
const MOST_BYTES = 100_000;

/** To make up one's mind, to point, to press: Card, Moran and Newell's keystroke-level model, in seconds. */
const A_TAP = 1.35 + 1.1 + 0.2;

let vigie: Demonstration;
let cast: Cast;

beforeAll(async () => {
  vigie = await Demonstration.start(50);
  cast = await Cast.of(vigie.url);
});

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

it('a typical report takes a practised hand 25 taps and 90 seconds at most, from home to receipt', async () => {
  const form = new ReportForm(await cast.page('reporter', PHONE));
  await form.page.goto('/');
  await form.begin().waitFor();
  const started = performance.now();
  await form.fillTypical();
  await form.tapSend();
  await form.receipt();
  const seconds = (performance.now() - started) / 1_000;
  expect(form.taps).toBeLessThanOrEqual(MOST_TAPS);
  expect(seconds + form.taps * A_TAP).toBeLessThanOrEqual(MOST_SECONDS);
});

it.each(['Se connecter', 'Signaler une rupture'])('the first screen, « %s », takes 100 kB of JavaScript at most', async (button) => {
  const page = await cast.page(button === 'Se connecter' ? null : 'reporter', PHONE);
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => { if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body()); });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: button }).waitFor();
  const bodies = await Promise.all([...scripts]);
  expect(bodies.length).toBeGreaterThan(0);
  expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
