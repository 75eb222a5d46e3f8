import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FILE_LIMITS, RowGatherer, UnreadableFile, type RowBatches } from './sheet-row';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Rows of a CSV, in UTF-8 (with or without its mark), UTF-16 or Windows-1252, cut at ; , tab or |. */
export async function* readCsv(file: Buffer): RowBatches {
  const encoding = encodingOf(file);
  const delimiter = delimiterOf(decodeStart(file, encoding));
  const parser = parse({
    delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true,
    max_record_size: FILE_LIMITS.cell * 8,
  });
  Readable.from(decoded(file, encoding)).on('error', (error) => parser.destroy(error)).pipe(parser);
  const rows = new RowGatherer();
  let line = 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      line += 1;
      const full = rows.add(line, record.some((cell) => cell.length > FILE_LIMITS.cell) ? tooLong() : record);
      if (full) yield full;
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(error.code === 'CSV_MAX_RECORD_SIZE' ? 'CELL_TOO_LONG' : 'BROKEN', error) : error;
  }
  yield rows.take();
}

function tooLong(): never {
  throw new UnreadableFile('CELL_TOO_LONG');
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

const SLICE = 1 << 18;

function* decoded(file: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < file.length; start += SLICE) yield decoder.decode(file.subarray(start, start + SLICE), { stream: true });
  yield decoder.decode();
}

function decodeStart(file: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(file.subarray(0, 16_384)).replace(/^\uFEFF/, '');
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
