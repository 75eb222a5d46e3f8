import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { renderDocx } from './docx';
import { textsOf, type LetterDocument } from './index';
import { missingFrom, renderPdf, type Typeface } from './pdf';

const require = createRequire(import.meta.url);
const fileOf = async (path: string) => new Uint8Array(await readFile(require.resolve(path))).buffer;
const FACE = '@expo-google-fonts/atkinson-hyperlegible-next';
let typeface: Typeface;
beforeAll(async () => {
  typeface = { regular: await fileOf(`${FACE}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`), bold: await fileOf(`${FACE}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`) };
});

const letter: LetterDocument = {
  title: 'Essai', fileName: 'essai', footer: 'Dossier n° 1', notesTitle: 'Notes', watermark: 'Dossier n° 1, projet',
  blocks: [
    { kind: 'HEADING', level: 1, words: 'Essai' },
    { kind: 'PARAGRAPH', words: ['On a compté ', { strong: '1 234' }, { note: 'Signalements, du 1er au 31 mars 2026.' }, ' signalements.'] },
    { kind: 'LIST', items: [['Un', { note: 'Autre note.' }], 'Deux'] },
    { kind: 'HEADING', level: 3, words: 'Carte' },
    { kind: 'DRAWING', width: 100, height: 60, alt: 'Un carré gris', caption: 'Figure 1', marks: [{ kind: 'PATH', d: 'M10 10h40v40h-40z', fill: '#cccccc', stroke: '#333333' }, { kind: 'TEXT', text: 'Nord', x: 60, y: 20, size: 8 }] },
  ],
};

it('gives the same bytes for the same letter, and packs none of them when asked', async () => {
  const make = () => renderPdf(letter, typeface, new Date('2026-03-31T00:00:00Z'), { unpacked: true });
  const [one, other] = [await make(), await make()];
  expect(Buffer.compare(one, other)).toBe(0);
  expect(Buffer.from(one).toString('latin1')).not.toContain('FlateDecode');
});

it('a signature never stands alone on a page: what it signs goes with it', async () => {
  const pagesOf = async (lines: number) => {
    const filling = Array.from({ length: lines }, () => ({ kind: 'PARAGRAPH' as const, words: 'Ligne.' }));
    const pdf = await renderPdf({ ...letter, watermark: undefined, blocks: [...filling, { kind: 'PARAGRAPH', words: 'Salutations.' }, { kind: 'SIGNATURE', lines: ['Ada'] }] }, typeface, new Date('2026-03-31T00:00:00Z'), { unpacked: true });
    const shown = Buffer.from(pdf).toString('latin1').split('endstream').map((page) => page.split(/ (?:TJ|Tj)\n/).length - 1).filter((texts) => texts > 1);
    return shown;
  };
  // Each page writes its foot in two texts: the last one has the greeting and the name besides.
  for (let lines = 20; lines < 45; lines += 1) {
    const pages = await pagesOf(lines);
    if (pages.length > 1) expect(pages.at(-1), `${lines} lines`).toBeGreaterThanOrEqual(4);
  }
});

it('no line of an item stands alone on a page, its reference in bold counted as wide as it is', async () => {
  const item = [{ strong: 'Ministère de l’Intérieur (DGEF), publication du 17 juin 2022, reprise par la circulaire' }, ' : la solution de substitution est due si, malgré le recours au centre de contact citoyen et au point d’accès numérique, le dossier n’a pas pu être déposé en ligne. Elle peut être un dépôt papier, un envoi postal ou un accueil physique.'];
  const pagesOf = async (above: number) => {
    const filling = Array.from({ length: above }, () => ({ kind: 'PARAGRAPH' as const, words: 'Ligne.' }));
    const pdf = await renderPdf({ ...letter, watermark: undefined, blocks: [...filling, { kind: 'LIST', items: [item] }] }, typeface, new Date('2026-03-31T00:00:00Z'), { unpacked: true });
    return Buffer.from(pdf).toString('latin1').split('endstream').map((page) => page.split(/ (?:TJ|Tj)\n/).length - 1).filter((texts) => texts > 1);
  };
  const [whole = 0] = await pagesOf(0);
  for (let above = 20; above < 45; above += 1) {
    const [, second] = await pagesOf(above);
    if (second !== undefined) expect(second, `${above} lines above`).toBeGreaterThanOrEqual(whole);
  }
});

it('numbers notes in a PDF, and makes true footnotes and a header in a DOCX', async () => {
  const files = unzipSync(await renderDocx(letter));
  expect(strFromU8(files['word/footnotes.xml']!)).toContain('Signalements, du 1er au 31 mars 2026.');
  expect(strFromU8(files['word/document.xml']!).match(/w:footnoteReference/g)).toHaveLength(2);
  expect(Object.entries(files).some(([name, bytes]) => /header/.test(name) && strFromU8(bytes).includes('projet'))).toBe(true);
  expect(strFromU8(files['word/document.xml']!)).toContain('Heading3');
});

it('finds characters that a typeface lacks in notes and drawings too', () => {
  const told = { ...letter, blocks: [{ kind: 'PARAGRAPH' as const, words: ['a', { note: 'فاطمة' }] }] };
  expect(missingFrom(typeface.regular, textsOf(told)).length).toBeGreaterThan(0);
  expect(missingFrom(typeface.regular, textsOf(letter))).toEqual([]);
});
