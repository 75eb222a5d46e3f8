import { describe, expect, it } from 'vitest';
import type { TadaDocumentNode } from 'gql.tada';
import { requestVia } from './request';
import type { RequestFailure } from './request-failure';

const DOCUMENT = 'query Me { me { id } }' as unknown as TadaDocumentNode<{ me: { id: string } | null }, Record<string, never>>;

const answering = (status: number, body: string) => requestVia(async () => new Response(body, { status }));
const failureOf = (asked: Promise<unknown>): Promise<RequestFailure> =>
  asked.then(() => { throw new Error('answered'); }, (failure: RequestFailure) => failure);

describe('request', () => {
  it('posts the document as the string it is, to the own origin, with the session', async () => {
    const seen: [unknown, RequestInit | undefined][] = [];
    const send = requestVia(async (url, init) => {
      seen.push([url, init]);
      return new Response('{"data":{"me":{"id":"1"}}}');
    });
    expect(await send(DOCUMENT, {})).toEqual({ me: { id: '1' } });
    expect(seen[0]?.[0]).toBe('/graphql');
    expect(seen[0]?.[1]).toMatchObject({ credentials: 'same-origin', method: 'POST', body: JSON.stringify({ query: DOCUMENT, variables: {} }) });
  });

  it.each([
    ['UNAUTHENTICATED', 'Connectez-vous pour continuer.'],
    ['FORBIDDEN', 'Votre compte ne permet pas cette action.'],
    ['TOO_MANY_REQUESTS', 'Trop de tentatives.'],
  ])('keeps the code %s and the server’s own sentence', async (code, message) => {
    const body = JSON.stringify({ errors: [{ message, extensions: { code, retryAfterSeconds: 30 } }], data: null });
    expect(await failureOf(answering(200, body)(DOCUMENT, {}))).toMatchObject({ code, spoken: message, retryAfterSeconds: 30 });
  });

  it('calls an unknown code a fault of the server and does not repeat its words', async () => {
    const body = JSON.stringify({ errors: [{ message: 'column "x" does not exist', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(await failureOf(answering(200, body)(DOCUMENT, {}))).toMatchObject({ code: 'SERVER_FAULT', spoken: null });
  });

  it.each([
    [502, '<html>Bad gateway</html>', 'UNREACHABLE'],
    [504, '', 'UNREACHABLE'],
    [429, '', 'TOO_MANY_REQUESTS'],
    [500, '', 'SERVER_FAULT'],
    [200, '<html>hotel wifi, please sign in</html>', 'UNREACHABLE'],
    [200, '{"data":{"me":', 'UNREACHABLE'],
    [200, '{"data":null}', 'SERVER_FAULT'],
  ])('reads status %i with the body %j as %s', async (status, body, code) => {
    expect(await failureOf(answering(status, body)(DOCUMENT, {}))).toMatchObject({ code });
  });

  it('is unreachable when the network fails', async () => {
    const send = requestVia(async () => { throw new TypeError('Failed to fetch'); });
    expect(await failureOf(send(DOCUMENT, {}))).toMatchObject({ code: 'UNREACHABLE' });
  });

  it('does not wait for ever', async () => {
    const send = requestVia((_url, init) => new Promise((_answer, refuse) => {
      init?.signal?.addEventListener('abort', () => refuse(new DOMException('', 'AbortError')));
    }), 5);
    expect(await failureOf(send(DOCUMENT, {}))).toMatchObject({ code: 'UNREACHABLE' });
  });
});
