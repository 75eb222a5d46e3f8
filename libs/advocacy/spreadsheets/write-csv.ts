import { stringify } from './csv-text';
import type { Cell, Sheet } from './workbook';

/** Read as UTF-8 by every spreadsheet. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as CSV for French spreadsheets: semicolons, decimal commas; shares as numbers from 0 to 100, and what it is a copy of on each line. */
export function writeCsv({ rows }: Sheet, copyOf: string, copyLabel: string): Uint8Array {
  const lines = rows.map((cells, row) => [...cells.map(said), row === 0 ? copyLabel : copyOf]);
  return new TextEncoder().encode(BYTE_ORDER_MARK + stringify(lines));
}

function said(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'object' ? Math.round(cell.value * 1_000) / 10 : cell;
}
