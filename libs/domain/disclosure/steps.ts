/** Work cut in short steps, so that whoever drives it decides whether others get a turn between two. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work that was given up because it took longer than whoever asked was ready to wait. */
export class TooLong extends Error {}

/** Turns of at most so many milliseconds: what else the program has to answer waits no longer than that and one step. */
const TURN_MS = 20;

/** As soon as others had theirs: a timer of a browser or of Node waits a millisecond or four more, a hundred times over. */
const next = (turn: () => void): void => void ('setImmediate' in globalThis ? setImmediate(turn) : setTimeout(turn, 0));

/**
 * A turn at a time, for a program that serves others meanwhile.
 * @param patience milliseconds after which it is given up
 * @throws TooLong
 */
export async function inTurns<Result>(steps: Steps<Result>, patience = Infinity): Promise<Result> {
  const begun = performance.now();
  for (let since = begun; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun > patience) throw new TooLong(`not decided after ${patience} ms`);
    if (performance.now() - since < TURN_MS) continue;
    await new Promise<void>(next);
    since = performance.now();
  }
}
