import type { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from './api-failure';

const FIRST_PAUSE_MS = 2_000;
const LAST_PAUSE_MS = 30_000;

const isOutOfReach = (failure: unknown): boolean => failure instanceof ApiFailure && failure.code === 'OFFLINE';

/** Whether the server answers at all, whatever it would say. */
export const serverAnswers = (): Promise<boolean> =>
  fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then(({ ok }) => ok, () => false);

/**
 * Waits for a server that is out of reach, with growing pauses.
 * @param answers asks it; replaced in specs only
 * @param left whoever waited has left: nothing is asked any more
 * @returns whether there was anything to wait for: a server that answers at once was slow, and is not asked again by itself; null once left
 */
export async function untilReached(answers = serverAnswers, left?: AbortSignal): Promise<boolean | null> {
  for (let pause = FIRST_PAUSE_MS, waited = false; !left?.aborted; pause = Math.min(pause * 1.5, LAST_PAUSE_MS), waited = true) {
    const reached = await answers();
    if (reached && !left?.aborted) return waited;
    await new Promise((passed) => { setTimeout(passed, pause); });
  }
  return null;
}

/** Asks anew, once the server is back, what was asked in vain and is still looked at: pages come back without a gesture. */
export function askingAgain(answers = serverAnswers): (failure: unknown, client: QueryClient) => void {
  let waiting = false;
  return (failure, client) => {
    if (waiting || !isOutOfReach(failure)) return;
    waiting = true;
    void untilReached(answers).then((waited) => {
      waiting = false;
      if (waited) void client.refetchQueries({ type: 'active', predicate: ({ state }) => isOutOfReach(state.error) });
    });
  };
}
