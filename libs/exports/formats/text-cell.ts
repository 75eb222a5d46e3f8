/** What a spreadsheet would run: as OWASP lists it, with the full-width signs. */
const FORMULA = /^\s*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** Text that a spreadsheet would take for a formula is given an apostrophe, after which it is text. For formats without types. */
export const asText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Text as XML may hold it: signs escaped, characters that XML has not left out. */
export function xmlText(text: string): string {
  return UNSAFE.test(text) ? text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`) : text;
}
const NOT_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const UNSAFE = /[&<>"\ufffe\uffff\p{Cc}]/u;

/** « A1 », of a column counted from 0 and a row from 1. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}
