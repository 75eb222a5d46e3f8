import { FILE_LIMITS, RowGatherer, UnreadableFile, type RowBatches, type SheetRow } from './sheet-row';
import { excelDay, isDateFormat } from './excel-days';
import { readXml, xmlReader } from './xml-events';
import type { ZipEntries } from './zip-entries';

interface Workbook { readonly sheet: string; readonly from1904: boolean }

/** Rows of the first visible sheet. Formulas are never computed: the value that the spreadsheet kept beside them is read. */
export async function* readXlsx(zip: ZipEntries): RowBatches {
  const { sheet, from1904 } = await workbookOf(zip);
  const strings = zip.has('xl/sharedStrings.xml') ? await sharedStrings(zip) : [];
  const dateStyles = zip.has('xl/styles.xml') ? await dateStylesOf(zip) : new Set<number>();
  const rows = new RowGatherer();
  const ready: (readonly SheetRow[])[] = [];
  let cells: string[] = [];
  let line = 0;
  let cell = { at: 0, type: '', style: 0 };
  let value = '';
  let taking = false;
  const reader = xmlReader({
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r']) || line + 1;
        cells = [];
      } else if (name === 'c') {
        cell = { at: attributes['r'] ? columnOf(attributes['r']) : cells.length, type: attributes['t'] ?? 'n', style: Number(attributes['s']) || 0 };
        value = '';
      } else if (name === 'v' || name === 't') taking = true;
    },
    text: (text) => {
      if (!taking) return;
      value += text;
      if (value.length > FILE_LIMITS.cell) throw new UnreadableFile('CELL_TOO_LONG');
    },
    close: (name) => {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'c') {
        if (cell.at >= FILE_LIMITS.columns) { if (value.trim() !== '') throw new UnreadableFile('TOO_MANY_COLUMNS'); return; }
        while (cells.length < cell.at) cells.push('');
        cells[cell.at] = textOf(cell, value, strings, dateStyles, from1904);
      } else if (name === 'row') {
        const full = rows.add(line, cells);
        if (full) ready.push(full);
      }
    },
  });
  for await (const slice of zip.text(sheet)) {
    reader.write(slice);
    while (ready.length > 0) yield ready.shift()!;
  }
  reader.end();
  yield* ready;
  yield rows.take();
}

function textOf({ type, style }: { type: string; style: number }, value: string, strings: readonly string[], dateStyles: ReadonlySet<number>, from1904: boolean): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'oui' : 'non';
  if (type === 'e') return '';
  return type === 'n' && value !== '' && dateStyles.has(style) ? excelDay(Number(value), from1904) : value;
}

/** « AB12 » is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

async function workbookOf(zip: ZipEntries): Promise<Workbook> {
  let first: string | null = null;
  let from1904 = false;
  await readXml(zip.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet' && first === null && !/hidden/i.test(attributes['state'] ?? '')) first = attributes['r:id'] ?? '';
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  let target = 'worksheets/sheet1.xml';
  if (zip.has('xl/_rels/workbook.xml.rels')) {
    await readXml(zip.text('xl/_rels/workbook.xml.rels'), { open: (name, attributes) => { if (name === 'Relationship' && attributes['Id'] === first) target = attributes['Target'] ?? target; }, close: () => undefined, text: () => undefined });
  }
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
}

async function sharedStrings(zip: ZipEntries): Promise<string[]> {
  const strings: string[] = [];
  let characters = 0;
  let text = '';
  let taking = false;
  let phonetic = false;
  await readXml(zip.text('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') taking = !phonetic;
    },
    text: (piece) => {
      if (taking) text += piece;
      if (text.length > FILE_LIMITS.cell) throw new UnreadableFile('CELL_TOO_LONG');
    },
    close: (name) => {
      if (name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        strings.push(text);
        characters += text.length;
        if (strings.length > FILE_LIMITS.strings || characters > FILE_LIMITS.characters) throw new UnreadableFile('BOMB');
      }
    },
  });
  return strings;
}

/** Positions of the cell styles that show a number as a day. */
async function dateStylesOf(zip: ZipEntries): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let position = 0;
  await readXml(zip.text('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId']);
        if (isDateFormat(id, formats.get(id))) styles.add(position);
        position += 1;
      }
    },
    close: (name) => { if (name === 'cellXfs') inCells = false; },
    text: () => undefined,
  });
  return styles;
}
