import { findRegion, findSite } from '@vigie/reference';
import type { CrossInput } from '../analyses.documents';
import { addDays } from '../../home/view/period';

/** The dimensions of a question by the names they have in its address. */
export const AXES = {
  droit: 'RIGHT', dysfonctionnement: 'DIFFICULTY', structure: 'STRUCTURE_TYPE', public: 'AUDIENCE', causalite: 'CAUSALITY', etat: 'OUTCOME', region: 'REGION', departement: 'DEPARTMENT', prefecture: 'PREFECTURE', mois: 'MONTH', trimestre: 'QUARTER',
} as const;
export type Dimension = (typeof AXES)[keyof typeof AXES];
export const DIMENSIONS = Object.values(AXES);

export const MEASURES = ['signalements', 'structures', 'part-ligne', 'part-colonne'] as const;
export type Measure = (typeof MEASURES)[number];
export const SHAPES = ['lignes', 'multiples'] as const;
export type Shape = (typeof SHAPES)[number];

/** The filters by the names they have in the address. */
export const FILTER_PARAMETERS = { right: 'droit', difficulty: 'dysfonctionnement', structureType: 'structure', audience: 'public', causality: 'causalite' } as const;
export type Filter = keyof typeof FILTER_PARAMETERS;
export const FILTERS = Object.keys(FILTER_PARAMETERS) as Filter[];
const DIMENSION_OF: Readonly<Record<Filter, Dimension>> = { right: 'RIGHT', difficulty: 'DIFFICULTY', structureType: 'STRUCTURE_TYPE', audience: 'AUDIENCE', causality: 'CAUSALITY' };

/** A question and how its answer is shown; its address reproduces it. */
export interface AnalysisView {
  readonly rows: Dimension;
  readonly columns: Dimension | null;
  /** First and last month, « 2026-03 »; null: eleven months ago, and this month. */
  readonly from: string | null;
  readonly to: string | null;
  readonly region: string | null;
  readonly site: string | null;
  readonly filters: Partial<Record<Filter, string>>;
  readonly outcome: 'OPEN' | 'SOLVED' | null;
  readonly measure: Measure;
  readonly shape: Shape | null;
}

const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const OUTCOMES = { ouverts: 'OPEN', resolus: 'SOLVED' } as const;

/** Reads a question from an address; what makes no sense falls back to the default. */
export function readAnalysis(search: URLSearchParams): AnalysisView {
  const rows = axisOf(search.get('lignes')) ?? 'RIGHT';
  const columns = search.get('colonnes') === 'rien' ? null : axisOf(search.get('colonnes')) ?? (isTime(rows) ? null : 'MONTH');
  const crossed = columns !== null && crosses(rows, columns) ? columns : null;
  const filters = Object.fromEntries(FILTERS.flatMap((name) => {
    const code = search.get(FILTER_PARAMETERS[name]);
    return code !== null && CODE.test(code) && !alongAxis(name, rows, crossed) ? [[name, code]] : [];
  }));
  const region = search.get('region');
  const site = findSite(search.get('site') ?? '');
  const state = search.get('etat');
  const [from, to] = [monthIn(search.get('du')), monthIn(search.get('au'))];
  return {
    rows, columns: crossed, from: from && to && from > to ? to : from, to,
    region: region !== null && findRegion(region) ? region : null, site: site && (region === null || site.regionCode === region) ? site.code : null,
    filters, outcome: !isAxis('OUTCOME', rows, crossed) && (state === 'ouverts' || state === 'resolus') ? OUTCOMES[state] : null,
    measure: MEASURES.find((one) => one === search.get('mesure')) ?? 'signalements', shape: SHAPES.find((one) => one === search.get('forme')) ?? null,
  };
}

/** The address of a question, in a fixed order. */
export function writeAnalysis({ rows, columns, from, to, region, site, filters, outcome, measure, shape }: AnalysisView): URLSearchParams {
  const search = new URLSearchParams({ lignes: nameOf(rows), colonnes: columns === null ? 'rien' : nameOf(columns) });
  for (const name of FILTERS) if (filters[name] && !alongAxis(name, rows, columns)) search.set(FILTER_PARAMETERS[name], filters[name]);
  if (outcome && !isAxis('OUTCOME', rows, columns)) search.set('etat', outcome === 'OPEN' ? 'ouverts' : 'resolus');
  if (region) search.set('region', region);
  if (site) search.set('site', site);
  if (from) search.set('du', from);
  if (to) search.set('au', to);
  if (measure !== 'signalements') search.set('mesure', measure);
  if (shape) search.set('forme', shape);
  return search;
}

export const isTime = (dimension: Dimension | null): boolean => dimension === 'MONTH' || dimension === 'QUARTER';
const isPlace = (dimension: Dimension): boolean => dimension === 'REGION' || dimension === 'DEPARTMENT' || dimension === 'PREFECTURE';

/** Two dimensions of one kind say nothing of each other. */
export const crosses = (rows: Dimension, columns: Dimension): boolean => rows !== columns && !(isTime(rows) && isTime(columns)) && !(isPlace(rows) && isPlace(columns));

export const isAxis = (dimension: Dimension, rows: Dimension, columns: Dimension | null): boolean => dimension === rows || dimension === columns;

/** A filter along an axis would leave one line of it. */
export const alongAxis = (filter: Filter, rows: Dimension, columns: Dimension | null): boolean => isAxis(DIMENSION_OF[filter], rows, columns);

/** First and last month of a question, seen from today. */
export function monthsOf({ from, to }: Pick<AnalysisView, 'from' | 'to'>, today: string): { from: string; to: string } {
  const last = to ?? today.slice(0, 7);
  return { from: from ?? monthBefore(last, 11), to: from !== null && from > last ? from : last };
}

export function monthBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
}

/** The same question with the months that it covers today: it covers them next month too. */
export const fixedAnalysis = (view: AnalysisView, today: string): AnalysisView => ({ ...view, ...monthsOf(view, today) });

/** What the server is asked: whole months, to the end of the last. */
export function crossInput(view: AnalysisView, today: string): CrossInput {
  const months = monthsOf(view, today);
  return {
    rows: view.rows, columns: view.columns, from: `${months.from}-01`, to: addDays(`${monthBefore(months.to, -1)}-01`, -1), region: view.region,
    ...(view.site ? { level: 'PREFECTURE' as const, territory: view.site } : {}), ...view.filters, outcome: view.outcome,
  };
}

const axisOf = (name: string | null): Dimension | undefined => Object.entries(AXES).find(([known]) => known === name)?.[1];
const nameOf = (dimension: Dimension): string => Object.entries(AXES).find(([, known]) => known === dimension)?.[0] ?? 'droit';
const monthIn = (typed: string | null): string | null => (typed !== null && MONTH.test(typed) ? typed : null);
