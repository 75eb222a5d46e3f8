/** Whole lines of PostgreSQL's COPY text format: a row each, its cells parted by tabs; neither stands within a value. */
export interface CopiedLines {
  readonly bytes: Buffer;
  readonly rows: number;
}

const LINE_FEED = 10;

/** From so much on, what has come is handed over. */
const BATCH_BYTES = 128 * 1024;

/** Lines in batches, whatever the pieces they come in; the start of a line waits for its end. Each batch is good until the next is asked for. */
export async function* wholeLines(stream: AsyncIterable<Buffer>): AsyncGenerator<CopiedLines> {
  let held = Buffer.allocUnsafeSlow(BATCH_BYTES * 2);
  let length = 0;
  const batch = (end: number): CopiedLines => ({ bytes: held.subarray(0, end), rows: linesIn(held, end) });
  for await (const piece of stream) {
    if (length + piece.length > held.length) held = Buffer.concat([held.subarray(0, length)], (length + piece.length) * 2);
    length += piece.copy(held, length);
    if (length < BATCH_BYTES) continue;
    const end = held.lastIndexOf(LINE_FEED, length - 1) + 1;
    if (end === 0) continue;
    yield batch(end);
    length = held.copy(held, 0, end, length);
  }
  if (length > 0) yield batch(length);
}

function linesIn(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = 0; at < end; at += 1) if (bytes[at] === LINE_FEED) lines += 1;
  return lines;
}
