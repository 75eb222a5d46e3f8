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

const TWO_LINES = 'Une phrase assez longue pour tenir sur deux lignes de cette lettre, quelle que soit la façon dont elle est composée, et rien de plus que cela.';

/** How many texts each page writes, its foot included. */
async function textsByPage(blocks: LetterDocument['blocks']): Promise<number[]> {
  const pdf = await renderPdf({ ...letter, watermark: undefined, blocks }, typeface, new Date('2026-03-31T00:00:00Z'), { unpacked: true });
  return Buffer.from(pdf).toString('latin1').split('endstream').map((page) => page.split(/ (?:TJ|Tj)\n/).length - 1).filter((texts) => texts > 1);
}

it('a signature never stands alone on a page: the closing and what it closes go with it', async () => {
  const pagesOf = async (lines: number) => {
    const filling = Array.from({ length: lines }, () => ({ kind: 'PARAGRAPH' as const, words: 'Ligne.' }));
    return textsByPage([...filling, { kind: 'PARAGRAPH', words: TWO_LINES }, { kind: 'PARAGRAPH', words: 'Salutations.' }, { kind: 'SIGNATURE', lines: ['Ada'] }]);
  };
  // Each page writes its foot in two texts: the last one has two lines of the letter, the greeting and the name besides.
  const seen = new Set<number>();
  for (let lines = 20; lines < 75; lines += 1) {
    const pages = await pagesOf(lines);
    seen.add(pages.length);
    if (pages.length > 1) expect(pages.at(-1), `${lines} lines`).toBeGreaterThanOrEqual(6);
  }
  expect([...seen]).toEqual([1, 2, 3]);
});

it('a letter that would end a few lines down another page stands closer, on one; a long one does not', async () => {
  const closing = [{ kind: 'PARAGRAPH' as const, words: 'Salutations.' }, { kind: 'SIGNATURE' as const, lines: ['Ada'] }];
  const filled = (lines: number) => Array.from({ length: lines }, () => ({ kind: 'PARAGRAPH' as const, words: 'Ligne.' }));
  const leadingOf = async (lines: number) => (await textsByPage([...filled(lines), ...closing])).length;
  // Unsigned, the same text keeps its rhythm and goes over.
  const unsigned = async (lines: number) => (await textsByPage([...filled(lines), closing[0]!])).length;
  const most = async (pagesOf: (lines: number) => Promise<number>) => { let lines = 20; while ((await pagesOf(lines + 1)) === 1) lines += 1; return lines; };
  expect(await most(leadingOf)).toBeGreaterThan(await most(unsigned));
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

it('a heading is never parted from the table under it, nor from a heading between', async () => {
  const table = { kind: 'TABLE' as const, caption: 'Tableau', columns: [{ label: 'Un', share: 1 }], rows: [['Ligne\n\nhaute']] };
  for (const between of [[], [{ kind: 'HEADING' as const, level: 3 as const, words: 'Partie' }]]) {
    for (let lines = 20; lines < 48; lines += 1) {
      const filling = Array.from({ length: lines }, () => ({ kind: 'PARAGRAPH' as const, words: 'Ligne.' }));
      const pages = await textsByPage([...filling, { kind: 'HEADING', level: 2, words: 'Titre' }, ...between, table]);
      // Its foot in two texts, then the headings, the caption, the head and the row.
      if (pages.length > 1) expect(pages.at(-1), `${lines} lines`).toBeGreaterThanOrEqual(6 + between.length);
    }
  }
});
