import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { ACCOUNT_MESSAGES } from '../messages.fr';
import type { Viewer } from '../viewer/viewer';

/** How recent a sign-in must be to change what protects the account, in milliseconds. */
const RECENT_MS = 15 * 60_000;

/** Refuses what a session left open on a shared computer must not be able to do. Null when the sign-in is recent. */
export function refusedUnlessRecent({ signedInAt }: Viewer, now: Date): AccountRefusal | null {
  return now.getTime() - signedInAt.getTime() <= RECENT_MS ? null : accountRefused(ACCOUNT_MESSAGES.signInAgain);
}
