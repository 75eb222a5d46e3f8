import type PDFDocument from 'pdfkit';

/** A4 in points, with the margins of a French letter. */
export const SHEET = { width: 595.28, height: 841.89, side: 62, top: 56, bottom: 64 } as const;
export const CONTENT_WIDTH = SHEET.width - 2 * SHEET.side;
export const CONTENT_BOTTOM = SHEET.height - SHEET.bottom;

/** Sizes in points. */
export const TYPE = { body: 10.5, small: 8.5, title: 15, section: 12 } as const;

export const INK = '#1c2328';
export const SOFT_INK = '#4a555c';
export const LINE = '#9aa4aa';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Pdf['struct']>;

/** What a tag may say beside its type. */
export interface TagAttributes {
  /** What a figure shows. */
  readonly alt?: string;
  /** What a header cell heads. */
  readonly scope?: 'Column' | 'Row';
  /** Where a figure stands on the sheet: left, top, right, bottom in points from the top. */
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}

/** A tag of the structure tree: with `write`, it holds what that writes; without, other tags are put into it. */
export function tag(pdf: Pdf, type: string, write?: () => void, attributes: TagAttributes = {}): Structure {
  return write ? pdf.struct(type, attributes as object, write) : pdf.struct(type, attributes as object);
}

/** Text lies in one typeface, embedded. */
export const REGULAR = 'regular';
export const BOLD = 'bold';

/** Where the next block begins: below what was written last, or on a new sheet when `height` points do not fit on this one. */
export function makeRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > CONTENT_BOTTOM && pdf.y > SHEET.top) pdf.addPage();
}

/** Back to the body's own look, at the left margin. */
export function bodyStyle(pdf: Pdf): Pdf {
  pdf.x = SHEET.side;
  return pdf.font(REGULAR).fontSize(rhythmOf(pdf).body).fillColor(INK);
}

/** How the text of a letter stands, in points: its size, between its lines, between its paragraphs, and the room to sign in. */
export interface Rhythm { readonly body: number; readonly lineGap: number; readonly apart: number; readonly toSign: number }
export const EASY: Rhythm = { body: TYPE.body, lineGap: 2.6, apart: 6, toSign: 50 };
/** For a letter that would end a few lines down another page. */
export const CLOSE: Rhythm = { body: 10, lineGap: 0.8, apart: 3.5, toSign: 36 };

const rhythms = new WeakMap<Pdf, Rhythm>();
export const setRhythm = (pdf: Pdf, rhythm: Rhythm): void => void rhythms.set(pdf, rhythm);
export const rhythmOf = (pdf: Pdf): Rhythm => rhythms.get(pdf) ?? EASY;

/** Lines and boxes that say nothing a reader needs. */
export function decorate(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}
