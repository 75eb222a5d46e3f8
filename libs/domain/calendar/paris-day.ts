/** A civil day, « 2026-03-09 ». */
export type IsoDate = string;

const PARIS_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });
const DAY_MS = 86_400_000;

/** The civil day it is in Paris at that instant: the only day the figures know. */
export function parisDate(instant: Date): IsoDate {
  return PARIS_DAY.format(instant);
}

/** First day of the month of `day`: the period of a MONTH bucket. */
export function monthOf(day: IsoDate): IsoDate {
  return `${day.slice(0, 7)}-01`;
}

/** Last day of the month of `day`. */
export function lastDayOfMonth(day: IsoDate): IsoDate {
  return addDays(monthOf(addDays(monthOf(day), 31)), -1);
}

/** Whole days from `from` to `to`, negative when `to` comes first; civil days, so no summer-time hour is counted. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The civil day `days` after `day` (before, when negative). */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
