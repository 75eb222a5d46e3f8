import { daysBetween, type IsoDate } from '../calendar/paris-day';

/** What has a last day in a case: the stay document of its reports, and the employment contract of people in an SIAE. */
export const EXPIRY_KINDS = ['STAY_DOCUMENT', 'CONTRACT'] as const;
export type ExpiryKind = (typeof EXPIRY_KINDS)[number];

/** Days before the end at which one wants to be told, most distant first; negative once it is past. */
export const DEFAULT_THRESHOLDS: readonly number[] = [60, 30, 15, 0, -7];

/** As far as a threshold may lie from the end, in days. */
export const FURTHEST_BEFORE = 180;
export const FURTHEST_AFTER = 60;
export const MOST_THRESHOLDS = 8;

/** What ended longer ago than this is written to nobody any more, though it stays in the list; days. */
export const WATCHED_AFTER_DAYS = 90;

/** Days from `today` to the end; negative once it is past. */
export const daysLeft = (dueOn: IsoDate, today: IsoDate): number => daysBetween(today, dueOn);

/** The threshold an end has come to: the least that is not below the days left. Null: it is further than all. */
export function thresholdReached(left: number, thresholds: readonly number[]): number | null {
  const reached = thresholds.filter((threshold) => left <= threshold);
  return reached.length === 0 ? null : Math.min(...reached);
}

/**
 * The thresholds that an end came to after `since`, up to and including `today`: what is told that day. Days on
 * which nothing ran are made up for, and one that jumped several in the meantime is told of the last alone.
 */
export function thresholdCrossed(dueOn: IsoDate, thresholds: readonly number[], since: IsoDate, today: IsoDate): number | null {
  const now = thresholdReached(daysLeft(dueOn, today), thresholds);
  return now !== null && daysLeft(dueOn, since) > now ? now : null;
}

/** Thresholds as they are kept: whole days in bounds, each once, most distant first. Null when they cannot be. */
export function readThresholds(typed: readonly number[]): readonly number[] | null {
  const distinct = [...new Set(typed)].sort((a, b) => b - a);
  const fit = distinct.every((days) => Number.isInteger(days) && days <= FURTHEST_BEFORE && days >= -FURTHEST_AFTER);
  return fit && distinct.length > 0 && distinct.length <= MOST_THRESHOLDS ? distinct : null;
}
