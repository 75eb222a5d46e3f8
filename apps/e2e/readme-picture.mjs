// node apps/e2e/readme-picture.mjs [address]: takes the picture of the README from a running demonstration.
import { argv, env } from 'node:process';
import { chromium } from 'playwright-core';

const FILE = 'docs/images/console-heatmap.png';
const url = argv[2] ?? 'http://localhost:3000';

const browser = await chromium.launch({ executablePath: env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
// The map is as high as the window lets it: the picture goes on below it, so that the legend is in, and is kept at 1440 × 900.
const WIDTH = 1760;
const context = await browser.newContext({ baseURL: url, viewport: { width: WIDTH, height: 860 }, deviceScaleFactor: 1440 / WIDTH, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', colorScheme: 'light' });
await context.request.post('/graphql', {
  data: {
    query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
    variables: { email: 'national@demo.vigie.test', password: 'demo-vigie-2026' },
  },
});
const page = await context.newPage();
await page.goto('/console/');
await page.getByText('en direct', { exact: true }).waitFor();
await page.getByRole('button', { name: /ouvrir le détail/ }).first().waitFor();
await page.evaluate(() => globalThis.document.fonts.ready);
await page.screenshot({ path: FILE, fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height: (WIDTH * 900) / 1440 } });
await browser.close();
