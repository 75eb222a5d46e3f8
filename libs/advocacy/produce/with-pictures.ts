import sharp from 'sharp';
import type { Block, LetterDocument, LetterDrawing } from '@vigie/typesetting';
import { outlinedSvg } from '@vigie/typesetting/picture';
import { typefaceFor } from './typefaces';

/** Pixels for each unit of a drawing: sharp enough on paper. */
const SCALE = 3;
/** Points, across the page. */
const PRINTED = 450;

/** The same document with its drawings as images, for a format that draws no lines: maps and charts keep their words, as outlines, on any machine. */
export async function withPictures(document: LetterDocument): Promise<LetterDocument> {
  const { regular, bold } = await typefaceFor(document);
  const blocks: Block[] = [];
  for (const block of document.blocks) blocks.push(block.kind === 'DRAWING' ? await pictureOf(block, { regular, bold }) : block);
  return { ...document, blocks };
}

async function pictureOf(drawing: LetterDrawing, typeface: { readonly regular: ArrayBuffer; readonly bold: ArrayBuffer }): Promise<Block> {
  const { data, info } = await sharp(Buffer.from(outlinedSvg(drawing, typeface)), { density: 72 * SCALE }).flatten({ background: '#ffffff' }).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
  return { kind: 'FIGURE', image: new Uint8Array(data), width: info.width, height: info.height, alt: drawing.alt, caption: drawing.caption, printedSize: PRINTED };
}
