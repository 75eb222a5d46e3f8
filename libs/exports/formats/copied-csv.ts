import { uncopied } from '../rows/copied-rows';
import type { CopiedLines } from '../rows/copied-lines';
import type { CopiedColumn, FileMark } from '../rows/told-rows';
import { CSV_CELLS, csvHead } from './csv-cells';
import { GrowingBytes } from './growing-bytes';
import { KnownCells } from './known-cells';

const [SEMICOLON, TAB, LINE_FEED, RETURN] = [59, 9, 10, 13] as const;
/** Bytes for which a cell that is copied as it stands must be looked at. */
const TELLS = new Uint8Array(256);
for (const sign of '";\\') TELLS[sign.charCodeAt(0)] = 1;
/** First bytes of what a spreadsheet may run (`asText`): signs, spaces, and the letters beyond ASCII that such signs and spaces begin with in UTF-8. */
const MAY_RUN = new Uint8Array(256);
for (const byte of [...Buffer.from('=+-@ \v\f'), 0xc2, 0xe1, 0xe2, 0xe3, 0xef]) MAY_RUN[byte] = 1;

/**
 * The file of `csvFile`, made of bytes as PostgreSQL sends them: a million rows are never a million objects. What has few values is said and
 * written once, and its bytes come again: cells of one code that stand side by side (all of them together), lists of codes, numbers. A cell
 * with nothing to escape is copied; any other goes by the very functions `csvFile` has. Each part is good until the next is asked for.
 */
export async function* copiedCsv({ heads, lines, mark }: { readonly heads: readonly CopiedColumn[]; readonly lines: AsyncIterable<CopiedLines>; readonly mark: FileMark }): AsyncGenerator<Buffer> {
  yield csvHead(heads, mark);
  const stretches = stretchesOf(heads);
  const out = new GrowingBytes();
  for await (const { bytes } of lines) {
    for (let at = 0, rank = 0; at < bytes.length; at += 1) {
      const { columns, write } = stretches[rank]!;
      const start = at;
      let [tabs, told, hash] = [0, 0, 0];
      for (let byte = bytes[at]!; byte !== LINE_FEED && (byte !== TAB || (tabs += 1) < columns); byte = bytes[at]!) {
        told |= TELLS[byte]!;
        hash = (Math.imul(hash, 31) + byte) | 0;
        at += 1;
      }
      write(out, bytes, start, at, hash, told !== 0);
      if (bytes[at] === TAB) {
        out.byte(SEMICOLON);
        rank += 1;
      } else {
        out.byte(RETURN);
        out.byte(LINE_FEED);
        rank = 0;
      }
    }
    yield out.taken();
  }
}

type Write = (out: GrowingBytes, bytes: Buffer, start: number, end: number, hash: number, told: boolean) => void;
/** Columns side by side that are written in one go. */
interface Stretch { readonly columns: number; readonly write: Write }

/** Columns of one code each go together; any other goes alone: with its neighbours it would hardly ever be the same again. */
function stretchesOf(heads: readonly CopiedColumn[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = 0; first < heads.length;) {
    let next = first + 1;
    if (isOneCode(heads[first]!)) while (next < heads.length && isOneCode(heads[next]!)) next += 1;
    const together = heads.slice(first, next);
    stretches.push({ columns: together.length, write: comesAgain(together[0]!) ? remembered(together) : copied(together[0]!) });
    first = next;
  }
  return stretches;
}

const isOneCode = ({ say, several }: CopiedColumn): boolean => !!say && !several;
const comesAgain = ({ say, type }: CopiedColumn): boolean => !!say || type === 'NUMBER';

function remembered(heads: readonly CopiedColumn[]): Write {
  const known = new KnownCells((raw) => Buffer.from(raw.toString().split('\t').map((cell, i) => written(heads[i]!, cell)).join(';')));
  return (out, bytes, start, end, hash) => out.all(known.of(bytes, start, end, hash));
}

function copied(head: CopiedColumn): Write {
  return (out, bytes, start, end, _hash, told) => {
    if (told || (head.type === 'TEXT' && MAY_RUN[bytes[start]!] === 1)) out.all(Buffer.from(written(head, bytes.toString('utf8', start, end))));
    else out.part(bytes, start, end);
  };
}

function written({ type, say }: CopiedColumn, copiedCell: string): string {
  const cell = uncopied(copiedCell);
  const words = cell !== null && say ? say(cell) : cell;
  return words === null || words === '' ? '' : CSV_CELLS[type](words);
}
