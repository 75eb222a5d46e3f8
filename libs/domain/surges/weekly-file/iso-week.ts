import type { IsoDate } from '../../calendar/paris-day';

const DAY_MS = 86_400_000;

/** A week of the calendar of ISO 8601: « 2024-W05 ». */
export interface IsoWeek {
  year: number;
  week: number;
}

/** Null unless the text is an ISO week that exists (only some years have a week 53). */
export function parseIsoWeek(text: string): IsoWeek | null {
  const [, year, week] = /^(\d{4})-?W(\d{1,2})$/.exec(text) ?? [];
  const parsed = { year: Number(year), week: Number(week) };
  return parsed.week >= 1 && parsed.week <= weeksOf(parsed.year) ? parsed : null;
}

/** Null unless the text is a day that exists: « 2024-01-29 ». */
export function parseDay(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** Monday of the week. */
export function mondayOf({ year, week }: IsoWeek): IsoDate {
  return new Date(firstMonday(year) + (week - 1) * 7 * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO week of a day: that of its Thursday. */
export function isoWeekOf(day: IsoDate): IsoWeek {
  const time = Date.parse(day);
  const thursday = time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) };
}

export function isoWeekLabel({ year, week }: IsoWeek): string {
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** 52, or 53. */
export function weeksOf(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * DAY_MS));
}

/** The Monday of the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
}
