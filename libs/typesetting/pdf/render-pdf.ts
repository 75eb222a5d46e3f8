import PDFDocument from 'pdfkit';
import type { Block, LetterDocument } from '../document/letter-document';
import { bodyStyle, BOLD, CLOSE, CONTENT_BOTTOM, CONTENT_WIDTH, EASY, REGULAR, setRhythm, SHEET, SOFT_INK, tag, TYPE, type Pdf, type Rhythm, type Structure } from './sheet';
import { notesAtEnd } from '../document/notes-at-end';
import { drawWatermark } from './watermark';
import { writeDrawing } from './write-drawing';
import { writeFigure } from './write-figure';
import { beginningHeight, writeTable } from './write-table';
import { UNDER_HEADING, paragraphHeight, signatureHeight, writeAddress, writeChecklist, writeHeading, writeList, writeParagraph, writeSignature } from './write-text';
import { written } from './written-text';

/** Both weights of one typeface, as TTF files. */
export interface Typeface {
  readonly regular: ArrayBuffer;
  readonly bold: ArrayBuffer;
}

export interface PdfWishes {
  /** Nothing is packed, so that the bytes depend on no version of a compressor: the same letter gives the same file years later. */
  readonly unpacked?: boolean;
}

/**
 * A letter as a tagged PDF (PDF/UA-1): everything said is in the structure tree in reading order, everything else
 * is marked as decoration, the typeface is embedded. Runs in a browser or in Node; sends nothing anywhere.
 * @param createdAt the only date in the file's own description
 */
export function renderPdf(given: LetterDocument, typeface: Typeface, createdAt: Date, { unpacked = false }: PdfWishes = {}): Promise<Uint8Array> {
  const letter = notesAtEnd(given);
  const written = (rhythm: Rhythm) => write(letter, typeface, createdAt, { unpacked }, rhythm);
  const easy = written(EASY);
  if (!spills(easy)) return easy.bytes;
  const close = written(CLOSE);
  return close.end.page < easy.end.page ? close.bytes : easy.bytes;
}

/** @param end where the letter itself stops, before its annexes: index of the page, and points from its top */
interface Written { readonly bytes: Promise<Uint8Array>; readonly signed: boolean; readonly end: { readonly page: number; readonly y: number } }

/** A second page that holds hardly more than a signature: the letter is better on one. */
const spills = ({ signed, end }: Written): boolean => signed && end.page === 1 && end.y < SHEET.top + (CONTENT_BOTTOM - SHEET.top) / 3;

function write(letter: LetterDocument, typeface: Typeface, createdAt: Date, { unpacked }: PdfWishes, rhythm: Rhythm): Written {
  const options: object = {
    size: 'A4', margins: { top: SHEET.top, bottom: SHEET.bottom, left: SHEET.side, right: SHEET.side },
    pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true, lang: 'fr-FR', bufferPages: true, font: '', compress: unpacked !== true,
    info: { Title: asXml(letter.title), Creator: 'Vigie', Producer: 'Vigie', CreationDate: createdAt },
  };
  const pdf: Pdf = new PDFDocument(options);
  setRhythm(pdf, rhythm);
  pdf.registerFont(REGULAR, typeface.regular);
  pdf.registerFont(BOLD, typeface.bold);
  const finished = bytesOf(pdf);
  const body = tag(pdf, 'Document');
  pdf.addStructure(body);
  bodyStyle(pdf);
  let end: Written['end'] | null = null;
  letter.blocks.forEach((block, index) => {
    if (block.kind === 'NEW_PAGE') end ??= whereAt(pdf);
    writeBlock(pdf, body, block, letter.blocks.slice(index + 1, index + 3));
  });
  end ??= whereAt(pdf);
  body.end();
  if (letter.watermark) drawWatermark(pdf, letter.watermark);
  numberPages(pdf, letter.footer);
  pdf.end();
  return { bytes: finished, signed: letter.blocks.some(({ kind }) => kind === 'SIGNATURE'), end };
}

const whereAt = (pdf: Pdf): Written['end'] => ({ page: pdf.bufferedPageRange().count - 1, y: pdf.y });

function writeBlock(pdf: Pdf, body: Structure, block: Block, next: readonly Block[]): void {
  switch (block.kind) {
    case 'ADDRESS': return writeAddress(block.lines, block.side)(pdf, body);
    case 'HEADING': return writeHeading(block.words, block.level, underHeading(pdf, next))(pdf, body);
    case 'PARAGRAPH': return writeParagraph(block.words, block.side, closingHeight(pdf, next))(pdf, body);
    case 'LIST': return writeList(block.items)(pdf, body);
    case 'CHECKLIST': return writeChecklist(block.items)(pdf, body);
    case 'TABLE': return writeTable(pdf, body, block);
    case 'DRAWING': return writeDrawing(pdf, body, block);
    case 'FIGURE': return writeFigure(pdf, body, block);
    case 'SIGNATURE': return writeSignature(block.lines)(pdf, body);
    case 'NEW_PAGE': return void pdf.addPage();
  }
}

/** Height in points of the signature that follows, with the closing formula before it; 0 where neither does. */
function closingHeight(pdf: Pdf, [next, after]: readonly Block[]): number {
  if (next?.kind === 'SIGNATURE') return signatureHeight(pdf, next.lines);
  return next?.kind === 'PARAGRAPH' && after?.kind === 'SIGNATURE' ? paragraphHeight(pdf, next.words) + signatureHeight(pdf, after.lines) : 0;
}

/** Height in points of what a heading must not be parted from: the beginning of a table, with the heading between where there is one. */
function underHeading(pdf: Pdf, [next, ...after]: readonly Block[]): number {
  if (next?.kind === 'HEADING') return UNDER_HEADING + underHeading(pdf, after);
  return next?.kind === 'TABLE' ? Math.max(UNDER_HEADING, beginningHeight(pdf, next)) : UNDER_HEADING;
}

/** « n / N » at the foot of each page, with the document's name: decoration, which a screen reader need not repeat. */
function numberPages(pdf: Pdf, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.markContent('Artifact', { type: 'Pagination' });
    const y = SHEET.height - SHEET.bottom + 26;
    bodyStyle(pdf).fontSize(TYPE.small).fillColor(SOFT_INK);
    pdf.text(written(footer), SHEET.side, y, { lineBreak: false });
    const number = `${index + 1} / ${count}`;
    pdf.text(number, SHEET.side + CONTENT_WIDTH - pdf.widthOfString(number), y, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(joined(chunks)));
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The library writes the title into XML as it is. */
const asXml = (text: string): string => written(text).replace(/[<>&]/g, ' ');
