import type { About } from './about';
import type { Leaving } from './leaving';
import { columnsOf, type Cell } from './map-columns';

/** A cell that a spreadsheet would run: OWASP's list of first characters. */
const FORMULA = /^[=+\-@\t\r]/;
export const MARK = '\uFEFF';

/** One line a territory with its 95 % interval, what is hidden left empty with its reason; semicolons and a byte-order mark, as French spreadsheets read. */
export function mapCsv(leaving: Leaving, about: About): string {
  const columns = columnsOf(leaving, about);
  const rows = leaving.release.cells.map((cell) => columns.map(({ of }) => written(of(cell))));
  return `${MARK}${[columns.map(({ name }) => name), ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
}

/** French decimals; nothing for what is hidden. A number is no formula, whatever its sign. */
const written = (cell: Cell): string => (typeof cell === 'number' ? String(Math.round(cell * 1e4) / 1e4).replace('.', ',') : cellOf(cell ?? ''));

/** Quoted where it must be; what a spreadsheet would take for a formula is told to be text. */
export function cellOf(content: string): string {
  const safe = FORMULA.test(content) ? `'${content}` : content;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
