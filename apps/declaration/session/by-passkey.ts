import { RequestFailure } from '../graphql/request-failure';
import { text } from './messages.fr';
import type { SignInOutcome } from './sign-in';

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/**
 * A passkey put aside, unknown to the device or refused by it is one more try that came to nothing.
 * @param challenge of a password that was right, or null for the passkey alone
 */
export async function byPasskey(challenge: string | null): Promise<SignInOutcome> {
  try {
    const { signInWithPasskey } = await import('./passkey');
    return await signInWithPasskey(challenge);
  } catch (failure) {
    if (failure instanceof RequestFailure) throw failure;
    return { kind: 'REFUSED', message: text.secondFactor.passkeyFailed, retryAfterSeconds: null };
  }
}
