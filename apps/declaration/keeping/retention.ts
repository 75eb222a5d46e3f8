/** Offline drafts are kept seven days. */
export const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** More than this since the last write is a clock that jumped, not a person who waited. */
const BEYOND_BELIEF_DAYS = 60;

/**
 * Whether something written at `keptAt` is past its seven days. With a device's clock nobody vouches for, a jump of a
 * year erases nothing: the server's time decides once it is known.
 * @param sure the time is the server's
 */
export function isPast(keptAt: number, now: number, sure: boolean): boolean {
  const days = (now - keptAt) / DAY_MS;
  return days > KEPT_DAYS && (sure || days < BEYOND_BELIEF_DAYS);
}

/** Written by a clock that was ahead: it would be kept for as long as that clock was wrong. */
export const isFromTheFuture = (keptAt: number, now: number, sure: boolean): boolean => sure && keptAt - now > DAY_MS;
