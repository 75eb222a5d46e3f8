import { GraphQLError } from 'graphql';
import { REFUSAL_MESSAGES, TOKEN_REFUSED } from '../messages.fr';
import type { RefusalCode } from './refusal-codes';

function refusal(code: RefusalCode, extensions: Record<string, unknown> = {}, message = REFUSAL_MESSAGES[code]): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** Nobody is signed in, or the session has ended. */
export function unauthenticated(): GraphQLError {
  return refusal('UNAUTHENTICATED');
}

/** Signed in, but this role never does this. What is merely outside the scope is `notFound`. */
export function forbidden(): GraphQLError {
  return refusal('FORBIDDEN');
}

/** An API token at an operation that is not open to it, or not with its scopes. */
export function tokenRefused(): GraphQLError {
  return refusal('FORBIDDEN', {}, TOKEN_REFUSED);
}

/** Staff without the second factor that production demands: they may only enrol one. */
export function secondFactorRequired(): GraphQLError {
  return refusal('SECOND_FACTOR_REQUIRED');
}

/** Absent or outside the viewer's scope: the two are told apart by nobody. */
export function notFound(): GraphQLError {
  return refusal('NOT_FOUND');
}

/** @param message French, for the person; not for expected validation failures, which are values in the schema */
export function badUserInput(message?: string): GraphQLError {
  return refusal('BAD_USER_INPUT', {}, message);
}

/** @param retryAfterSeconds whole seconds to wait */
export function tooManyRequests(retryAfterSeconds: number): GraphQLError {
  return refusal('TOO_MANY_REQUESTS', { retryAfterSeconds });
}
