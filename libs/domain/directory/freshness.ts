import { daysBetween, type IsoDate } from '../calendar/paris-day';

/** Opening hours and addresses of préfectures change within a season: after three months what was verified is only a hint. */
export const STALE_AFTER_DAYS = 90;

/** True when an entry of the directory was last verified more than 90 days before `today`. */
export function isStale(verifiedOn: IsoDate, today: IsoDate): boolean {
  return daysBetween(verifiedOn, today) > STALE_AFTER_DAYS;
}
