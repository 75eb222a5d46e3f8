import { FILE_LIMITS, RowGatherer, UnreadableFile, type RowBatches, type SheetRow } from './sheet-row';
import { xmlReader } from './xml-events';
import type { ZipEntries } from './zip-entries';

/**
 * Rows of the first sheet of an OpenDocument spreadsheet. Repeated cells and rows are unfolded only where they hold
 * something: a sheet of a million empty rows is one of none, and one of a million full rows is refused.
 */
export async function* readOds(zip: ZipEntries): RowBatches {
  const rows = new RowGatherer();
  const ready: (readonly SheetRow[])[] = [];
  let tables = 0;
  let line = 0;
  let rowTimes = 1;
  let cells: string[] = [];
  let cellTimes = 1;
  let value: string | null = null;
  let text = '';
  let paragraphs = 0;
  let inCell = false;
  let inNote = false;
  const reader = xmlReader({
    open: (name, attributes) => {
      if (name === 'table:table') tables += 1;
      if (tables !== 1) return;
      if (name === 'table:table-row') {
        cells = [];
        rowTimes = times(attributes['table:number-rows-repeated']);
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        inCell = true;
        cellTimes = times(attributes['table:number-columns-repeated']);
        value = typedValue(attributes);
        text = '';
        paragraphs = 0;
      } else if (name === 'office:annotation') inNote = true;
      else if (name === 'text:p' && inCell && !inNote && paragraphs++ > 0) text += '\n';
      else if (name === 'text:s' && inCell && !inNote) text += ' ';
    },
    text: (piece) => {
      if (!inCell || inNote || paragraphs === 0) return;
      text += piece;
      if (text.length > FILE_LIMITS.cell) throw new UnreadableFile('CELL_TOO_LONG');
    },
    close: (name) => {
      if (name === 'office:annotation') inNote = false;
      if (tables !== 1) return;
      if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        inCell = false;
        put(cells, value ?? text, cellTimes);
      } else if (name === 'table:table-row') {
        while (cells.at(-1) === '') cells.pop();
        const kept = cells.length > 0 ? rowTimes : 0;
        for (let copy = 0; copy < kept; copy += 1) {
          const full = rows.add(line + copy + 1, cells);
          if (full) ready.push(full);
        }
        line += rowTimes;
      }
    },
  });
  for await (const slice of zip.text('content.xml')) {
    reader.write(slice);
    while (ready.length > 0) yield ready.shift()!;
  }
  reader.end();
  yield* ready;
  yield rows.take();
}

function put(cells: string[], value: string, times: number): void {
  // An empty cell repeated to the end of the sheet is where the row ends.
  const wanted = value === '' ? Math.min(times, FILE_LIMITS.columns - cells.length) : times;
  if (cells.length + wanted > FILE_LIMITS.columns) throw new UnreadableFile('TOO_MANY_COLUMNS');
  for (let copy = 0; copy < wanted; copy += 1) cells.push(value);
}

/** Days, numbers and yes-or-no by their value, not by how the sheet shows them; null for texts. */
function typedValue(attributes: Readonly<Record<string, string>>): string | null {
  switch (attributes['office:value-type']) {
    case 'date': return (attributes['office:date-value'] ?? '').slice(0, 10);
    case 'float':
    case 'currency': return attributes['office:value'] ?? null;
    case 'boolean': return attributes['office:boolean-value'] === 'true' ? 'oui' : 'non';
    default: return null;
  }
}

function times(repeated: string | undefined): number {
  const read = Number(repeated ?? 1);
  return Number.isInteger(read) && read > 0 ? read : 1;
}
