/** Offline drafts are kept seven days. */
export const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** More than this since the last write is a clock that jumped, not a person who waited. */
const BEYOND_BELIEF_DAYS = 60;

/**
 * Whether something written at `keptAt` is past its seven days. With a device's clock nobody vouches for, a jump of a
 * year erases nothing: the server's time decides once it is known.
 * @param sure both times are the server's
 */
export function isPast(keptAt: number, now: number, sure: boolean): boolean {
  const days = (now - keptAt) / DAY_MS;
  return days > KEPT_DAYS && (sure || days < BEYOND_BELIEF_DAYS);
}

/**
 * When something was really written, now that the server has said what time it is: by a clock that was as wrong then as it is
 * now, or by one that nobody can make sense of, and then its days begin again. Nothing is lost to a clock.
 * @param offset milliseconds by which the device's clock is late
 */
export function trueTime({ keptAt, sure }: { readonly keptAt: number; readonly sure: boolean }, offset: number, now: number): number {
  if (sure) return keptAt;
  const at = keptAt + offset;
  return at - now > DAY_MS || now - at > BEYOND_BELIEF_DAYS * DAY_MS ? now : at;
}
