import type { LetterTable } from '../document/letter-document';
import { BOLD, bodyStyle, CONTENT_BOTTOM, CONTENT_WIDTH, decorate, LINE, makeRoom, REGULAR, SHEET, SOFT_INK, tag, TYPE, type Pdf, type Structure } from './sheet';
import { written } from './written-text';

const PAD = { x: 4, y: 4 };
const SIZE = 9.5;

interface Column { readonly x: number; readonly width: number }

/** A table whose head is repeated on each page (as decoration: it is read once) and whose rows are never cut. */
export function writeTable(pdf: Pdf, parent: Structure, table: LetterTable): void {
  const columns = columnsOf(table);
  const head = table.columns.map(({ label }) => label);
  makeRoom(pdf, beginningHeight(pdf, table));
  const element = tag(pdf, 'Table');
  parent.add(element);
  bodyStyle(pdf).font(BOLD).fontSize(SIZE).fillColor(SOFT_INK);
  element.add(tag(pdf, 'Caption', () => pdf.text(written(table.caption), SHEET.side, pdf.y, { width: CONTENT_WIDTH })));
  pdf.y += 3;
  writeHead(pdf, element, head, columns);
  const body = tag(pdf, 'TBody');
  element.add(body);
  for (const row of table.rows) {
    if (pdf.y + heightOf(pdf, row, columns, REGULAR) > CONTENT_BOTTOM) {
      pdf.addPage();
      decorate(pdf, () => writeCells(pdf, head, columns, BOLD));
    }
    writeRow(pdf, body, row, columns);
  }
  body.end();
  element.end();
  pdf.y += 10;
}

/** Height in points of what a table begins with, and is not parted from: its caption, its head, its first row. */
export function beginningHeight(pdf: Pdf, table: LetterTable): number {
  const columns = columnsOf(table);
  return 24 + heightOf(pdf, table.columns.map(({ label }) => label), columns, BOLD) + heightOf(pdf, table.rows[0] ?? [], columns, REGULAR);
}

function writeHead(pdf: Pdf, table: Structure, head: readonly string[], columns: readonly Column[]): void {
  const thead = tag(pdf, 'THead');
  const row = tag(pdf, 'TR');
  table.add(thead);
  thead.add(row);
  writeCells(pdf, head, columns, BOLD, (_, write) => row.add(tag(pdf, 'TH', write, { scope: 'Column' })));
  row.end();
  thead.end();
}

function writeRow(pdf: Pdf, body: Structure, cells: readonly string[], columns: readonly Column[]): void {
  const row = tag(pdf, 'TR');
  body.add(row);
  writeCells(pdf, cells, columns, REGULAR, (index, write) => row.add(index === 0 ? tag(pdf, 'TH', write, { scope: 'Row' }) : tag(pdf, 'TD', write)));
  row.end();
}

/** Cells side by side; then the line under the row. Without `tagging`, which tags each cell, all of it is already decoration. */
function writeCells(pdf: Pdf, cells: readonly string[], columns: readonly Column[], face: string, tagging?: (index: number, write: () => void) => void): void {
  const place = tagging ?? ((_: number, write: () => void) => write());
  const height = heightOf(pdf, cells, columns, face);
  const top = pdf.y;
  columns.forEach(({ x, width }, index) => place(index, () => {
    bodyStyle(pdf).font(face).fontSize(SIZE).text(`${written(cells[index] ?? '')} `, x + PAD.x, top + PAD.y, { width: width - 2 * PAD.x, lineGap: 1 });
  }));
  pdf.y = top + height;
  if (tagging) decorate(pdf, () => underline(pdf, face));
  else underline(pdf, face);
}

/** The line under a row, a stronger one under the head. */
function underline(pdf: Pdf, face: string): void {
  pdf.lineWidth(face === BOLD ? 1 : 0.5).moveTo(SHEET.side, pdf.y).lineTo(SHEET.side + CONTENT_WIDTH, pdf.y).stroke(LINE);
}

function heightOf(pdf: Pdf, cells: readonly string[], columns: readonly Column[], face: string): number {
  bodyStyle(pdf).font(face).fontSize(SIZE);
  const heights = cells.map((cell, index) => pdf.heightOfString(`${written(cell)} `, { width: (columns[index]?.width ?? CONTENT_WIDTH) - 2 * PAD.x, lineGap: 1 }));
  return Math.max(TYPE.body, ...heights) + 2 * PAD.y;
}

function columnsOf({ columns }: LetterTable): Column[] {
  let x: number = SHEET.side;
  return columns.map(({ share }) => {
    const column = { x, width: share * CONTENT_WIDTH };
    x += column.width;
    return column;
  });
}
