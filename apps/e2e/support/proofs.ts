import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { ReportForm } from './report-form';

/** Colours that stand for what is under a mask and beside it. */
export const SECRET = { r: 200, g: 30, b: 30 };
export const BESIDE = { r: 30, g: 120, b: 60 };

/** A screenshot of 600 × 900: a red band from 200 to 300 px of its height, green elsewhere. */
export const aScreenshot = (): Promise<Buffer> => sharp({ create: { width: 600, height: 900, channels: 3, background: BESIDE } })
  .composite([{ input: { create: { width: 600, height: 100, channels: 3, background: SECRET } }, left: 0, top: 200 }]).png().toBuffer();

/** A photo that stays heavy whatever encodes it: it takes many stretches to send. */
export const aHeavyPhoto = (): Promise<Buffer> => sharp({ create: { width: 1_800, height: 1_800, channels: 3, background: '#000000', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 95 }).toBuffer();

/** The proofs of a report that was just sent, as someone with a thumb or a keyboard deals with them. */
export class Proofs {
  constructor(readonly page: Page) {}

  /** Reports, and stays on the receipt. */
  static async afterReporting(page: Page): Promise<Proofs> {
    const form = new ReportForm(page);
    await page.goto('/');
    await form.fillTypical();
    await form.send();
    await form.receipt();
    const proofs = new Proofs(page);
    await proofs.button('Ajouter une preuve').waitFor();
    return proofs;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  get surface(): Locator {
    return this.page.getByRole('group', { name: 'Image à masquer' });
  }

  get masks(): Locator {
    return this.page.getByRole('button', { name: /^Masque \d/ });
  }

  async choose(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    if (!(await this.page.getByLabel('Choisir une image ou un PDF').isVisible())) await this.button('Ajouter une preuve').click();
    await this.page.getByLabel('Choisir une image ou un PDF').setInputFiles({ name, mimeType, buffer });
  }

  /** Draws a mask between two corners, in fractions of the image. */
  async mask(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.surface.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await this.surface.boundingBox())!;
    await this.page.mouse.move(x + from[0] * width, y + from[1] * height);
    await this.page.mouse.down();
    await this.page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Joins it as it is, having looked. */
  async join(): Promise<void> {
    await this.page.getByLabel(/^J’ai vérifié/).check();
    await this.button('Joindre').click();
  }

  /** The content of the one proof of that name, as its structure gets it. */
  async download(name: RegExp): Promise<Buffer> {
    const link = this.page.getByRole('link', { name });
    await link.waitFor({ timeout: 30_000 });
    return (await this.page.context().request.get((await link.getAttribute('href'))!)).body();
  }
}

/** The colour at a place of an image, in fractions. */
export async function colourAt(image: Buffer, [x, y]: readonly [number, number]): Promise<{ r: number; g: number; b: number }> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return { r: data[at]!, g: data[at + 1]!, b: data[at + 2]! };
}
