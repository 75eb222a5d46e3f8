import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE } from '../support/browser';
import { Cast } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { aHeavyPhoto, aScreenshot, BESIDE, colourAt, Proofs, SECRET } from '../support/proofs';

const BLACK = { r: 0, g: 0, b: 0 };

let vigie: Demonstration;
let cast: Cast;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-proofs-'));
  vigie = await Demonstration.start();
  cast = await Cast.of(vigie.url);
});

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Keeps what the page hands to the network as a body: the browser shows a test no body that is a file. @returns all of it, in order */
async function listenAtTheDoor(page: Page): Promise<() => Promise<Buffer>> {
  await page.addInitScript(() => {
    const bodies: Blob[] = [];
    Object.assign(window, { bodies });
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (body) {
      if (body instanceof Blob) bodies.push(body);
      return send.call(this, body);
    };
  });
  return async () => Buffer.from(await page.evaluate(async () => Array.from(new Uint8Array(await new Blob((window as unknown as { bodies: Blob[] }).bodies).arrayBuffer()))));
}

describe('what is masked', () => {
  it('is burned into the pixels before they leave: the file that comes back has none of it, and neither had any request', async () => {
    const page = await cast.page('reporter', PHONE);
    const leaving = await listenAtTheDoor(page);
    const proofs = await Proofs.afterReporting(page);
    const original = await aScreenshot();
    expect(await colourAt(original, [0.5, 0.28])).toEqual(SECRET);
    await proofs.choose('Titre de Mme Fatoumata Diallo.png', 'image/png', original);
    await page.getByText(/nom de ce fichier semble désigner une personne/).waitFor();
    await proofs.mask([0.01, 0.2], [0.99, 0.36]);
    await proofs.button('Joindre avec le masque').click();
    const kept = await proofs.download(/capture-1\.png/);

    expect(await sharp(kept).metadata()).toMatchObject({ width: 600, height: 900, format: 'png' });
    for (const place of [[0.5, 0.23], [0.5, 0.28], [0.05, 0.33], [0.95, 0.33]] as const) expect(await colourAt(kept, place), String(place)).toEqual(BLACK);
    for (const place of [[0.5, 0.1], [0.5, 0.5], [0.5, 0.9]] as const) expect(await colourAt(kept, place), String(place)).toEqual(BESIDE);
    const left = await leaving();
    expect(left.length).toBeGreaterThan(100);
    expect(await colourAt(left, [0.5, 0.28]), 'what left the device').toEqual(BLACK);
    expect(left.includes('Fatoumata')).toBe(false);
    await page.context().close();
  });

  it('can be masked without a mouse: added, moved, resized, removed and taken back by the keys, each said', async () => {
    const page = await cast.page('reporter', DESK);
    const proofs = await Proofs.afterReporting(page);
    await proofs.choose('capture.png', 'image/png', await aScreenshot());
    await proofs.button('Ajouter un masque').focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    // The new mask has taken the focus.
    await expect.poll(focused).toMatch(/^Masque 1, à 30\s% de la gauche et 45\s% du haut, 40\s% sur 10\s%$/);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await focused()).toMatch(/à 28\s% de la gauche et 41\s% du haut, 42\s% sur 10\s%/);
    await page.keyboard.press('Delete');
    expect(await proofs.masks.count()).toBe(0);
    await page.getByText('Masque 1 retiré.').waitFor({ state: 'attached' });
    expect(await focused()).toBe('Ajouter un masque');
    await proofs.button('Annuler la dernière action').press('Enter');
    expect(await proofs.masks.count()).toBe(1);

    await proofs.masks.focus();
    for (let i = 0; i < 20; i += 1) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 30; i += 1) await page.keyboard.press('Shift+ArrowRight');
    for (let i = 0; i < 11; i += 1) await page.keyboard.press('ArrowUp');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowDown');
    await proofs.button('Joindre avec le masque').press('Enter');
    const kept = await proofs.download(/capture-1\.png/);
    expect([await colourAt(kept, [0.5, 0.28]), await colourAt(kept, [0.5, 0.6])]).toEqual([BLACK, BESIDE]);
    await page.context().close();
  });
});

it('a picture with no mask leaves only once somebody has vouched for it, and is shown small beside its name', async () => {
  const page = await cast.page('reporter', PHONE);
  const proofs = await Proofs.afterReporting(page);
  await proofs.choose('capture.png', 'image/png', await aScreenshot());
  await proofs.button('Joindre').click();
  await page.getByText('Masquez ce qui désigne quelqu’un, ou cochez cette case après avoir vérifié l’image.').waitFor();
  expect(await proofs.surface.isVisible(), 'nothing has left').toBe(true);
  await proofs.mask([0.1, 0.1], [0.6, 0.2]);
  await page.getByLabel(/^J’ai vérifié/).waitFor({ state: 'detached' });
  await proofs.button('Annuler la dernière action').click();
  await proofs.join();
  await page.getByRole('link', { name: /capture-1\.png/ }).waitFor({ timeout: 30_000 });
  const shownWidth = (picture: string) => page.locator(picture).evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
  expect(await shownWidth('.evidence-thumbnail')).toBe(600);
  await proofs.button(/^Voir/).click();
  expect(await shownWidth('.evidence-picture'), 'as the server keeps it').toBe(600);
  await page.context().close();
});

describe('an upload', () => {
  it('goes on where it was when the network comes back, and a pause holds it', async () => {
    const page = await cast.page('reporter', PHONE);
    const proofs = await Proofs.afterReporting(page);
    let stretches = 0;
    // Cut at the second stretch, as in a lift.
    await page.route('**/files/*', async (route, request) => {
      if (request.method() !== 'PATCH') return route.continue();
      stretches += 1;
      if (stretches === 2) await page.context().setOffline(true);
      return stretches === 2 ? route.abort('internetdisconnected') : route.continue();
    });
    await proofs.choose('photo.jpg', 'image/jpeg', await aHeavyPhoto());
    await page.getByLabel('Ce que montre cette preuve').selectOption('PHOTO');
    await proofs.join();
    await page.getByText(/Partira au retour du réseau/).waitFor({ timeout: 60_000 });
    await page.context().setOffline(false);
    await proofs.button(/^Mettre en pause/).click();
    await page.getByText(/En pause à/).waitFor();
    const held = stretches;
    await page.waitForTimeout(1_500);
    expect(stretches - held).toBeLessThanOrEqual(1);
    await proofs.button(/^Reprendre/).click();
    await proofs.download(/photo-1\.jpg/);
    expect(stretches).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe('a file that cannot be kept is said to be so at once, and why', () => {
  it.each<[string, string, string, () => string | Buffer, RegExp]>([
    ['of 300 MB', 'tout.pdf', 'application/pdf', () => { const path = join(folder, 'tout.pdf'); writeFileSync(path, '%PDF-1.7\n'); truncateSync(path, 300_000_000); return path; }, /trop lourd\s: 20 Mo au plus/],
    ['that lies about its type', 'photo.jpg', 'image/jpeg', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /abîmée ou incomplète/],
    ['that is called a PDF and is none', 'lettre.pdf', 'application/pdf', () => Buffer.from('PK\u0003\u0004'), /n’est pas du type qu’il annonce/],
    ['of no accepted type', 'notes.zip', 'application/zip', () => Buffer.from('PK\u0003\u0004'), /type de fichier n’est pas accepté/],
    ['that is empty', 'vide.png', 'image/png', () => Buffer.alloc(0), /fichier est vide/],
  ])('%s', async (_, name, mimeType, make, words) => {
    const page = await cast.page('reporter', PHONE);
    const proofs = await Proofs.afterReporting(page);
    await proofs.button('Ajouter une preuve').click();
    const input = page.getByLabel('Choisir une image ou un PDF');
    const made = make();
    await input.setInputFiles(typeof made === 'string' ? made : { name, mimeType, buffer: made });
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await input.isVisible(), 'another can be chosen').toBe(true);
    await page.context().close();
  });

  it('a PDF with a script, once the server has looked into it', async () => {
    const page = await cast.page('reporter', PHONE);
    const proofs = await Proofs.afterReporting(page);
    const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n';
    await proofs.choose('lettre.pdf', 'application/pdf', Buffer.from(pdf));
    await page.getByRole('heading', { name: 'Un PDF ne peut pas être masqué ici' }).waitFor();
    await page.getByText('J’ai vérifié').click();
    await page.getByLabel('Ce que montre cette preuve').selectOption('LETTER');
    await proofs.button('Joindre').click();
    await page.getByText(/Ce PDF contient du code \(JavaScript\)/).waitFor({ timeout: 30_000 });
    await page.context().close();
  });
});

it('a removed proof can be taken back at once', async () => {
  const page = await cast.page('reporter', PHONE);
  const proofs = await Proofs.afterReporting(page);
  await proofs.choose('capture.png', 'image/png', await aScreenshot());
  await proofs.join();
  const link = page.getByRole('link', { name: /capture-1\.png/ });
  await link.waitFor({ timeout: 30_000 });
  await proofs.button(/^Supprimer/).click();
  await link.waitFor({ state: 'detached' });
  await proofs.button('Annuler la suppression').click();
  await link.waitFor();
  await page.context().close();
});
