import { text } from './messages.fr';

/** What went wrong on the way to an answer; expected refusals are values in the schema's unions and never come here. */
export type ApiFailureCode =
  | 'OFFLINE' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS' | 'INTERNAL_SERVER_ERROR';

const CODES: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_MANY_REQUESTS'] satisfies ApiFailureCode[];

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(readonly code: ApiFailureCode, message: string = text.failures[code]) {
    super(message);
  }

  /** Reads the first error of a GraphQL answer; a code we do not know counts as a fault of the server. */
  static fromErrors(errors: readonly { message: string; extensions?: { code?: unknown } }[]): ApiFailure {
    const first = errors[0];
    const code = first?.extensions?.code;
    return isKnown(code) ? new ApiFailure(code, first?.message) : new ApiFailure('INTERNAL_SERVER_ERROR');
  }
}

function isKnown(code: unknown): code is ApiFailureCode {
  return typeof code === 'string' && CODES.includes(code);
}

/** A French sentence for anything that was thrown. That one is signed out is said in words of our own: they are read once signed in again. */
export function failureMessage(failure: unknown): string {
  if (!(failure instanceof ApiFailure)) return text.failures.INTERNAL_SERVER_ERROR;
  return failure.code === 'UNAUTHENTICATED' ? text.failures.UNAUTHENTICATED : failure.message;
}
