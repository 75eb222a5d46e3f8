import { RequestFailure } from '../graphql/request-failure';
import { text } from './messages.fr';

/** A French sentence for a request that got no answer. */
export function failureWords(failure: unknown): string {
  if (!(failure instanceof RequestFailure)) return text.failures.OTHER;
  if (failure.spoken) return failure.spoken;
  return failure.code === 'UNREACHABLE' || failure.code === 'TOO_MANY_REQUESTS' ? text.failures[failure.code] : text.failures.OTHER;
}

/** How long the server asks to wait, in seconds, when it says so by an error. */
export const failureWait = (failure: unknown): number | null => (failure instanceof RequestFailure ? failure.retryAfterSeconds : null);
