import { isStaff, type Role } from '../viewer/role';

const HOUR = 3_600_000;

/** A session not used for this long has ended, in milliseconds. */
export const IDLE_MS = 12 * HOUR;

/** A session this old has ended, used or not, in milliseconds: thirty days; twelve hours for federation staff. */
export function absoluteLifetimeMs(role: Role): number {
  return isStaff(role) ? 12 * HOUR : 30 * 24 * HOUR;
}
