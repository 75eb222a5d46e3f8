// node tools/icons.mjs: draws the icons of the installed app from apps/declaration/public/icon.svg, in a real browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './build.mjs';
import { chromiumPath } from './chromium.mjs';

const FOLDER = join(ROOT, 'apps/declaration/public');
const GROUND = '#0c4a50';

/** `bleed`: the ground fills the square, and the drawing keeps to the middle four fifths that every mask leaves. */
const ICONS = [
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  { file: 'icon-maskable-512.png', size: 512, bleed: true },
  { file: 'apple-touch-icon.png', size: 180, bleed: true },
];

const drawing = `data:image/svg+xml;base64,${readFileSync(join(FOLDER, 'icon.svg')).toString('base64')}`;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
for (const { file, size, bleed } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = bleed ? Math.round(size * 0.8) : size;
  const edge = (size - inner) / 2;
  await page.setContent(`<body style="margin:0;background:${bleed ? GROUND : 'transparent'}"><img src="${drawing}" style="position:absolute;left:${edge}px;top:${edge}px;width:${inner}px;height:${inner}px">`);
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(join(FOLDER, file), await page.screenshot({ omitBackground: true }));
  await page.close();
  console.log(file);
}
await browser.close();
