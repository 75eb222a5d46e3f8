import Papa from 'papaparse';
import { FILE_LIMITS, RowGatherer, UnreadableFile, type RowBatches } from './sheet-row';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** What a row may hold in all; an unclosed quote would take the rest of the file for one cell. */
const LONGEST_ROW = FILE_LIMITS.cell * 8;

/** Rows of a CSV, in UTF-8 (with or without its mark), UTF-16 or Windows-1252, cut at ; , tab or |. */
export async function* readCsv(file: Buffer): RowBatches {
  const encoding = encodingOf(file);
  const parser = new Papa.Parser({ delimiter: delimiterOf(decodeStart(file, encoding)), newline: '\n' });
  const rows = new RowGatherer();
  let line = 0;
  let rest = '';
  for (const { text, last } of decoded(file, encoding)) {
    const { data, meta } = parser.parse(rest + text, 0, !last) as { data: string[][]; meta: { cursor: number } };
    for (const cells of data) {
      line += 1;
      if (cells.some((cell) => cell.length > FILE_LIMITS.cell)) throw new UnreadableFile('CELL_TOO_LONG');
      const full = rows.add(line, cells);
      if (full) yield full;
    }
    rest = last ? '' : (rest + text).slice(meta.cursor);
    if (rest.length > LONGEST_ROW) throw new UnreadableFile('CELL_TOO_LONG');
  }
  yield rows.take();
}

type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** What no UTF-8 holds is taken for Windows-1252, which is what Excel writes in France. */
function encodingOf(file: Buffer): Encoding {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const SLICE = 1 << 17;

/** The text slice by slice, with one kind of line end. */
function* decoded(file: Buffer, encoding: Encoding): Generator<{ text: string; last: boolean }> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for (let start = 0; start < file.length; start += SLICE) {
    const last = start + SLICE >= file.length;
    const text = held + decoder.decode(file.subarray(start, start + SLICE), { stream: !last });
    // Its other half may be in the next slice.
    held = !last && text.endsWith('\r') ? '\r' : '';
    yield { text: (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n'), last };
  }
}

function decodeStart(file: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(file.subarray(0, 16_384));
}

/** The one that cuts the header into the most columns, outside of quotes. */
function delimiterOf(start: string): string {
  const header = headerLine(start).replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** The first line that holds something; a quoted header may span several. */
function headerLine(start: string): string {
  return /^\s*((?:"(?:[^"]|"")*"|[^"\r\n])+)/.exec(start)?.[1] ?? '';
}
