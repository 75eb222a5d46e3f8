import { ClientError, GraphQLClient, type RequestDocument } from 'graphql-request';
import { ApiFailure } from './api-failure';
import type { TadaDocumentNode } from './graphql';

/** Sends one typed document. Throws {@link ApiFailure} and nothing else, save the AbortError of an aborted signal. */
export type SendRequest = <Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Result>;

/** A question that has had no answer by then will have none. What changes something takes its time. */
const PATIENCE_MS = 60_000;

/**
 * @param fetchFrom the network; replaced in specs only
 * @param patienceMs how long a question waits, one with a signal to give up by
 */
export function requestVia(fetchFrom: typeof fetch, origin: string, patienceMs = PATIENCE_MS): SendRequest {
  const client = new GraphQLClient(`${origin}/graphql`, { credentials: 'same-origin', fetch: fetchFrom });
  return async <Result, Variables extends object>(document: TadaDocumentNode<Result, Variables>, variables: Variables, signal?: AbortSignal) => {
    // The client's own typing of variables is for documents of another tool; ours ties them to the document above.
    const untyped: RequestDocument = document;
    try {
      return await client.request<Result>({ document: untyped, variables: { ...variables }, signal: signal && AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
    } catch (error) {
      throw asFailure(error);
    }
  };
}

function asFailure(error: unknown): unknown {
  if (error instanceof ClientError) {
    const { errors, status } = error.response;
    if (errors?.length) return ApiFailure.fromErrors(errors);
    return new ApiFailure(status === 429 ? 'TOO_MANY_REQUESTS' : status >= 502 ? 'OFFLINE' : 'INTERNAL_SERVER_ERROR');
  }
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return new ApiFailure('OFFLINE');
  return new ApiFailure('INTERNAL_SERVER_ERROR');
}

/** The API this page came from. */
export const request: SendRequest = requestVia((...call) => fetch(...call), globalThis.location?.origin ?? '');
