/** How long one piece of work may keep everybody else waiting, in ms. */
const LONGEST_MS = 12;

/** Says when it is time to let the others of this process through: by the clock, for rows are not all alike. */
export class Breath {
  private since = performance.now();

  isDue(): boolean {
    return performance.now() - this.since > LONGEST_MS;
  }

  async take(): Promise<void> {
    await new Promise((done) => setImmediate(done));
    this.since = performance.now();
  }
}
