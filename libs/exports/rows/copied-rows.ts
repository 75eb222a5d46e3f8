import { StringDecoder } from 'node:string_decoder';
import type { Row } from './told-rows';

const ESCAPED = /\\(.)/g;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Rows of PostgreSQL's COPY text format, a batch for each piece of the stream: parted by tabs and line feeds, which never stand within a value.
 * @param says by column, what turns a code into words; each distinct code is asked once
 */
export async function* copiedRows(stream: AsyncIterable<Buffer>, says: readonly (((code: string) => string) | undefined)[]): AsyncGenerator<Row[]> {
  const decoder = new StringDecoder('utf8');
  const coded = says.flatMap((say, column) => (say ? [{ column, say: remembering(say) }] : []));
  let rest = '';
  for await (const piece of stream) {
    const lines = (rest + decoder.write(piece)).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map((line) => rowOf(line, coded));
  }
}

function rowOf(line: string, coded: readonly { readonly column: number; readonly say: (code: string) => string }[]): Row {
  const cells: (string | null)[] = line.split('\t');
  if (line.includes('\\')) cells.forEach((cell, i) => { cells[i] = cell === '\\N' ? null : cell!.replace(ESCAPED, (_, sign: string) => CONTROLS[sign] ?? sign); });
  for (let i = 0; i < coded.length; i += 1) {
    const { column, say } = coded[i]!;
    const cell = cells[column];
    if (cell != null) cells[column] = say(cell);
  }
  return cells;
}

function remembering(say: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    let said = known.get(cell);
    if (said === undefined) {
      const code = standingAlone(cell);
      known.set(code, (said = say(code)));
    }
    return said;
  };
}

/** A part of a text keeps the whole of it in memory as long as it lives: what is remembered is copied. */
const standingAlone = (text: string): string => Buffer.from(text).toString();
