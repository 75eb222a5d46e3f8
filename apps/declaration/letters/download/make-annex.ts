import { PDFDocument, StandardFonts, degrees, rgb } from '@cantoo/pdf-lib';
import { text } from '../messages.fr';

/** A proof that is a PDF itself, under the number that the letter gives it. */
export interface PdfProof { readonly number: number; readonly name: string; readonly bytes: Uint8Array }

const SIZE = 8;
const MARGIN = 6;
const BAND = SIZE + 2 * MARGIN;

/**
 * The PDF proofs as pages of one file, each page saying which proof it is of and its number, which goes on from the letter's.
 * A file of its own: what comes from elsewhere has no tags, and would take the letter's away.
 * @param letterPages pages of the letter that it is an annex of
 * @throws Error when a proof is no PDF that can be read
 */
export async function makeAnnex(proofs: readonly PdfProof[], letterPages: number): Promise<Uint8Array> {
  const annex = await PDFDocument.create();
  annex.setTitle(text.annexTitle);
  annex.setLanguage('fr-FR');
  const font = await annex.embedFont(StandardFonts.Helvetica);
  let at = letterPages;
  for (const { number, name, bytes } of proofs) {
    const proof = await PDFDocument.load(bytes);
    const pages = await annex.copyPages(proof, proof.getPageIndices());
    for (const [index, page] of pages.entries()) {
      annex.addPage(page);
      at += 1;
      // Upright on a page that is turned: the band follows what the reader sees as its foot.
      const turned = ((page.getRotation().angle % 360) + 360) % 360;
      const { width, height } = page.getSize();
      const words = printable(text.annexFoot(number, name, index + 1, pages.length, at));
      const place = { 0: { x: 0, y: 0 }, 90: { x: width, y: 0 }, 180: { x: width, y: height }, 270: { x: 0, y: height } }[turned] ?? { x: 0, y: 0 };
      const long = turned % 180 === 0 ? width : height;
      page.drawRectangle({ ...place, width: long, height: BAND, rotate: degrees(turned), color: rgb(1, 1, 1) });
      const inside = { 0: { x: MARGIN, y: MARGIN }, 90: { x: width - MARGIN, y: MARGIN }, 180: { x: width - MARGIN, y: height - MARGIN }, 270: { x: MARGIN, y: height - MARGIN } }[turned] ?? { x: MARGIN, y: MARGIN };
      page.drawText(words, { ...inside, size: SIZE, font, rotate: degrees(turned) });
    }
  }
  return annex.save();
}

/** Pages of a letter that was made, so that its annex goes on counting. */
export async function pagesOf(letter: Uint8Array): Promise<number> {
  return (await PDFDocument.load(letter, { updateMetadata: false })).getPageCount();
}

/** What the standard typeface of every reader has: no-break spaces are spaces there. */
const printable = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ').replace(/[^\u0020-\u00ff’œŒ–…]/g, '?');
