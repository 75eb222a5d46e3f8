import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatDay } from '@vigie/ui';
import { DESK, PHONE } from '../support/browser';
import { Cast } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { aLetterCase, type LetterCase } from '../support/letter-case';
import { flatten, readTaggedPdf, type Element } from '../support/tagged-pdf';
import { filesOfDocx } from '../support/docx-files';

const PERSON = { name: 'Zénobie Kovač-Quatremère', born: '17/03/1991', number: '7598765432', address: '12 impasse des Glycines\n69100 Villeurbanne' };
/** Any of these in a request would tell who the person is. */
const TELLING = ['Zénobie', 'Zenobie', 'Kovač', 'Kova', 'Quatrem', '17/03/1991', '1991-03-17', '7598765432', 'Glycines'];
const KINDS = ['SUBSTITUTION', 'RECOGNITION', 'EMPLOYER', 'PRESENCE', 'PROOF'] as const;

/** What someone waits for a document, from the tap to the file. */
const MOST_MS = 2_000;

let vigie: Demonstration;
let cast: Cast;
let page: Page;
let known: LetterCase;
const requests: Request[] = [];

beforeAll(async () => {
  vigie = await Demonstration.start();
  cast = await Cast.of(vigie.url);
  page = await cast.page('reporter', DESK);
  known = await aLetterCase(page.context(), vigie.url);
  page.context().on('request', (request) => requests.push(request));
}, 240_000);

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

/** The page of letters of the case, the person typed in as a worker types. */
async function typeIn(on: Page): Promise<void> {
  await on.goto(`/courriers/${known.caseCode}`);
  await on.getByRole('heading', { name: 'Relire' }).waitFor();
  await on.locator('#letter-name').pressSequentially(PERSON.name);
  await on.locator('#letter-born').fill(PERSON.born);
  await on.locator('#letter-number').fill(PERSON.number);
  await on.locator('#letter-address').fill(PERSON.address);
  await on.locator('#letter-place').fill('Lyon');
}

async function download(on: Page, button: 'Télécharger en PDF' | 'Modifier (DOCX)'): Promise<{ name: string; bytes: Uint8Array; milliseconds: number }> {
  const started = performance.now();
  const [file] = await Promise.all([on.waitForEvent('download'), on.getByRole('button', { name: button }).click()]);
  const milliseconds = Math.round(performance.now() - started);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()), milliseconds };
}

const choose = (on: Page, kind: (typeof KINDS)[number]) => on.locator(`input[value=${kind}]`).check();
const said = (tree: readonly Element[], type: string) => flatten(tree).filter((one) => one.type === type).map(({ text }) => text.normalize('NFC').replaceAll('\u00A0', ' '));

it('gives the kit of a case: the letter, its legal basis, the chronology, the checklist and the proof, in that order on numbered pages', { timeout: 240_000 }, async () => {
  await typeIn(page);
  const { name, bytes } = await download(page, 'Télécharger en PDF');
  expect(name).toBe('demande-de-substitution.pdf');
  const pdf = await readTaggedPdf(bytes);
  expect(pdf.faults).toEqual([]);
  expect([pdf.title, pdf.language]).toEqual(['Demande de solution de substitution', 'fr-FR']);
  expect(pdf.decorations.map((foot) => /(\d+) \/ (\d+)$/.exec(foot)?.[0])).toEqual(Array.from(pdf.decorations, (_, index) => `${index + 1} / ${pdf.decorations.length}`));
  expect([...said(pdf.tree, 'H1'), ...said(pdf.tree, 'H2')]).toEqual(['Demande de solution de substitution', 'Ce que prévoit le droit', 'Ce que je vous demande', 'Annexe 1 : chronologie des démarches', 'Annexe 2 : pièces du dossier', 'Annexe 3 : preuves', expect.stringMatching(/^Preuve 1 : /)]);
  const [person, prefecture] = said(pdf.tree, 'P');
  expect(person).toBe('Zénobie Kovač-Quatremère 12 impasse des Glycines 69100 Villeurbanne Né·e le 17/03/1991 Numéro étranger : 7598765432');
  expect(prefecture).toMatch(/^Préfecture du Rhône Service chargé des étrangers/);
  const items = said(pdf.tree, 'LBody');
  expect(items.find((item) => /arrêté du 1er août 2023/i.test(item))).toMatch(/article 4 : /);
  for (const cited of [/Conseil d’État, section, 3 juin 2022/, /CESEDA, article R\. 431-2/]) expect(items.some((item) => cited.test(item))).toBe(true);
  expect(items).toContain('Écrit du centre de contact citoyen reconnaissant l’impossibilité de déposer en ligne (manquant : demandez-le par écrit)');
  // The chronology goes from the oldest day to the latest, whatever the order in which steps were recorded.
  expect(said(pdf.tree, 'TH').slice(3).map((day) => day.length > 0)).toEqual([true, true]);
  expect(said(pdf.tree, 'TD')).toEqual(['Centre de contact citoyen, par e-mail ou formulaire', 'Réponse stéréotypée', 'Point d’accès numérique, sur place', 'Rendez-vous sans solution']);
  const figures = flatten(pdf.tree).filter(({ type }) => type === 'Figure');
  expect(figures.map(({ alt, pages }) => [alt?.slice(0, 30), pages])).toEqual([['Reproduction de la preuve 1, C', [pdf.decorations.length]]]);
  expect(said(pdf.tree, 'P').join(' ')).toContain(`est arrivé à échéance le ${formatDay(known.expiredOn)}`);
});

it('gives every document as tagged PDF and DOCX, the person in them and in no request, store or file name', { timeout: 240_000 }, async () => {
  const times: string[] = [];
  for (const kind of KINDS) {
    await choose(page, kind);
    const pdf = await download(page, 'Télécharger en PDF');
    const read = await readTaggedPdf(pdf.bytes);
    expect([kind, read.faults]).toEqual([kind, []]);
    expect(flatten(read.tree).map(({ text }) => text).join(' ')).toContain(PERSON.name);
    const docx = await download(page, 'Modifier (DOCX)');
    const files = await filesOfDocx(docx.bytes);
    expect(files.get('word/document.xml')).toContain(PERSON.name);
    expect(files.get('word/document.xml')).toContain('w:val="Heading1"');
    if (kind === 'PROOF') expect(files.get('word/document.xml')).toContain('descr="Code QR qui ouvre la page de vérification');
    expect(pdf.name + docx.name).not.toMatch(/kova|zenobie|zénobie/i);
    times.push(`${kind} PDF ${pdf.milliseconds} ms, DOCX ${docx.milliseconds} ms`);
    expect([kind, Math.max(pdf.milliseconds, docx.milliseconds) <= MOST_MS]).toEqual([kind, true]);
  }
  process.stdout.write(`  letters, from the tap to the file: ${times.join('; ')}\n`);
  expect(requests.length).toBeGreaterThan(5);
  expect(requests.map(whatItCarries).filter((carried) => TELLING.some((part) => carried.includes(part)))).toEqual([]);
  expect(TELLING.filter((part) => whatItCarries(echo(part)).includes(part))).toEqual(TELLING);
  const kept = await storesOf(page);
  expect(TELLING.filter((part) => kept.includes(part))).toEqual([]);
});

/** A request that would carry it: what proves that the search above would find it. */
const echo = (part: string): Request => ({ url: () => `http://x/?q=${encodeURIComponent(part)}`, postDataBuffer: () => null, headers: () => ({}) }) as unknown as Request;

/** Address, headers and body of a request as text, unpacked and decoded where they were not plain. */
function whatItCarries(request: Request): string {
  const body = request.postDataBuffer();
  const plain = body ? [body.toString('utf8'), body[0] === 0x1f ? gunzipSync(body).toString('utf8') : ''].join(' ') : '';
  const address = request.url();
  const decode = (text: string) => { try { return decodeURIComponent(text); } catch { return text; } };
  return [address, decode(address), JSON.stringify(request.headers()), plain, decode(plain), JSON.stringify(plain).replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))].join(' ');
}

/** All that this browser keeps of the origin, as text. */
const storesOf = (on: Page): Promise<string> => on.evaluate(async () => {
  const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => { const opening = indexedDB.open(name!); opening.onsuccess = () => done(opening.result); opening.onerror = () => fail(opening.error); });
    for (const store of database.objectStoreNames) {
      texts.push(JSON.stringify(await new Promise((done) => { const reading = database.transaction(store).objectStore(store).getAll(); reading.onsuccess = () => done(reading.result); })));
    }
    database.close();
  }
  for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) texts.push(url);
  return texts.join(' ');
});

it('makes them without a network once they have been opened, and forgets who was typed when the page is left', { timeout: 180_000 }, async () => {
  const context: BrowserContext = page.context();
  await context.setOffline(true);
  await choose(page, 'RECOGNITION');
  await page.locator('#letter-body').selectOption('MEDIATION_COMMISSION');
  await page.getByText(/n’a pas de texte propre à cet organisme/).waitFor();
  const { bytes, name } = await download(page, 'Télécharger en PDF');
  expect(name).toBe('reconnaissance-mediation-commission.pdf');
  expect(said((await readTaggedPdf(bytes)).tree, 'LBody').some((item) => item.startsWith('de reconnaître ce document et d’instruire mon recours'))).toBe(true);
  await context.setOffline(false);
  await page.evaluate(() => { history.pushState(null, '', '/'); dispatchEvent(new PopStateEvent('popstate')); });
  await page.locator('#letter-name').waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('heading', { name: 'Relire' }).waitFor();
  expect(await page.locator('#letter-name').inputValue()).toBe('');
});

it('prints names that its own typeface cannot write in one that can, and says so plainly when none can', { timeout: 120_000 }, async () => {
  await choose(page, 'SUBSTITUTION');
  await page.locator('#letter-name').fill('Nguyễn Thị Ánh Əliyeva');
  const read = await readTaggedPdf((await download(page, 'Télécharger en PDF')).bytes);
  expect(read.faults).toEqual([]);
  expect(said(read.tree, 'P')[0]).toContain('Nguyễn Thị Ánh Əliyeva'.normalize('NFC'));
  await page.locator('#letter-name').fill('فاطمة');
  await page.getByRole('button', { name: 'Télécharger en PDF' }).click();
  await page.getByText(/Ces caractères ne peuvent pas être imprimés/).waitFor();
});

it('proves a filing to a stranger who holds the printed code, and to nobody else', { timeout: 120_000 }, async () => {
  await page.locator('#letter-name').fill('');
  await choose(page, 'PROOF');
  const cells = said((await readTaggedPdf((await download(page, 'Télécharger en PDF')).bytes)).tree, 'TD');
  expect(cells.slice(0, 2)).toEqual([known.reference, expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)]);
  const stranger = await cast.page(null, PHONE);
  await stranger.goto(`/verifier#${cells[0]}.${cells[1]}`);
  await stranger.getByRole('button', { name: 'Vérifier' }).click();
  await stranger.getByRole('status').filter({ hasText: /./ }).waitFor();
  const told = (await stranger.locator('main').textContent())!.replaceAll('\u00A0', ' ');
  expect(told).toContain(`a bien été déposé le ${formatDay(known.today)}`);
  expect(told).not.toContain(known.caseCode);
  await stranger.locator('#verify-code').fill('AAAAA-AAAAA');
  await stranger.getByRole('button', { name: 'Vérifier' }).click();
  await stranger.getByText(/Aucun signalement en vigueur/).waitFor();
  await stranger.context().close();
});
