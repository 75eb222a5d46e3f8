import axe, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from './browser';

/** Rules of WCAG 2.0 to 2.2 at A and AA, and axe's own advice. */
const EVERY_RULE: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What a page seen on the same device under another scheme can still get wrong. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

type Device = 'phone' | 'desk';

interface Look {
  readonly device: Device;
  readonly colorScheme: 'light' | 'dark';
}

/** Each pair shows both devices and both schemes. */
const PAIRS: readonly (readonly [Look, Look])[] = [
  [{ device: 'desk', colorScheme: 'light' }, { device: 'phone', colorScheme: 'dark' }],
  [{ device: 'desk', colorScheme: 'dark' }, { device: 'phone', colorScheme: 'light' }],
];

/** Small pages are seen under every look; large ones, a map of a hundred areas and its table, under the two pairs in turn. */
export type Thoroughness = 'EVERY_LOOK' | 'IN_TURN';

/** What a visitor with axe finds wrong, state by state, on a phone and on a desk, in light and in dark. */
export class Audit {
  private readonly found: string[] = [];
  private visited = 0;

  constructor(private readonly page: Page, private readonly thoroughness: Thoroughness) {}

  /** Looks at the page as it is now, and leaves it on a desk in light. A state only one device has is seen on that one. */
  async visit(state: string, only?: Device): Promise<void> {
    const looks = this.thoroughness === 'EVERY_LOOK' ? PAIRS.flat() : PAIRS[this.visited % PAIRS.length]!;
    this.visited += 1;
    const known = new Set<Device>();
    for (const look of looks.filter(({ device }) => !only || device === only)) {
      await this.page.setViewportSize((look.device === 'phone' ? PHONE : DESK).viewport);
      await this.page.emulateMedia({ colorScheme: look.colorScheme });
      await settled(this.page);
      for (const fault of await faults(this.page, known.has(look.device) ? COLOURS : EVERY_RULE)) this.found.push(`${state} (${look.device}, ${look.colorScheme}): ${fault}`);
      known.add(look.device);
      await this.keepPicture(state, look);
    }
    await this.page.setViewportSize(DESK.viewport);
    await settled(this.page);
  }

  /** Everything found, one line a fault. @throws when nothing was visited: an audit of nothing passes */
  findings(): readonly string[] {
    if (this.visited === 0) throw new Error('No state was visited');
    return this.found;
  }

  /** For whoever wants to look for themselves: a folder in VIGIE_PICTURES gets every state. */
  private async keepPicture(state: string, { device, colorScheme }: Look): Promise<void> {
    const folder = process.env['VIGIE_PICTURES'];
    if (folder) await this.page.screenshot({ path: `${folder}/${state.replaceAll(/[^\p{L}\d]+/gu, '-')}-${device}-${colorScheme}.png`, fullPage: device === 'phone' });
  }
}

/** What these rules find, and scrolling sideways. */
async function faults(page: Page, runOnly: RunOnly): Promise<string[]> {
  // Once a document; by the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, { resultTypes: ['violations'], runOnly: rules });
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${node.target.join(' ')} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`)),
      ...(sideways > 0 ? [`reflow: ${sideways} px wider than the screen`] : []),
    ];
  }, runOnly);
}

/** How long nothing may move before a page counts as settled: a change of scheme reaches the theme after a render. */
const STILL_MS = 150;

/** Fonts in, and nothing moving for a while. A transition that another replaces is not the end of it. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (still) => {
    await document.fonts.ready;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const passing = () => document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity);
    for (let since = performance.now(); performance.now() - since < still;) {
      await frame();
      if (passing().length === 0) continue;
      await Promise.allSettled(passing().map((animation) => animation.finished));
      since = performance.now();
    }
  }, STILL_MS);
}
