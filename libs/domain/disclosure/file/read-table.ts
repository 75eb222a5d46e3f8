import Papa from 'papaparse';
import { completeTable, type TableRow } from '../table/complete-table';
import { dimension, TOTAL, type Dimension } from '../table/dimension';
import type { Grid } from '../table/grid';
import type { Unit } from '../rule/thresholds';
import { readHierarchies, UnreadableTable } from './read-hierarchy';

export interface TableFile {
  csv: string;
  /** Columns that are the dimensions. */
  dimensions: readonly string[];
  /** JSON: see `readHierarchies`. */
  hierarchy?: string;
  unit: Unit;
  /** Dimensions that say where and when, not what people are or live. */
  frame?: readonly string[];
  /** Dimensions of which one unit may have several codes. */
  overlapping?: readonly string[];
}

/**
 * Reads a table of one row a cell: a column for each dimension (TOTAL for margins), `count`, `contributors`, `largest`; the last two
 * may be left out of a table that counts structures. Other columns are not read.
 * @throws UnreadableTable, BrokenHierarchy, InconsistentTable; the message is one line and names the rows
 */
export function readTable(file: TableFile): Grid {
  const rows = readRows(file);
  const codesOf = new Map(file.dimensions.map((name, d) => [name, new Set(rows.map(({ codes }) => codes[d] ?? ''))]));
  const hierarchies = file.hierarchy === undefined ? {} : readHierarchies(file.hierarchy, codesOf);
  for (const name of [...file.frame ?? [], ...file.overlapping ?? []]) {
    if (!codesOf.has(name)) throw new UnreadableTable(`${name} is not one of the dimensions ${file.dimensions.join(', ')}`);
  }
  const dimensions: Dimension[] = [...codesOf].map(([name, codes]) => dimension(name, codes, {
    above: hierarchies[name], frame: file.frame?.includes(name), overlapping: file.overlapping?.includes(name),
  }));
  return completeTable(dimensions, rows);
}

function readRows({ csv, dimensions, unit }: TableFile): TableRow[] {
  if (new Set(dimensions).size < dimensions.length) throw new UnreadableTable('a dimension is given twice');
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''));
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault) throw new UnreadableTable(`row ${(fault.row ?? 0) + 1}: ${fault.message.replace(/\s+/g, ' ')}`);
  const [header = [], ...lines] = data;
  const names = header.map((name) => name.trim());
  const column = (name: string): number => {
    const at = names.indexOf(name);
    if (at < 0) throw new UnreadableTable(`the table has no column ${name}; it has ${names.filter(Boolean).join(', ') || 'none'}`);
    if (names.indexOf(name, at + 1) >= 0) throw new UnreadableTable(`the table has two columns ${name}`);
    return at;
  };
  const cut = dimensions.map(column);
  const count = column('count');
  const optional = (name: string) => (unit === 'STRUCTURES' && !names.includes(name) ? null : column(name));
  const [contributors, largest] = [optional('contributors'), optional('largest')];
  const numbered = lines.map((cells, line) => ({ cells, origin: `row ${line + 2}` })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (numbered.length === 0) throw new UnreadableTable('the table has no rows');
  return numbered.map(({ cells, origin }) => {
    if (cells.length !== names.length) throw new UnreadableTable(`${origin} has ${cells.length} columns, the first row ${names.length}`);
    const codes = cut.map((at) => (cells[at] ?? '').trim());
    const empty = codes.indexOf('');
    if (empty >= 0) throw new UnreadableTable(`${origin}: ${dimensions[empty]} is empty; a margin is written ${TOTAL}`);
    const units = whole(cells[count], origin, 'count');
    return {
      codes, origin, count: units,
      contributors: contributors === null ? units : whole(cells[contributors], origin, 'contributors'),
      largest: largest === null ? Math.min(1, units) : whole(cells[largest], origin, 'largest'),
    };
  });
}

function whole(text: string | undefined, origin: string, what: string): number {
  const trimmed = (text ?? '').trim();
  if (!/^-?\d+(\.0+)?$/.test(trimmed)) throw new UnreadableTable(`${origin}: ${what} is ${trimmed === '' ? 'empty' : JSON.stringify(trimmed).slice(0, 40)}, it must be a whole number of 0 or more`);
  return Number(trimmed);
}
