import { readCsv } from './read-csv';
import { readOds } from './read-ods';
import { readXlsx } from './read-xlsx';
import { FILE_LIMITS, UnreadableFile, type RowBatches } from './sheet-row';
import { ZipEntries } from './zip-entries';

export type SheetFormat = 'CSV' | 'XLSX' | 'ODS';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * What a file is, by what it holds and not by its name.
 * @throws UnreadableFile for what is none of the three
 */
export async function formatOf(file: Buffer): Promise<SheetFormat> {
  if (file.length === 0) throw new UnreadableFile('EMPTY');
  if (file.length > FILE_LIMITS.bytes) throw new UnreadableFile('TOO_LARGE');
  // Old workbooks, and new ones behind a password.
  if (file.subarray(0, 8).equals(OLE)) throw new UnreadableFile('OLD_EXCEL');
  if (file.subarray(0, 4).equals(ZIP)) {
    const zip = await ZipEntries.open(file);
    if (zip.has('xl/workbook.xml')) return 'XLSX';
    if (zip.has('content.xml') && zip.has('mimetype') && (await zip.whole('mimetype')).trim() === 'application/vnd.oasis.opendocument.spreadsheet') return 'ODS';
    throw new UnreadableFile('UNKNOWN_FORMAT');
  }
  if (!looksLikeText(file)) throw new UnreadableFile('UNKNOWN_FORMAT');
  return 'CSV';
}

/** Rows of the file, the header first. @throws UnreadableFile at any point of it */
export async function* readSheet(file: Buffer, format: SheetFormat): RowBatches {
  if (format === 'CSV') yield* readCsv(file);
  else {
    const zip = await ZipEntries.open(file);
    yield* format === 'XLSX' ? readXlsx(zip) : readOds(zip);
  }
}

/** No text holds the bytes that images, programs and archives begin with. A page or a script is text, but no table. */
function looksLikeText(file: Buffer): boolean {
  const start = file.subarray(0, 8_192);
  if (start[0] === 0xff && start[1] === 0xfe) return true;
  const control = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return control === 0 && !/^\s*(?:%PDF|<!doctype|<html|<\?xml|\{\\rtf)/i.test(start.toString('latin1'));
}
