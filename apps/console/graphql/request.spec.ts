import { describe, expect, it } from 'vitest';
import { graphql } from './graphql';
import { requestVia } from './request';

const Anything = graphql(`query RequestSpec { catalogue { version } }`);
/** A server that takes what is sent, and never answers. */
const mute: typeof fetch = (_url, init) => new Promise((_answer, give) => init?.signal?.addEventListener('abort', () => give(init.signal!.reason as Error)));

describe('a request', () => {
  it('does not wait for ever for what is only asked', async () => {
    await expect(requestVia(mute, 'https://vigie.test', 20)(Anything, {}, new AbortController().signal)).rejects.toMatchObject({ name: 'ApiFailure', code: 'OFFLINE' });
  });

  it('is given up without a failure by who no longer asks', async () => {
    const asked = new AbortController();
    const answer = requestVia(mute, 'https://vigie.test')(Anything, {}, asked.signal);
    asked.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});
