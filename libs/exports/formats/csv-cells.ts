import type { CellType, ColumnHead, FileMark } from '../rows/told-rows';
import { asText } from './text-cell';

const BYTE_ORDER_MARK = '\uFEFF';
const TO_QUOTE = /[";\r\n]/;

const quoted = (text: string): string => (TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** How a CSV writes a cell of a kind, for French spreadsheets: decimal commas, and text that nothing runs. */
export const CSV_CELLS: Readonly<Record<CellType, (cell: string) => string>> = {
  TEXT: (text) => quoted(asText(text)), DAY: (day) => day, NUMBER: (number) => number.replace('.', ','),
};

/** What a CSV begins with: what it is a copy of, then its heads. */
export const csvHead = (heads: readonly ColumnHead[], { id, mark, title, notice }: FileMark): Buffer =>
  Buffer.from(`${BYTE_ORDER_MARK}# Vigie, ${title}, export ${id}, empreinte ${mark}. ${notice}\r\n${heads.map(({ label }) => quoted(label)).join(';')}\r\n`);
