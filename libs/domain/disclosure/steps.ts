/** Work cut in short steps, so that whoever drives it decides whether others get a turn between two. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Turns of at most so many milliseconds: what else the program has to answer waits no longer than that and one step. */
const TURN_MS = 20;

/** A turn at a time, for a program that serves others meanwhile. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TURN_MS) continue;
    await new Promise<void>((turn) => { setTimeout(turn, 0); });
    since = performance.now();
  }
}
