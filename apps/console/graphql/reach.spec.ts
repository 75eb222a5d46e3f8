import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiFailure } from './api-failure';
import { askingAgain, untilReached } from './reach';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A page that asks one question of a server that is up or not. */
function page(failure: () => Error | null) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const ask = vi.fn(async () => {
    const failed = failure();
    if (failed) throw failed;
    return 'figures';
  });
  const observer = new QueryObserver(client, { queryKey: ['figures'], queryFn: ask });
  return { client, ask, observer, leave: observer.subscribe(() => undefined) };
}

it('what was asked of a server out of reach is asked again once it answers, if it is still looked at', async () => {
  let up = false;
  const offline = () => (up ? null : new ApiFailure('OFFLINE'));
  const [here, left] = [page(offline), page(offline)];
  await vi.advanceTimersByTimeAsync(0);
  askingAgain(async () => up)(here.observer.getCurrentResult().error, here.client);
  askingAgain(async () => up)(left.observer.getCurrentResult().error, left.client);
  left.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(here.ask).toHaveBeenCalledTimes(1);
  up = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(here.observer.getCurrentResult().data).toBe('figures');
  expect(left.ask).toHaveBeenCalledTimes(1);
});

it('nothing is asked again by itself of a server that was only slow, or that refused', async () => {
  for (const failure of [new ApiFailure('OFFLINE'), new ApiFailure('INTERNAL_SERVER_ERROR')]) {
    const { client, ask, observer } = page(() => failure);
    await vi.advanceTimersByTimeAsync(0);
    askingAgain(async () => true)(observer.getCurrentResult().error, client);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ask).toHaveBeenCalledTimes(1);
  }
});

it('a server is not asked any more by a page that was left, nor does that page do anything once it answers', async () => {
  let up = false;
  const [answers, page] = [vi.fn(async () => up), new AbortController()];
  const waited = untilReached(answers, page.signal);
  await vi.advanceTimersByTimeAsync(5_000);
  const asked = answers.mock.calls.length;
  expect(asked).toBeGreaterThan(1);
  page.abort();
  up = true;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await waited).toBeNull();
  expect(answers).toHaveBeenCalledTimes(asked);
});
