import { BASELINE_2024, type BaselineFigure } from '@vigie/reference';
import { NO_BOUNDS, aroundMean, garwood, ranks, wilson, type Bounds } from './intervals';
import { caseOf, grouped, type Channel, type ReportRow, type Rows } from './rows';

/** What the map shows of one territory: what it rests on, the value, how sure it is, and for rates and shares what is counted. Null where nothing can be said. */
export interface Told extends Bounds { readonly n: number; readonly part: number | null; readonly value: number | null }

/** Fewest that a measure must rest on, as docs/measures.md has it. */
const LEAST: Readonly<Record<string, number>> = { REPORTS: 0, STRUCTURES: 0, HOURS: 0, RATE_PER_STRUCTURE: 3, RATE_PER_RESPONDENT: 1 };
const leastOf = (metric: string) => LEAST[metric] ?? 11;

const DAY = 86_400_000;
const numberOf = (day: string) => Date.parse(day) / DAY;
const distinct = (rows: readonly ReportRow[]) => new Set(rows.map(({ structure }) => structure)).size;
const ratio = (part: number, n: number, bounds: Bounds): Told => ({ n, part, value: n === 0 ? null : part / n, ...bounds });
const rate = (part: number, n: number) => ratio(part, n, garwood(part, n));
const share = (part: number, n: number) => ratio(part, n, wilson(part, n));
const count = (n: number, value: number): Told => ({ n, part: null, value, ...NO_BOUNDS });

function median(values: readonly number[]): Told {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const value = sorted.length === 0 ? null : sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { n: sorted.length, part: null, value, ...ranks(sorted) };
}

/** Days that spans hold between them, each once; the first day of a span is in it, its last is not. */
function daysIn(spans: readonly (readonly [since: string, until: string])[]): number {
  const days = new Set<number>();
  for (const [since, until] of spans) for (let day = numberOf(since); day < numberOf(until); day++) days.add(day);
  return days.size;
}

const earliest = (...days: readonly (string | null | undefined)[]) => days.filter((day) => day != null).sort()[0]!;

/** Days without what a report lost, for reports that lost something. */
function ruptureDays({ ruptures, today }: Rows, rows: readonly ReportRow[], right: string | undefined): number[] {
  return rows.flatMap(({ id }) => {
    const lost = (ruptures.get(id) ?? []).filter(({ code }) => right === undefined || code === right);
    return lost.length === 0 ? [] : [daysIn(lost.map(({ since, until }) => [since, earliest(until, today)] as const))];
  });
}

/** Days without a document, by case whose document ran out, where the latest of the reports asked for stands. @param seen all reports that the reader may see, in order */
export function documentGaps({ today, solved }: Rows, asked: readonly ReportRow[], seen: readonly ReportRow[]): { readonly row: ReportRow; readonly days: number }[] {
  const all = grouped(seen, caseOf);
  const latest = new Map(asked.map((row) => [caseOf(row), row]));
  return [...latest].flatMap(([key, row]) => {
    const told = all.get(key) ?? [];
    const days = daysIn(told.flatMap((report, i) => {
      const { expires } = report;
      if (expires === null) return [];
      const renewed = told.slice(i + 1).find((later) => later.document !== 'NONE' && later.expires !== null && later.expires > expires && later.expires >= later.day);
      return [[new Date(Date.parse(expires) + DAY).toISOString().slice(0, 10), earliest(today, solved.get(key), renewed?.day)] as const];
    }));
    return days > 0 ? [{ row, days }] : [];
  });
}

const answered = (rows: readonly ReportRow[], channel: Channel) => rows.filter(({ attempts }) => attempts[channel].tried && attempts[channel].outcome !== null);
const came = (rows: readonly ReportRow[], channel: Channel, outcomes: readonly string[]) => answered(rows, channel).filter(({ attempts }) => outcomes.includes(attempts[channel].outcome!)).length;

/** Answers to the survey of 2024, published by region and for all. */
export function respondents(region: string | null, nation: boolean): number {
  const figures: readonly BaselineFigure[] = BASELINE_2024.figures;
  if (region === null) return nation ? 485 : 0;
  return figures.filter(({ indicator, scope }) => indicator === 'respondents' && scope.kind === 'REGION' && scope.regionCode === region).reduce((sum, { value }) => sum + value, 0);
}

export interface Place {
  readonly metric: string;
  readonly right?: string;
  readonly shareOf?: string;
  /** Those that the filters choose, in this place. */
  readonly chosen: readonly ReportRow[];
  /** All reports of the period in this place, whatever the filters. */
  readonly present: readonly ReportRow[];
  /** Gaps of the cases that stand in this place. */
  readonly gaps: readonly number[];
  readonly respondents: number;
}

export function measured(rows: Rows, { metric, right, shareOf, chosen, present, gaps, respondents: answers }: Place): Told {
  const hours = chosen.flatMap((row) => row.hours ?? []);
  const sum = hours.reduce((total, one) => total + one, 0);
  switch (metric) {
    case 'REPORTS': return count(chosen.length, chosen.length);
    case 'STRUCTURES': return count(chosen.length, distinct(chosen));
    case 'RATE_PER_STRUCTURE': return rate(chosen.length, distinct(present));
    case 'RATE_PER_RESPONDENT': return rate(chosen.length, answers);
    case 'RIGHT_SHARE': return share(chosen.filter(({ rights }) => rights.includes(shareOf!)).length, chosen.length);
    case 'SOLVED_SHARE': return share(chosen.filter(({ status }) => status === 'RESOLVED').length, chosen.length);
    case 'CCC_NOT_HELPED': return share(answered(chosen, 'CCC').length - came(chosen, 'CCC', ['UNBLOCKED', 'ATTESTATION_OF_IMPOSSIBILITY']), answered(chosen, 'CCC').length);
    case 'PAN_DIFFICULT': return share(answered(chosen, 'PAN').length - came(chosen, 'PAN', ['UNBLOCKED', 'COUNTER_APPOINTMENT_OBTAINED']), answered(chosen, 'PAN').length);
    case 'SUBSTITUTION_OBTAINED': return share(came(chosen, 'SUBSTITUTION', ['COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX']), answered(chosen, 'SUBSTITUTION').length);
    case 'RUPTURE_DAYS': return median(ruptureDays(rows, chosen, right));
    case 'DOCUMENT_GAP_DAYS': return median(gaps);
    case 'HOURS': return count(hours.length, sum);
    case 'HOURS_PER_REPORT': return { ...count(hours.length, sum / hours.length), ...aroundMean(hours), ...(hours.length === 0 && { value: null }) };
    default: throw new Error(`No recount of ${metric}`);
  }
}

export const spoken = (metric: string, told: Told): Told => (told.n < leastOf(metric) ? { ...told, value: null, ...NO_BOUNDS } : told);

/** Marshall (1991), written again: each rate or share drawn towards that of all by what chance leaves of the spread between them. */
export function drawnTowardsAll(metric: string, kind: 'RATE' | 'SHARE', places: readonly Told[]): (place: Told) => number | null {
  const held = places.filter(({ n }) => n > 0);
  const [exposure, part] = [held.reduce((sum, { n }) => sum + n, 0), held.reduce((sum, { part: one }) => sum + one!, 0)];
  // Fewer than two places, or none with what is looked for, teach nothing of each other: each stands as it is, where enough stands behind it.
  if (held.length < 2 || part === 0) return (place) => spoken(metric, place).value;
  const mean = part / exposure;
  const total = held.reduce((sum, { n, part: one }) => sum + n * (one! / n - mean) ** 2, 0) / exposure;
  const chance = kind === 'RATE' ? mean : mean * (1 - mean);
  const between = Math.max(0, total - (chance * held.length) / exposure);
  // As a weighted mean: the part of the variance of a place that is not chance. A beta's variance of a share holds one observation less.
  return ({ n, part: one }) => {
    if (n === 0) return null;
    if (between === 0) return mean;
    const weight = chance / between - (kind === 'SHARE' ? 1 : 0);
    return mean + (n / (n + Math.max(0, weight))) * (one! / n - mean);
  };
}
