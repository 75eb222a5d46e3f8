import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE } from '../support/browser';
import { Cast } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { ReportForm } from '../support/report-form';

/** What a typical report may cost a practised hand. */
const MOST_TAPS = 25;
const MOST_SECONDS = 90;

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
