import { DEPARTMENTS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import type { Who } from '../support/cast';
import { garwood, toldApart } from './intervals';
import { documentGaps, measured, respondents, spoken, type Told } from './measures';
import type { ReportRow, Rows } from './rows';

/** The measures by their names in addresses. */
export const MEASURES = {
  signalements: 'REPORTS', structures: 'STRUCTURES', taux: 'RATE_PER_STRUCTURE', 'taux-2024': 'RATE_PER_RESPONDENT', 'part-droit': 'RIGHT_SHARE', 'part-resolue': 'SOLVED_SHARE', 'jours-sans-droit': 'RUPTURE_DAYS', 'jours-sans-document': 'DOCUMENT_GAP_DAYS',
  ccc: 'CCC_NOT_HELPED', pan: 'PAN_DIFFICULT', substitution: 'SUBSTITUTION_OBTAINED', heures: 'HOURS', 'heures-par-signalement': 'HOURS_PER_REPORT',
} as const;
export const KINDS: Readonly<Record<string, 'RATE' | 'SHARE'>> = { RATE_PER_STRUCTURE: 'RATE', RATE_PER_RESPONDENT: 'RATE', RIGHT_SHARE: 'SHARE', SOLVED_SHARE: 'SHARE', CCC_NOT_HELPED: 'SHARE', PAN_DIFFICULT: 'SHARE', SUBSTITUTION_OBTAINED: 'SHARE' };
const LEVELS = {
  REGION: { of: ({ region }: ReportRow) => region, places: REGIONS.map(({ code }) => ({ code, regionCode: code })) },
  DEPARTMENT: { of: ({ department }: ReportRow) => department, places: DEPARTMENTS }, PREFECTURE: { of: ({ site }: ReportRow) => site, places: PREFECTURE_SITES },
} as const;
export type Level = keyof typeof LEVELS;
export interface Filter { readonly right?: string; readonly difficulty?: string; readonly structureType?: string; readonly audience?: string; readonly causality?: string; readonly outcome?: 'OPEN' | 'SOLVED'; readonly region?: string; readonly department?: string }

const chooses = ({ right, difficulty, structureType, audience, causality, outcome, department }: Filter) => (row: ReportRow): boolean =>
  (department === undefined || row.department === department) &&
  (right === undefined || row.rights.includes(right)) && (difficulty === undefined || row.difficulties.includes(difficulty)) && (structureType === undefined || row.type === structureType) &&
  (audience === undefined || row.audience === audience) && (causality === undefined || row.causality === causality) && (outcome === undefined || (row.status === 'RESOLVED') === (outcome === 'SOLVED'));

export interface Days { readonly from: string; readonly to: string }
export const regionsOf = (who: Who, region?: string) => (region === undefined ? (who === 'regional' ? ['84'] : REGIONS.map(({ code }) => code)) : [region]);

export interface MapPlace extends Told { readonly reports: number; readonly structures: number }
/** The map told again: each territory of the scope, and all of it under the empty code. */
export function recountedMap(rows: Rows, who: Who, level: Level, metric: string, days: Days, filter: Filter): ReadonlyMap<string, MapPlace> {
  const regions = regionsOf(who, filter.region);
  const seen = rows.reports.filter(({ region }) => (who === 'regional' ? region === '84' : true));
  const present = seen.filter((row) => row.day >= days.from && row.day <= days.to && regions.includes(row.region));
  const chosen = present.filter(chooses(filter));
  const gaps = metric === 'DOCUMENT_GAP_DAYS' ? documentGaps(rows, chosen, seen) : [];
  const tell = (isIn: (row: ReportRow) => boolean, answers: number) => {
    const here = chosen.filter(isIn);
    const told = measured(rows, { metric, right: filter.right, shareOf: 'CAF', chosen: here, present: present.filter(isIn), gaps: gaps.filter(({ row }) => isIn(row)).map((gap) => gap.days), respondents: answers });
    return { ...told, reports: here.length, structures: new Set(here.map(({ structure }) => structure)).size };
  };
  const { of, places } = LEVELS[level];
  const whole = regions.length > 1 ? respondents(null, true) : respondents(regions[0]!, false);
  return new Map([['', tell(() => true, whole)], ...places.filter(({ regionCode }) => regions.includes(regionCode)).map(({ code }) => [code, tell((row) => of(row) === code, level === 'REGION' ? respondents(code, false) : 0)] as const)]);
}

/** Halves go up, as pages write them; what binary fractions leave out is given back. */
export const rounded = (value: number) => Math.round(value + 1e-9);
/** As a page writes it: shares in whole percents, hours whole, rates with two decimals, durations and means with one. */
export function written(metric: string, value: number): number {
  if (KINDS[metric] === 'SHARE') return rounded(value * 100);
  const decimals = metric === 'REPORTS' || metric === 'HOURS' ? 1 : KINDS[metric] === 'RATE' ? 100 : 10;
  return rounded(value * decimals) / decimals;
}

export const dayBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
export const daysOf = ({ from, to }: Days) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** The months that days go over, each whole. */
export function monthsOf({ from, to }: Days): Days[] {
  const months: Days[] = [];
  for (let first = from; first <= to; first = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 1)).toISOString().slice(0, 10)) {
    const last = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).toISOString().slice(0, 10);
    months.push({ from: first, to: last < to ? last : to });
  }
  return months;
}

/** What two periods are told apart by: null where too little is known of one; 0 where the interval does not say which way it went. */
export function changed(metric: string, [before, now]: readonly [MapPlace, MapPlace], [daysBefore, daysNow]: readonly [number, number]): number | null {
  if (metric === 'REPORTS' && before.n + now.n < 11) return null;
  const estimate = (place: MapPlace, days: number) => (metric === 'REPORTS' ? { value: place.n / days, ...garwood(place.n, days) } : spoken(metric, place));
  return toldApart(estimate(before, daysBefore), estimate(now, daysNow), KINDS[metric] === 'SHARE' ? 'POINTS' : 'RATIO');
}
