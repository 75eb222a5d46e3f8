/** What is counted, each under a key of its own. */
export type ThrottleKind = 'PASSWORD_ACCOUNT' | 'PASSWORD_DEVICE' | 'PASSWORD_ADDRESS' | 'PASSKEY_ADDRESS' | 'SECOND_FACTOR' | 'LINK_ACCOUNT' | 'LINK_ADDRESS' | 'INVITATION' | 'FILING_ADDRESS';

export interface ThrottleRule {
  /** Attempts before the first wait. */
  readonly free: number;
  /** The first wait; each attempt after it doubles the wait. Seconds. */
  readonly firstWait: number;
  /** Longest wait, which is a lock that opens by itself: nobody can shut another out for good. Seconds. */
  readonly longestWait: number;
}

const MINUTE = 60;

/** An association's office shares one address, so addresses have more room than accounts. */
export const THROTTLE_RULES: Readonly<Record<ThrottleKind, ThrottleRule>> = {
  PASSWORD_ACCOUNT: { free: 5, firstWait: 5, longestWait: 15 * MINUTE },
  // A browser its owner has signed in with before: strangers' guesses do not keep it waiting, nor it them.
  PASSWORD_DEVICE: { free: 5, firstWait: 5, longestWait: 15 * MINUTE },
  PASSWORD_ADDRESS: { free: 30, firstWait: 5, longestWait: 15 * MINUTE },
  // Asked for by the page of sign-in itself, and each leaves a row for five minutes.
  PASSKEY_ADDRESS: { free: 120, firstWait: 2, longestWait: MINUTE },
  // A code has six digits: after a right password, about a hundred guesses a day at most.
  SECOND_FACTOR: { free: 5, firstWait: 30, longestWait: 15 * MINUTE },
  LINK_ACCOUNT: { free: 3, firstWait: MINUTE, longestWait: 60 * MINUTE },
  LINK_ADDRESS: { free: 20, firstWait: 30, longestWait: 15 * MINUTE },
  // Whoever is shown a proof looks it up once or twice; a code has 50 bits.
  FILING_ADDRESS: { free: 30, firstWait: 10, longestWait: 15 * MINUTE },
  INVITATION: { free: 60, firstWait: MINUTE, longestWait: 60 * MINUTE },
};

/** Attempts this long ago are forgotten, in milliseconds. */
export const FORGET_AFTER_MS = 24 * 60 * MINUTE * 1_000;

export interface ThrottleState {
  readonly attempts: number;
  readonly lastAttemptAt: Date;
  readonly lockedUntil: Date | null;
}

/**
 * Counts one attempt, before it is known whether it succeeds: attempts made at once are all counted.
 * @returns the new state, or the whole seconds to wait when this attempt may not be made at all
 */
export function countAttempt(rule: ThrottleRule, state: ThrottleState | null, now: Date): { readonly wait: number } | { readonly wait: 0; readonly next: ThrottleState } {
  const wait = state?.lockedUntil ? secondsUntil(state.lockedUntil, now) : 0;
  if (wait > 0) return { wait };
  const forgotten = !state || now.getTime() - state.lastAttemptAt.getTime() > FORGET_AFTER_MS;
  const attempts = forgotten ? 1 : state.attempts + 1;
  return { wait: 0, next: { attempts, lastAttemptAt: now, lockedUntil: lockAfter(rule, attempts, now) } };
}

function lockAfter({ free, firstWait, longestWait }: ThrottleRule, attempts: number, now: Date): Date | null {
  if (attempts < free) return null;
  const seconds = Math.min(firstWait * 2 ** Math.min(attempts - free, 30), longestWait);
  return new Date(now.getTime() + seconds * 1_000);
}

function secondsUntil(moment: Date, now: Date): number {
  return Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / 1_000));
}
