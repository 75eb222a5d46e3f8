import type { ColumnHead, ToldTable } from '../rows/told-rows';
import { asText } from './text-cell';

const BYTE_ORDER_MARK = '\uFEFF';
const TO_QUOTE = /[";\r\n]/;
/** First characters that may make a formula of a cell: few cells begin with one, the others are not looked at further. */
const MAY_RUN = new Set([...'=+-@\t\r \u00a0\v\f\n\uFF0B\uFF0D\uFF1D\uFF20'].map((sign) => sign.charCodeAt(0)));

/** For French spreadsheets: semicolons, decimal commas, a first line that says what it is a copy of. */
export async function* csvFile({ heads, rows, mark }: ToldTable): AsyncGenerator<Buffer> {
  const writers = heads.map(writerOf);
  yield Buffer.from(`${BYTE_ORDER_MARK}# Vigie, ${mark.title}, export ${mark.id}, empreinte ${mark.mark}. ${mark.notice}\r\n${heads.map(({ label }) => quoted(label)).join(';')}\r\n`);
  for await (const batch of rows) {
    let text = '';
    for (const row of batch) {
      for (let i = 0; i < row.length; i += 1) {
        const cell = row[i];
        if (i > 0) text += ';';
        if (cell != null && cell !== '') text += writers[i]!(cell);
      }
      text += '\r\n';
    }
    yield Buffer.from(text);
  }
}

function writerOf({ type, coded }: ColumnHead): (cell: string) => string {
  if (type === 'DAY') return (day) => day;
  if (type === 'NUMBER') return (number) => number.replace('.', ',');
  if (!coded) return textCell;
  const known = new Map<string, string>();
  return (words) => {
    let cell = known.get(words);
    if (cell === undefined) known.set(words, (cell = textCell(words)));
    return cell;
  };
}

const textCell = (text: string): string => quoted(MAY_RUN.has(text.charCodeAt(0)) ? asText(text) : text);
const quoted = (text: string): string => (TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
