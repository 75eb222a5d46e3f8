import type { TadaDocumentNode } from 'gql.tada';
import { heardServerDate } from '../clock/server-time';
import { RequestFailure, failureFrom, failureFromStatus, type GraphqlError } from './request-failure';

/** A phone in a corridor: long enough for a poor network, short enough to be told. */
const PATIENCE_MS = 25_000;

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly GraphqlError[];
}

/** Sends one typed document and returns its result. Throws {@link RequestFailure} and nothing else. */
export type SendRequest = <Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) => Promise<Result>;

/** @param fetchFrom the network; replaced in specs only. */
export function requestVia(fetchFrom: typeof fetch, patienceMs = PATIENCE_MS): SendRequest {
  return async <Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) => {
    const { status, text } = await post(fetchFrom, JSON.stringify({ query: document, variables }), patienceMs);
    const answer = parse<Answer<Result>>(text);
    if (answer?.errors?.length) throw failureFrom(answer.errors);
    if (answer?.data == null) throw answer === null && status < 300 ? new RequestFailure('UNREACHABLE') : failureFromStatus(status);
    return answer.data;
  };
}

/** The server this page came from. */
export const request: SendRequest = requestVia((...call) => fetch(...call));

async function post(fetchFrom: typeof fetch, body: string, patienceMs: number): Promise<{ status: number; text: string }> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patienceMs);
  try {
    const response = await fetchFrom('/graphql', {
      method: 'POST', credentials: 'same-origin', signal: abort.signal, body,
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    });
    heardServerDate(response.headers.get('date'));
    return { status: response.status, text: await response.text() };
  } catch {
    throw new RequestFailure('UNREACHABLE');
  } finally {
    clearTimeout(timer);
  }
}

/** Null when the body is no JSON: the page of a public wifi, an answer cut on the way. */
function parse<Value>(text: string): Value | null {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
