import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PHONE } from '../support/browser';
import type { Cast } from '../support/cast';
import { ReportForm } from '../support/report-form';
import { onStage } from '../support/stage';

/** What a typical report may cost a practised hand. */
const MOST_TAPS = 25;
const MOST_SECONDS = 90;

/** JavaScript of the first screen, gzipped. */
const MOST_BYTES = 100_000;

/** To make up one's mind, to point, to press: Card, Moran and Newell's keystroke-level model, in seconds. */
const A_TAP = 1.35 + 1.1 + 0.2;

let cast: Cast;

onStage((stage) => { ({ cast } = stage); });

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

it('the first screen is one script of 100 kB at most: what the page names itself, and what comes before it answers', async () => {
  const page = await cast.page(null, PHONE);
  const asked = new Set<string>();
  page.on('request', (request) => { if (/\.(js|css)$/.test(new URL(request.url()).pathname)) asked.add(request.url()); });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  const named = await page.evaluate(() => [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('head script[src], head link[rel=modulepreload], head link[rel=stylesheet]')].map((element) => ('src' in element ? element.src : element.href)));
  const files = [...new Set([...asked, ...named])];
  const scripts = files.filter((url) => url.endsWith('.js'));
  // Each more would wait for a connection, and make its own way there and back.
  expect(scripts).toHaveLength(1);
  expect(files).toHaveLength(2);
  const sizes = await Promise.all(scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  await page.context().close();
});
