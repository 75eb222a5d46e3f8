import type { CellFault } from '../read-row/row-check';
import { MESSAGES } from '../messages.fr';

const BOM = '\uFEFF';
/** Full-width signs too: Excel takes them for the plain ones. */
const STARTS_A_FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
/** After what some program takes for a separator, or for the end of a line. */
const INNER_FORMULA = /([,;\t|\r\n]\s*)(?=[=+\-@＝＋－＠])/g;
const INNER_APOSTROPHE = /([,;\t|\r\n]\s*)'(?=[=+\-@＝＋－＠])/g;
const PLAIN_NUMBER = /^[+-]?[\d\s.,]+$/;

/** The header of the file with the bad rows: the same columns, then why. What Excel in France opens by itself. */
export function badRowsHeader(headers: readonly string[]): string {
  return `${BOM}${line([...headers, MESSAGES.reasonColumn])}`;
}

/** @param cells as they came; @returns the line with its reason */
export function badRow(headers: readonly string[], cells: readonly string[], faults: readonly CellFault[]): string {
  const reason = faults.map(({ column, reason: why }) => (column === null ? why : `${column}\u00a0: ${why}`)).join(' / ');
  return line([...headers.map((_, at) => cells[at] ?? ''), reason]);
}

function line(cells: readonly string[]): string {
  return `${cells.map(safeCell).join(';')}\r\n`;
}

/**
 * No spreadsheet runs it: what could begin a formula gets an apostrophe, which reading it again takes off; also within a cell,
 * where a program told of another separator would begin one.
 */
function safeCell(text: string): string {
  const harmless = STARTS_A_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return `"${harmless.replace(INNER_FORMULA, "$1'").replace(/"/g, '""')}"`;
}

/** A cell as it was before `safeCell`. */
export function unsafeCell(text: string): string {
  const bare = text.charCodeAt(0) === 39 && STARTS_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
  return bare.includes("'") ? bare.replace(INNER_APOSTROPHE, '$1') : bare;
}
