import type { ToldTable } from '../rows/told-rows';
import { CSV_CELLS, csvHead } from './csv-cells';

/** For French spreadsheets: semicolons, decimal commas, a first line that says what it is a copy of. */
export async function* csvFile({ heads, rows, mark }: ToldTable): AsyncGenerator<Buffer> {
  yield csvHead(heads, mark);
  for await (const batch of rows) {
    let text = '';
    for (const row of batch) text += `${row.map((cell, i) => (cell === null || cell === '' ? '' : CSV_CELLS[heads[i]!.type](cell))).join(';')}\r\n`;
    yield Buffer.from(text);
  }
}
