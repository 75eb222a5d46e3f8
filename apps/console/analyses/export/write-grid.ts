import { strToU8, zipSync } from 'fflate';
import { formatDay, formatPeriod } from '@vigie/ui';
import { cellOf } from '../../home/export/map-csv';
import { dayOfCount, isUnderWay } from '../figure';
import { text } from '../messages.fr';
import type { ReleasedGrid } from './released-grid';

const words = text.export;
const MARK = '\uFEFF';

/** One line a cell, what is hidden left empty with its reason; semicolons and a byte-order mark, as French spreadsheets read. */
export function gridCsv({ question, release, asOf, rows, columns, at }: ReleasedGrid): string {
  const to = isUnderWay(release.to, asOf) ? dayOfCount(asOf) : release.to;
  const lines = rows.flatMap((row) => columns.flatMap((column) => {
    const cell = at(row.code, column.code);
    return cell ? [[row.code, row.name, column.code, column.name, cell.value === null ? '' : String(cell.value), cell.reason ?? '', question, release.from, to, release.hash]] : [];
  }));
  const { rowCode, row, columnCode, column, value, reason, question: asked, from, to: until, hash } = words.columns;
  return `${MARK}${[[rowCode, row, columnCode, column, value, reason, asked, from, until, hash], ...lines].map((line) => line.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** The table as it is read, then what must be read with it. Texts are texts: nothing in it runs. */
export function gridXlsx(grid: ReleasedGrid): Uint8Array<ArrayBuffer> {
  const { question, release, rows, columns, at } = grid;
  const shown = (row: string, column: string) => { const cell = at(row, column); return cell ? cell.value ?? words.hidden : ''; };
  const lines: (string | number)[][] = [
    [question], [formatPeriod(release.from, release.to), release.unit], [], ['', ...columns.map(({ name }) => name)],
    ...rows.map((row) => [row.name, ...columns.map((column) => shown(row.code, column.code))]),
    [], ...notesOf(grid).map((note) => [note]),
  ];
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const body = lines.map((line, i) => `<row r="${i + 1}">${line.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`)).join('')}</row>`).join('');
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Vigie" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="36" customWidth="1"/></cols><sheetData>${body}</sheetData></worksheet>`,
  }).map(([name, content]) => [name, strToU8(content)])));
}

const ROW = 24;
const NAME = 260;
const COLUMN = 96;

/** The table as a picture that stands alone, with its question, period and notes. */
export function gridSvg(grid: ReleasedGrid): string {
  const { question, release, rows, columns, at } = grid;
  const width = Math.max(720, 40 + NAME + columns.length * COLUMN);
  const title = wrapped(question, Math.floor((width - 40) / 9));
  const notes = notesOf(grid).flatMap((note) => wrapped(note, Math.floor((width - 40) / 6)));
  const top = 24 + title.length * 24 + 28;
  const bottom = top + 44 + rows.length * ROW;
  const height = bottom + 24 + notes.length * 16 + 12;
  const line = (y: number) => `<line x1="20" x2="${20 + NAME + columns.length * COLUMN}" y1="${y}" y2="${y}" stroke="#c8cdd3"/>`;
  const right = (column: number) => 20 + NAME + (column + 1) * COLUMN - 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Atkinson Hyperlegible Next Variable, Segoe UI, Arial, sans-serif" fill="#1d242c">`,
    `<title>${xml(question)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...title.map((words_, i) => `<text x="20" y="${34 + i * 24}" font-size="18" font-weight="650">${xml(words_)}</text>`),
    `<text x="20" y="${top - 10}" font-size="13" fill="#4a5560">${xml(`${formatPeriod(release.from, release.to)}, ${release.unit}`)}</text>`,
    ...columns.flatMap(({ name }, i) => wrapped(name, 15).slice(0, 3).map((part, k) => `<text x="${right(i)}" y="${top + 10 + k * 13}" font-size="11" font-weight="600" text-anchor="end">${xml(part)}</text>`)),
    line(top + 42),
    ...rows.flatMap((row, r) => {
      const y = top + 44 + r * ROW;
      return [`<text x="20" y="${y + 16}" font-size="12">${xml(short(row.name, 40))}</text>`, ...columns.map((column, i) => {
        const cell = at(row.code, column.code);
        return cell ? `<text x="${right(i)}" y="${y + 16}" font-size="12" text-anchor="end"${cell.value === null ? ' fill="#4a5560" font-style="italic"' : ''}>${xml(cell.value === null ? words.hidden : cell.value.toLocaleString('fr-FR'))}</text>` : '';
      }), line(y + ROW)];
    }),
    ...notes.map((note, i) => `<text x="20" y="${bottom + 24 + i * 16}" font-size="11" fill="#4a5560">${xml(note)}</text>`),
    '</svg>',
  ].join('\n');
}

const notesOf = ({ release, asOf }: ReleasedGrid): string[] => [...(isUnderWay(release.to, asOf) ? [words.soFar(formatDay(asOf))] : []), words.control, ...release.notes, words.source, words.hash(release.hash)];

const short = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

function wrapped(sentence: string, most: number): string[] {
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && `${last} ${word}`.length > most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

const xml = (content: string): string => content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
