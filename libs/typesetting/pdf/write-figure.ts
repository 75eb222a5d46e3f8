import type { LetterFigure } from '../document/letter-document';
import { bodyStyle, CONTENT_BOTTOM, CONTENT_WIDTH, makeRoom, SHEET, SOFT_INK, tag, TYPE, type Pdf, type Structure } from './sheet';
import { written } from './written-text';

const CAPTION = 26;
/** CSS pixels are 3/4 of a point; an image is never printed larger than it is. */
const POINTS_PER_PIXEL = 0.75;

/** An image with what it shows in words, its caption under it. */
export function writeFigure(pdf: Pdf, parent: Structure, figure: LetterFigure): void {
  const size = printed(figure);
  makeRoom(pdf, size.height + CAPTION);
  const top = pdf.y;
  const buffer = figure.image.buffer.slice(figure.image.byteOffset, figure.image.byteOffset + figure.image.byteLength) as ArrayBuffer;
  parent.add(tag(pdf, 'Figure', () => pdf.image(buffer, SHEET.side, top, { width: size.width, height: size.height }), {
    alt: written(figure.alt), placement: 'Block', bbox: [SHEET.side, top, SHEET.side + size.width, top + size.height],
  }));
  pdf.y = top + size.height + 6;
  if (figure.caption !== null) {
    bodyStyle(pdf).fontSize(TYPE.small).fillColor(SOFT_INK);
    parent.add(tag(pdf, 'P', () => pdf.text(written(figure.caption ?? ''), SHEET.side, pdf.y, { width: CONTENT_WIDTH })));
    pdf.y += 8;
  }
}

function printed({ width, height, printedSize }: LetterFigure): { width: number; height: number } {
  const room = { width: printedSize ?? CONTENT_WIDTH, height: printedSize ?? CONTENT_BOTTOM - SHEET.top - 90 };
  const scale = Math.min(room.width / width, room.height / height, printedSize === null ? POINTS_PER_PIXEL : Infinity);
  return { width: width * scale, height: height * scale };
}
