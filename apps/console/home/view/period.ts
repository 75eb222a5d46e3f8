/** Calendar days as ISO strings (« 2026-11-24 »); both ends are included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export const PERIOD_PRESETS = ['30j', '90j', '6m', '12m', '24m', 'annee'] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

/** A preset moves with the day; a custom range stays where it was put. */
export type Period = { readonly preset: PeriodPreset } | ({ readonly preset: null } & DayRange);

export const DEFAULT_PERIOD: Period = { preset: '90j' };

const DAY_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

export const toIsoDay = (date: Date): string => date.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => toIsoDay(new Date(Date.parse(day) + days * DAY_MS));

/** True for a real calendar day: 2026-02-30 is not one. */
export const isDay = (value: string): boolean => ISO_DAY.test(value) && !Number.isNaN(Date.parse(value)) && toIsoDay(new Date(value)) === value;

/** Length in days, both ends counted. */
export const lengthInDays = ({ from, to }: DayRange): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** The days a period covers, seen from `today`. */
export function daysOf(period: Period, today: string): DayRange {
  switch (period.preset) {
    case null: return { from: period.from, to: period.to };
    case '30j': return { from: addDays(today, -29), to: today };
    case '90j': return { from: addDays(today, -89), to: today };
    case '6m': return { from: addDays(addMonths(today, -6), 1), to: today };
    case '12m': return { from: addDays(addMonths(today, -12), 1), to: today };
    case '24m': return { from: addDays(addMonths(today, -24), 1), to: today };
    case 'annee': return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** The range of the same length that ends the day before: what « previous period » means everywhere. */
export function previousRange(range: DayRange): DayRange {
  const to = addDays(range.from, -1);
  return { from: addDays(to, 1 - lengthInDays(range)), to };
}

/** The same days a year earlier; a 29 February becomes a 28. */
export const yearBefore = ({ from, to }: DayRange): DayRange => ({ from: addMonths(from, -12), to: addMonths(to, -12) });

/** The days of a month (« 2026-03 »), up to today. */
export function daysOfMonth(month: string, today: string): DayRange {
  const last = addDays(addMonths(`${month}-01`, 1), -1);
  return { from: `${month}-01`, to: last < today ? last : today };
}

/** Fewer months than this are not worth playing: a year is shown instead. */
const LEAST_PLAYED = 3;
const MOST_PLAYED = 36;

/** The months that are played: those of the period, or the last twelve when it holds fewer than three; three years at most, the last ones. */
export function playedMonths(range: DayRange, today: string): string[] {
  const upTo = (from: string, to: string) => {
    const months: string[] = [];
    for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
    return months;
  };
  const own = upTo(range.from, range.to < today ? range.to : today);
  return own.length >= LEAST_PLAYED ? own.slice(-MOST_PLAYED) : upTo(addMonths(`${today.slice(0, 7)}-01`, -11), today);
}

/** Keeps the day of the month where that month has it, else its last day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toIsoDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))));
}
