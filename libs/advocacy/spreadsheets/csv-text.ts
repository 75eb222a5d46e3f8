import Papa from 'papaparse';

/** Text that a spreadsheet would take for a formula is given an apostrophe, after which it is text. */
export const stringify = (lines: readonly (readonly (string | number)[])[]): string =>
  `${Papa.unparse(lines.map((cells) => cells.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell))), { delimiter: ';', newline: '\r\n', escapeFormulae: /^\s*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/ })}\r\n`;
