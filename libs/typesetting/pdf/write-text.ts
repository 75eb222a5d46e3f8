import type { ChecklistItem, Words } from '../document/letter-document';
import { BOLD, bodyStyle, CONTENT_WIDTH, decorate, INK, makeRoom, REGULAR, rhythmOf, SHEET, SOFT_INK, tag, TYPE, type Pdf, type Structure } from './sheet';
import { partsOf, written } from './written-text';

const INDENT = 16;
const BOX = 7.5;
const RIGHT_HALF = 0.48;

type WriteText = (pdf: Pdf, parent: Structure) => void;

interface Place { readonly x: number; readonly width: number }
const FULL: Place = { x: SHEET.side, width: CONTENT_WIDTH };

/** Writes words from where the pen is, strong parts in bold; a page that ends in the middle is followed by another under the same tag. */
function writeWords(pdf: Pdf, words: Words, { x, width }: Place): void {
  const parts = partsOf(words);
  pdf.x = x;
  parts.forEach(({ text, strong }, index) => {
    pdf.font(strong ? BOLD : REGULAR).text(text, { width, lineGap: rhythmOf(pdf).lineGap, continued: index < parts.length - 1 });
  });
}

/** Up to so many lines, words are not parted between two pages: one line alone above or below reads as an accident. */
const MOST_KEPT_WHOLE = 6;

/** Height in points that must be free for words to begin here: all of them when they are few, else two lines. */
function uncut(pdf: Pdf, words: Words, { width }: Place, most = MOST_KEPT_WHOLE): number {
  const line = pdf.currentLineHeight(true) + rhythmOf(pdf).lineGap;
  const lines = linesOf(pdf, words, width);
  return (lines <= most ? lines : 2) * line;
}

/** How many lines words take, each in its own face: a bold reference is wider than it would be in the regular one. */
function linesOf(pdf: Pdf, words: Words, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { text, strong } of partsOf(words)) {
    pdf.font(strong ? BOLD : REGULAR);
    for (const word of text.split(/(?<= )/)) {
      if (used > 0 && used + pdf.widthOfString(word.trimEnd()) > width) [lines, used] = [lines + 1, 0];
      used += pdf.widthOfString(word);
    }
  }
  pdf.font(REGULAR);
  return lines;
}

function tagged(pdf: Pdf, parent: Structure, type: string, write: () => void): void {
  parent.add(tag(pdf, type, write));
}

/** What a closing takes with it to another page, at most. */
const MOST_KEPT_WITH_CLOSING = 16;

/** In points, from the first line to where the next paragraph begins. */
export function paragraphHeight(pdf: Pdf, words: Words): number {
  bodyStyle(pdf);
  return uncut(pdf, words, FULL, Infinity) + rhythmOf(pdf).apart;
}

/** @param followedBy height in points of what may not stand alone on the next page: a closing and its signature */
export function writeParagraph(words: Words, side: 'START' | 'END' = 'START', followedBy = 0): WriteText {
  return (pdf, parent) => {
    bodyStyle(pdf);
    const place = side === 'END' ? rightHalf() : FULL;
    const height = uncut(pdf, words, place, followedBy > 0 ? MOST_KEPT_WITH_CLOSING : MOST_KEPT_WHOLE);
    makeRoom(pdf, followedBy > 0 ? height + rhythmOf(pdf).apart + followedBy : height);
    tagged(pdf, parent, 'P', () => writeWords(pdf, words, place));
    pdf.y += rhythmOf(pdf).apart;
  };
}

/** What a heading has under it on its page at least, in points: two lines. */
export const UNDER_HEADING = 46;

/** A heading is never the last thing on a page. @param followedBy height in points of what begins under it */
export function writeHeading(words: string, level: 1 | 2 | 3, followedBy: number = UNDER_HEADING): WriteText {
  return (pdf, parent) => {
    bodyStyle(pdf).font(BOLD).fontSize(level === 1 ? TYPE.title : level === 2 ? TYPE.section : rhythmOf(pdf).body);
    const above = pdf.y > SHEET.top ? (level === 1 ? 10 : 8) : 0;
    makeRoom(pdf, above + pdf.heightOfString(written(words), { width: CONTENT_WIDTH }) + followedBy);
    if (pdf.y > SHEET.top) pdf.y += above;
    tagged(pdf, parent, `H${level}`, () => pdf.text(written(words), SHEET.side, pdf.y, { width: CONTENT_WIDTH, lineGap: 1 }));
    pdf.y += level === 1 ? 8 : 4;
  };
}

/** Sender on the left, addressee on the right, as letters have them. */
export function writeAddress(lines: readonly string[], side: 'START' | 'END'): WriteText {
  return (pdf, parent) => {
    bodyStyle(pdf);
    const { x, width } = side === 'END' ? rightHalf() : FULL;
    tagged(pdf, parent, 'P', () => lines.forEach((line, index) => {
      pdf.font(index === 0 ? BOLD : REGULAR).text(`${written(line)} `, x, pdf.y, { width, lineGap: 1.5 });
    }));
    pdf.y += 2 * rhythmOf(pdf).apart;
  };
}

export function writeList(items: readonly Words[]): WriteText {
  return (pdf, parent) => {
    const list = tag(pdf, 'L');
    parent.add(list);
    for (const item of items) {
      bodyStyle(pdf);
      makeRoom(pdf, uncut(pdf, item, { x: SHEET.side + INDENT, width: CONTENT_WIDTH - INDENT }));
      const top = pdf.y;
      writeItem(pdf, list, () => pdf.text('•', SHEET.side + 3, top, { lineBreak: false }), () => { pdf.y = top; writeWords(pdf, item, { x: SHEET.side + INDENT, width: CONTENT_WIDTH - INDENT }); });
      pdf.y += rhythmOf(pdf).apart / 2;
    }
    list.end();
    pdf.y += 4;
  };
}

/** Boxes to tick with a pen; what is done already is crossed. The state is said in words, for whoever hears the page. */
export function writeChecklist(items: readonly ChecklistItem[]): WriteText {
  return (pdf, parent) => {
    const list = tag(pdf, 'L');
    parent.add(list);
    for (const { label, state, done } of items) {
      bodyStyle(pdf);
      makeRoom(pdf, 2 * pdf.currentLineHeight(true));
      const top = pdf.y;
      decorate(pdf, () => drawBox(pdf, SHEET.side + 1, top + 2.4, done));
      bodyStyle(pdf);
      writeItem(pdf, list, null, () => { pdf.y = top; writeWords(pdf, [label, ' ', { strong: `(${state})` }], { x: SHEET.side + INDENT, width: CONTENT_WIDTH - INDENT }); });
      pdf.y += rhythmOf(pdf).apart / 2;
    }
    list.end();
    pdf.y += 4;
  };
}

/** In points, with the room to sign. */
export const signatureHeight = (pdf: Pdf, lines: readonly string[]): number => lines.length * bodyStyle(pdf).currentLineHeight(true) + 70;

export function writeSignature(lines: readonly string[]): WriteText {
  return (pdf, parent) => {
    bodyStyle(pdf);
    makeRoom(pdf, signatureHeight(pdf, lines));
    pdf.y += 8;
    const { x, width } = rightHalf();
    tagged(pdf, parent, 'P', () => lines.forEach((line) => pdf.text(`${written(line)} `, x, pdf.y, { width, lineGap: 1.5 })));
    pdf.y += rhythmOf(pdf).toSign;
  };
}

function writeItem(pdf: Pdf, list: Structure, mark: (() => void) | null, body: () => void): void {
  const item = tag(pdf, 'LI');
  list.add(item);
  if (mark) item.add(tag(pdf, 'Lbl', mark));
  item.add(tag(pdf, 'LBody', body));
  item.end();
}

function drawBox(pdf: Pdf, x: number, y: number, done: boolean): void {
  pdf.lineWidth(0.8).rect(x, y, BOX, BOX).stroke(done ? INK : SOFT_INK);
  if (done) pdf.moveTo(x + 1.6, y + BOX / 2).lineTo(x + 3.2, y + BOX - 1.8).lineTo(x + BOX - 1.3, y + 1.6).stroke(INK);
}

const rightHalf = (): Place => ({ x: SHEET.side + CONTENT_WIDTH * (1 - RIGHT_HALF), width: CONTENT_WIDTH * RIGHT_HALF });
