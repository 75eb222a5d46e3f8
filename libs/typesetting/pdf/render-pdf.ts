import PDFDocument from 'pdfkit';
import type { Block, LetterDocument } from '../document/letter-document';
import { bodyStyle, BOLD, CONTENT_WIDTH, REGULAR, SHEET, SOFT_INK, tag, TYPE, type Pdf, type Structure } from './sheet';
import { notesAtEnd } from '../document/notes-at-end';
import { drawWatermark } from './watermark';
import { writeDrawing } from './write-drawing';
import { writeFigure } from './write-figure';
import { writeTable } from './write-table';
import { signatureHeight, writeAddress, writeChecklist, writeHeading, writeList, writeParagraph, writeSignature } from './write-text';
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
  const options: object = {
    size: 'A4', margins: { top: SHEET.top, bottom: SHEET.bottom, left: SHEET.side, right: SHEET.side },
    pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true, lang: 'fr-FR', bufferPages: true, font: '', compress: !unpacked,
    info: { Title: asXml(letter.title), Creator: 'Vigie', Producer: 'Vigie', CreationDate: createdAt },
  };
  const pdf: Pdf = new PDFDocument(options);
  pdf.registerFont(REGULAR, typeface.regular);
  pdf.registerFont(BOLD, typeface.bold);
  const finished = bytesOf(pdf);
  const body = tag(pdf, 'Document');
  pdf.addStructure(body);
  bodyStyle(pdf);
  letter.blocks.forEach((block, index) => writeBlock(pdf, body, block, letter.blocks[index + 1]));
  body.end();
  if (letter.watermark) drawWatermark(pdf, letter.watermark);
  numberPages(pdf, letter.footer);
  pdf.end();
  return finished;
}

function writeBlock(pdf: Pdf, body: Structure, block: Block, next: Block | undefined): void {
  switch (block.kind) {
    case 'ADDRESS': return writeAddress(block.lines, block.side)(pdf, body);
    case 'HEADING': return writeHeading(block.words, block.level)(pdf, body);
    case 'PARAGRAPH': return writeParagraph(block.words, block.side, next?.kind === 'SIGNATURE' ? signatureHeight(pdf, next.lines) : 0)(pdf, body);
    case 'LIST': return writeList(block.items)(pdf, body);
    case 'CHECKLIST': return writeChecklist(block.items)(pdf, body);
    case 'TABLE': return writeTable(pdf, body, block);
    case 'DRAWING': return writeDrawing(pdf, body, block);
    case 'FIGURE': return writeFigure(pdf, body, block);
    case 'SIGNATURE': return writeSignature(block.lines)(pdf, body);
    case 'NEW_PAGE': return void pdf.addPage();
  }
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
