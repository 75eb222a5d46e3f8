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
 * @param batches with how many rows each has
 * @param tell throws to stop the writing
 */
export async function* countedRows<Batch>(batches: AsyncIterable<Batch>, rowsIn: (batch: Batch) => number, most: number, tell: (done: number) => Promise<void>): AsyncGenerator<Batch> {
  let done = 0;
  let told = performance.now();
  for await (const batch of batches) {
    done += rowsIn(batch);
    if (done > most) throw new TooManyRows();
    yield batch;
    if (performance.now() - told < TELL_EVERY_MS) continue;
    await tell(done);
    told = performance.now();
  }
  await tell(done);
}
