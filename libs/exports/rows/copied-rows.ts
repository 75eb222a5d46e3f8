import { StringDecoder } from 'node:string_decoder';
import type { Row } from './told-rows';

const ESCAPED = /\\(.)/g;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const BACKSLASH = '\\'.charCodeAt(0);

/**
 * Rows of PostgreSQL's COPY text format, a batch for each piece of the stream: parted by tabs and line feeds, which never stand within a value.
 * @param says by column, what turns a code into words; each distinct code is asked once
 */
export async function* copiedRows(stream: AsyncIterable<Buffer>, says: readonly (((code: string) => string) | undefined)[]): AsyncGenerator<Row[]> {
  const decoder = new StringDecoder('utf8');
  const known = says.map((say) => say && new Map<string, string>());
  let rest = '';
  for await (const piece of stream) {
    const lines = (rest + decoder.write(piece)).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map((line) => rowOf(line, says, known));
  }
}

function rowOf(line: string, says: readonly (((code: string) => string) | undefined)[], known: readonly (Map<string, string> | undefined)[]): Row {
  const cells: (string | null)[] = line.split('\t');
  for (let i = 0; i < cells.length; i += 1) {
    let cell = cells[i]!;
    if (cell.charCodeAt(0) === BACKSLASH && cell === '\\N') {
      cells[i] = null;
      continue;
    }
    if (cell.includes('\\')) cell = cells[i] = cell.replace(ESCAPED, (_, sign: string) => CONTROLS[sign] ?? sign);
    const say = says[i];
    if (!say) continue;
    const words = known[i]!;
    let said = words.get(cell);
    if (said === undefined) {
      const code = standingAlone(cell);
      words.set(code, (said = say(code)));
    }
    cells[i] = said;
  }
  return cells;
}

/** A part of a text keeps the whole of it in memory as long as it lives: what is remembered is copied. */
const standingAlone = (text: string): string => Buffer.from(text).toString();
