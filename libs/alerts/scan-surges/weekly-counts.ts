import type { EntityManager } from 'typeorm';
import { addDays, daysBetween, isoWeekOf, mondayOf, type IsoDate } from '@vigie/domain';
import countWeeks from './count-weeks.sql?raw';

/** '' stands for all rights, or all groups of difficulties. */
export interface SeriesKey {
  readonly siteCode: string;
  readonly right: string;
  readonly group: string;
}

export interface CountedSeries extends SeriesKey {
  /** Reports of each week, oldest first. */
  readonly cases: Int32Array;
}

export interface WeeklyCounts {
  /** Monday of the first week. */
  readonly firstDay: IsoDate;
  /** Whole weeks: the last one ended before the day of the scan. */
  readonly weeks: number;
  readonly series: readonly CountedSeries[];
}

/** Group of each difficulty code. */
export type GroupOf = ReadonlyMap<string, string>;

/** Five years of the same season, and the half year that Farrington leaves out. */
const LONGEST_HISTORY_WEEKS = 5 * 53 + 26;
/** The network reports from the first week in which as many structures did: what lies before is not quiet, but unwatched. */
const STRUCTURES_OF_A_NETWORK = 3;

export const seriesName = ({ siteCode, right, group }: SeriesKey): string => `${siteCode} ${right} ${group}`;

export function mondayOfDay(day: IsoDate): IsoDate {
  return mondayOf(isoWeekOf(day));
}

/** Difficulty codes of all versions, with the group they were last put in. */
export async function readGroups(manager: EntityManager): Promise<GroupOf> {
  const rows = await manager.query<{ code: string; group: string | null }[]>(
    `SELECT DISTINCT ON (code) code, group_code AS "group" FROM vocabulary_term WHERE vocabulary = 'difficulties' ORDER BY code, since_version DESC`,
  );
  return new Map(rows.flatMap(({ code, group }) => (group ? [[code, group] as const] : [])));
}

/** Counts every series there is over the weeks that were over before `today`. */
export async function readWeeklyCounts(manager: EntityManager, today: IsoDate, groups: GroupOf): Promise<WeeklyCounts> {
  const end = mondayOfDay(today);
  const firstDay = await firstMonday(manager, end);
  const weeks = Math.max(0, daysBetween(firstDay, end) / 7);
  if (weeks === 0) return { firstDay, weeks, series: [] };
  const rows = await manager.query<(SeriesKey & { weeks: string })[]>(countWeeks, [firstDay, end, JSON.stringify(kindsOf(groups))]);
  return { firstDay, weeks, series: rows.map(({ weeks: told, ...key }) => ({ ...key, cases: readCases(told, weeks) })) };
}

async function firstMonday(manager: EntityManager, end: IsoDate): Promise<IsoDate> {
  const horizon = addDays(end, -7 * LONGEST_HISTORY_WEEKS);
  const [{ week }] = await manager.query<[{ week: number | null }]>(
    `SELECT min(week) AS week FROM (
       SELECT (occurred_on - $1::date) / 7 AS week FROM report WHERE occurred_on >= $1::date AND occurred_on < $2::date
       GROUP BY 1 HAVING count(DISTINCT structure_number) >= $3) AS active`,
    [horizon, end, STRUCTURES_OF_A_NETWORK],
  );
  return week === null ? end : addDays(horizon, 7 * week);
}

function kindsOf(groups: GroupOf): { code: string; codes: string[] }[] {
  const codes = new Map<string, string[]>([['', []]]);
  for (const [difficulty, group] of groups) codes.set(group, [...(codes.get(group) ?? []), difficulty]);
  return [...codes].map(([code, of]) => ({ code, codes: of }));
}

function readCases(told: string, weeks: number): Int32Array {
  const cases = new Int32Array(weeks);
  for (const pair of told.split(' ')) {
    const colon = pair.indexOf(':');
    cases[Number(pair.slice(0, colon))] = Number(pair.slice(colon + 1));
  }
  return cases;
}
