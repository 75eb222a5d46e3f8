import type { OpenedSession } from '../sessions/open-session';

export type SecondFactorMethod = 'TOTP' | 'PASSKEY' | 'RECOVERY_CODE';

/** What comes of an attempt to sign in; all of it expected. */
export type SignInOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly session: OpenedSession }
  /** `challenge`: opaque, good for a few minutes, to be sent back with the second factor. */
  | { readonly kind: 'SECOND_FACTOR'; readonly challenge: string; readonly methods: readonly SecondFactorMethod[] }
  /** `retryAfterSeconds`: null when another attempt may be made at once. */
  | { readonly kind: 'REFUSED'; readonly message: string; readonly retryAfterSeconds: number | null };

export function refused(message: string, retryAfterSeconds: number | null = null): SignInOutcome {
  return { kind: 'REFUSED', message, retryAfterSeconds };
}
