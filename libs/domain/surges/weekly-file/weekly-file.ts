import type { WeeklySeries } from '../weekly-series';
import { isoWeekLabel, isoWeekOf, mondayOf, parseDay, parseIsoWeek } from './iso-week';
import { readWeeklyRows, refuse, type Refused, type WeeklyRow } from './weekly-rows';

export interface WeeklyFile {
  ok: true;
  /** Label of each week of the series: ISO weeks, or days. */
  weeks: string[];
  cases: number[];
  /** Whether the weeks are days; the calendar then tells which weeks to compare (R: a series with dates). */
  dated: boolean;
  /** Whether every year has 52 weeks, as in R's series without dates: the file skips each week 53. */
  shortYears: boolean;
}

/**
 * Reads a weekly series from a CSV with the columns week and cases, in any order of lines. Every week from the first to
 * the last must be there once.
 */
export function readWeeklyFile(text: string): WeeklyFile | Refused {
  const read = readWeeklyRows(text);
  if (!read.ok) return read;
  const dated = !read.rows[0]?.week.includes('W');
  const stranger = read.rows.find((row) => row.week.includes('W') === dated);
  if (stranger) return refuse(`Line ${stranger.line}: ${stranger.week} is ${dated ? 'an ISO week among days' : 'a day among ISO weeks'}; use one of the two`);
  const rows = [...read.rows].sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : a.line - b.line));
  const twice = rows.find((row, i) => row.week === rows[i - 1]?.week);
  if (twice) return refuse(`Line ${twice.line}: week ${twice.week} is there twice`);
  const shortYears = !dated && !rows.some((row) => row.week.endsWith('W53')) && firstGap(rows, shortYearStep) === -1 && firstGap(rows, calendarStep) !== -1;
  const gap = shortYears ? -1 : firstGap(rows, calendarStep);
  if (gap !== -1) return refuse(describeGap(rows[gap - 1], rows[gap]));
  return { ok: true, weeks: rows.map((row) => row.week), cases: rows.map((row) => row.cases), dated, shortYears };
}

/** The series, with its calendar when `byCalendar` (R: `epochAsDate`) and years of 52 weeks otherwise. */
export function seriesOf({ weeks: [first = ''], cases, dated }: WeeklyFile, byCalendar: boolean): WeeklySeries {
  if (!byCalendar) return { cases };
  const week = dated ? null : parseIsoWeek(first);
  return { cases, firstDay: week ? mondayOf(week) : first };
}

/** Position in the file of a week written as an ISO week or a day, -1 when it is not there. */
export function weekPosition({ weeks, dated }: WeeklyFile, text: string): number {
  const day = parseDay(text);
  const week = parseIsoWeek(text) ?? (day && isoWeekOf(day));
  if (!week) return -1;
  if (dated && day) return weeks.indexOf(day);
  const label = isoWeekLabel(week);
  return weeks.findIndex((candidate) => (dated ? isoWeekLabel(isoWeekOf(candidate)) : candidate) === label);
}

/** Weeks from one label to the next. */
type Step = (before: string, after: string) => number;

const dayOf = (label: string): number => {
  const week = parseIsoWeek(label);
  return Date.parse(week ? mondayOf(week) : label) / 86_400_000;
};
const calendarStep: Step = (before, after) => (dayOf(after) - dayOf(before)) / 7;
const shortYearStep: Step = (before, after) => shortYearWeek(after) - shortYearWeek(before);

function shortYearWeek(label: string): number {
  const { year, week } = parseIsoWeek(label) ?? { year: NaN, week: NaN };
  return year * 52 + week;
}

/** First row that does not come one week after the one before, -1 when all do. */
function firstGap(rows: WeeklyRow[], step: Step): number {
  return rows.findIndex((row, i) => i > 0 && step(rows[i - 1]?.week ?? '', row.week) !== 1);
}

function describeGap(before: WeeklyRow | undefined, after: WeeklyRow | undefined): string {
  const [first, second] = [before?.week ?? '', after?.week ?? ''];
  if (!Number.isInteger(calendarStep(first, second))) return `Line ${after?.line}: ${second} is not a whole number of weeks after ${first}`;
  const next = new Date((dayOf(first) + 7) * 86_400_000).toISOString().slice(0, 10);
  return `Week ${first.includes('W') ? isoWeekLabel(isoWeekOf(next)) : next} is missing, between ${first} and ${second}; write 0 when there were no cases`;
}
