import type { Row } from '../rows/told-rows';

/** What ends the writing of a file that nobody waits for any more. */
export class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted';
}

/** More rows than the format holds. */
export class TooManyRows extends Error {
  override readonly name = 'TooManyRows';
}

const TELL_EVERY_MS = 500;

/**
 * Counts rows as they pass, tells how many from time to time, and stops where the format does.
 * @param tell throws to stop the writing
 */
export async function* countedRows(rows: AsyncIterable<readonly Row[]>, most: number, tell: (done: number) => Promise<void>): AsyncGenerator<readonly Row[]> {
  let done = 0;
  let told = performance.now();
  for await (const batch of rows) {
    done += batch.length;
    if (done > most) throw new TooManyRows();
    yield batch;
    if (performance.now() - told < TELL_EVERY_MS) continue;
    await tell(done);
    told = performance.now();
  }
  await tell(done);
}
