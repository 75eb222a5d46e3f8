/** Whole lines of PostgreSQL's COPY text format: a row each, its cells parted by tabs; neither stands within a value. */
export interface CopiedLines {
  readonly bytes: Buffer;
  readonly rows: number;
}

const LINE_FEED = 10;

/** Lines as they come, a batch for each piece of the stream: the end of a piece that cuts a line waits for the next. */
export async function* wholeLines(stream: AsyncIterable<Buffer>): AsyncGenerator<CopiedLines> {
  let rest: Buffer | null = null;
  for await (const piece of stream) {
    const bytes: Buffer = rest === null ? piece : Buffer.concat([rest, piece]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    rest = end === bytes.length ? null : bytes.subarray(end);
    if (end > 0) yield { bytes: bytes.subarray(0, end), rows: linesIn(bytes, end) };
  }
}

function linesIn(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = 0; at < end; at += 1) if (bytes[at] === LINE_FEED) lines += 1;
  return lines;
}
