/**
 * What went wrong on the way to an answer. UNREACHABLE: no network, or no answer in time; whether the
 * server took the request is unknown. Expected refusals are values in the schema and never come here.
 */
export type RequestFailureCode =
  | 'UNREACHABLE' | 'UNAUTHENTICATED' | 'SECOND_FACTOR_REQUIRED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS' | 'SERVER_FAULT';

const SPOKEN: readonly string[] = [
  'UNAUTHENTICATED', 'SECOND_FACTOR_REQUIRED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_MANY_REQUESTS',
] satisfies RequestFailureCode[];

export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';

  /** @param spoken the server's own French sentence, when it has one for this case. */
  constructor(readonly code: RequestFailureCode, readonly spoken: string | null = null, readonly retryAfterSeconds: number | null = null) {
    super(spoken ?? code);
  }
}

export interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly retryAfterSeconds?: unknown };
}

/** Reads the first error of an answer; a code we do not know is a fault of the server. */
export function failureFrom(errors: readonly GraphqlError[]): RequestFailure {
  const first = errors[0];
  const code = first?.extensions?.code;
  const wait = first?.extensions?.retryAfterSeconds;
  return isSpoken(code)
    ? new RequestFailure(code, first?.message, typeof wait === 'number' ? wait : null)
    : new RequestFailure('SERVER_FAULT');
}

/** What an HTTP status says when the body says nothing readable. A proxy without a server behind it is no network. */
export function failureFromStatus(status: number): RequestFailure {
  if (status === 429) return new RequestFailure('TOO_MANY_REQUESTS');
  return new RequestFailure(status >= 502 && status <= 504 ? 'UNREACHABLE' : 'SERVER_FAULT');
}

function isSpoken(code: unknown): code is RequestFailureCode {
  return typeof code === 'string' && SPOKEN.includes(code);
}
