import type { CopiedLines } from './copied-lines';
import type { Row } from './told-rows';

const ESCAPED = /\\(.)/g;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Rows as text, a batch for each batch of lines.
 * @param says by column, what turns a code into words; each distinct code is asked once
 */
export async function* copiedRows(lines: AsyncIterable<CopiedLines>, says: readonly (((code: string) => string) | undefined)[]): AsyncGenerator<Row[]> {
  const coded = says.flatMap((say, column) => (say ? [{ column, say: remembering(say) }] : []));
  for await (const { bytes } of lines) yield bytes.toString('utf8', 0, bytes.length - 1).split('\n').map((line) => rowOf(line, coded));
}

/** A cell as COPY writes it, in clear; null where there is nothing. */
export const uncopied = (cell: string): string | null => (cell === '\\N' ? null : cell.replace(ESCAPED, (_, sign: string) => CONTROLS[sign] ?? sign));

function rowOf(line: string, coded: readonly { readonly column: number; readonly say: (code: string) => string }[]): Row {
  const cells: (string | null)[] = line.split('\t');
  if (line.includes('\\')) cells.forEach((cell, i) => { cells[i] = uncopied(cell!); });
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
