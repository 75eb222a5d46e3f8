import Papa from 'papaparse';
import type { DisclosedTable } from '../disclose';
import { codesOf } from '../table/grid';

/** What a spreadsheet may run as a formula, also behind blanks, and in the full-width forms that some take for the same. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\t\r＝＋－＠]/u;

/**
 * The table as CSV, one row a cell, every cell of it, in an order that says nothing of what they count: the dimensions, `status`
 * (published, primary, secondary) and `value`, empty when hidden. No cell can run in a spreadsheet: an apostrophe goes before.
 */
export function printTable({ grid, cells }: DisclosedTable): string {
  const header = [...grid.dimensions.map(({ name }) => name), 'status', 'value'];
  const rows = cells.map(({ status, value }, position) => [...codesOf(grid, position), status.toLowerCase(), value === null ? '' : String(value)]);
  return `${Papa.unparse([header, ...rows], { newline: '\n', escapeFormulae: FORMULA })}\n`;
}
