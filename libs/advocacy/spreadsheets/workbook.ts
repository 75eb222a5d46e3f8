/** A share that the spreadsheet computes itself, from two of its cells (row and column from 0). */
export interface ShareCell {
  readonly part: readonly [row: number, column: number];
  readonly whole: readonly [row: number, column: number];
  /** What it comes to: shown until the spreadsheet has computed. */
  readonly value: number;
}

/** Text is text, whatever it begins with: no writer here makes a formula of a string. */
export type Cell = string | number | null | ShareCell;

export interface Sheet {
  /** At most 31 characters, without []:*?/\ */
  readonly name: string;
  readonly widths: readonly number[];
  /** The first row heads the others. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly title: string;
  /** Printed at the foot of each sheet: what it is a copy of. */
  readonly footer: string;
  readonly sheets: readonly Sheet[];
}

/** « A1 » of a row and a column counted from 0. */
export function addressOf([row, column]: readonly [number, number]): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Text as XML may hold it: signs escaped, characters that XML has not left out. */
export const xmlText = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
