import { uncopied } from '../rows/copied-rows';
import type { CopiedLines } from '../rows/copied-lines';
import type { CopiedColumn, FileMark } from '../rows/told-rows';
import { CSV_CELLS, csvHead } from './csv-cells';
import { GrowingBytes } from './growing-bytes';
import { KnownCells } from './known-cells';

const [SEMICOLON, TAB, LINE_FEED, RETURN] = [59, 9, 10, 13] as const;
/** What a byte means for the cell it stands in: the cell ends, or the cell must be looked at. */
const [ENDS, TELLS] = [2, 1] as const;
const MEANING = new Uint8Array(256);
for (const byte of [TAB, LINE_FEED]) MEANING[byte] = ENDS;
for (const sign of '";\\') MEANING[sign.charCodeAt(0)] = TELLS;
/** First bytes of what a spreadsheet may run (`asText`): signs, spaces, and the letters beyond ASCII that such signs and spaces begin with in UTF-8. */
const MAY_RUN = new Uint8Array(256);
for (const byte of [...Buffer.from('=+-@ \v\f'), 0xc2, 0xe1, 0xe2, 0xe3, 0xef]) MAY_RUN[byte] = 1;

/**
 * The file of `csvFile`, made of bytes as PostgreSQL sends them: a million rows are never a million objects. A cell of codes is said and
 * written once and its bytes come again; a cell with nothing to escape is copied; any other goes by the very functions `csvFile` has.
 * Each part is good until the next is asked for.
 */
export async function* copiedCsv({ heads, lines, mark }: { readonly heads: readonly CopiedColumn[]; readonly lines: AsyncIterable<CopiedLines>; readonly mark: FileMark }): AsyncGenerator<Buffer> {
  yield csvHead(heads, mark);
  const writers = heads.map(writerOf);
  const out = new GrowingBytes();
  for await (const { bytes } of lines) {
    for (let at = 0, column = 0; at < bytes.length;) {
      const start = at;
      let [meaning, told, hash] = [0, 0, 0];
      for (; (meaning = MEANING[bytes[at]!]!) !== ENDS; at += 1) {
        told |= meaning;
        hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
      }
      writers[column]!(out, bytes, start, at, hash, told !== 0);
      if (bytes[at] === TAB) {
        out.byte(SEMICOLON);
        column += 1;
      } else {
        out.byte(RETURN);
        out.byte(LINE_FEED);
        column = 0;
      }
      at += 1;
    }
    yield out.taken();
  }
}

type Write = (out: GrowingBytes, bytes: Buffer, start: number, end: number, hash: number, told: boolean) => void;

function writerOf({ type, say }: CopiedColumn): Write {
  const written = (raw: Buffer): Buffer => {
    const cell = uncopied(raw.toString());
    const words = cell !== null && say ? say(cell) : cell;
    return Buffer.from(words === null || words === '' ? '' : CSV_CELLS[type](words));
  };
  if (say || type === 'NUMBER') {
    const known = new KnownCells(written);
    return (out, bytes, start, end, hash) => out.all(known.of(bytes, start, end, hash));
  }
  return (out, bytes, start, end, _hash, told) => {
    if (told || (type === 'TEXT' && MAY_RUN[bytes[start]!] === 1)) out.all(written(bytes.subarray(start, end)));
    else out.part(bytes, start, end);
  };
}
