import { findDepartment, findRegion } from '@vigie/reference';
import { againstOf, writeAgainst, type Against } from './against';
import { METRICS, METRIC_WORDS, canBeSmoothed, type Metric } from './metrics';
import { DEFAULT_PERIOD, PERIOD_PRESETS, daysOf, isDay, type Period } from './period';

export const LEVELS = ['REGION', 'DEPARTMENT', 'PREFECTURE'] as const;
export type Level = (typeof LEVELS)[number];
export { METRICS, type Metric };

/** Solved, or still open: as the structures have said. */
export const OUTCOMES = ['OPEN', 'SOLVED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What narrows the reports that are counted; each holds one code of its vocabulary. */
export const FILTERS = ['right', 'difficulty', 'structureType', 'audience', 'causality'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = { readonly [Name in FilterName]?: string };

/** Everything that makes a view of the map; its address reproduces it. */
export interface HeatmapView {
  readonly level: Level;
  readonly metric: Metric;
  /** The right whose share RIGHT_SHARE shows. */
  readonly shareOf: string;
  /** Rates and shares drawn towards that of all. */
  readonly smoothed: boolean;
  readonly period: Period;
  readonly filters: Filters;
  readonly outcome: Outcome | null;
  /** The one month of the period that the map stands at (« 2026-03 »), when it is played. */
  readonly month: string | null;
  /** What the period is compared with. */
  readonly against: Against | null;
  /** INSEE code of the region the map is zoomed on. */
  readonly region: string | null;
  /** INSEE code of the département of that region that the map is zoomed on, by département or by préfecture. */
  readonly department: string | null;
  /** Code of the territory whose panel is open, at the level of the view. */
  readonly territory: string | null;
  /** A second territory of that level, beside the first. */
  readonly other: string | null;
}

export const DEFAULT_VIEW: HeatmapView = {
  level: 'DEPARTMENT', metric: 'REPORTS', shareOf: 'CAF', smoothed: false, period: DEFAULT_PERIOD, filters: {}, outcome: null, month: null, against: null, region: null, department: null, territory: null, other: null,
};

/** Names in addresses and of files. */
export const LEVEL_WORDS: Record<Level, string> = { REGION: 'region', DEPARTMENT: 'departement', PREFECTURE: 'prefecture' };
const OUTCOME_WORDS: Record<Outcome, string> = { OPEN: 'ouverts', SOLVED: 'resolus' };
const FILTER_WORDS: Record<FilterName, string> = {
  right: 'droit', difficulty: 'dysfonctionnement', structureType: 'structure', audience: 'public', causality: 'causalite',
};

/** Terms that staff added after this build are known to the server only: any well-formed code passes. */
const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;
const TERRITORY = /^[A-Z0-9]{2,6}$/;
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** Reads a view from an address; whatever is missing or makes no sense falls back to the default. */
export function readView(search: URLSearchParams): HeatmapView {
  const level = keyOf(LEVEL_WORDS, search.get('niveau')) ?? DEFAULT_VIEW.level;
  const territory = search.get('territoire');
  const metric = keyOf(METRIC_WORDS, search.get('mesure')) ?? DEFAULT_VIEW.metric;
  const shareOf = search.get('part');
  const month = search.get('mois');
  const against = againstOf(search);
  const other = search.get('avec');
  const opened = territory !== null && TERRITORY.test(territory) ? territory : null;
  return {
    level,
    metric,
    shareOf: metric === 'RIGHT_SHARE' && shareOf !== null && CODE.test(shareOf) ? shareOf : DEFAULT_VIEW.shareOf,
    // What is drawn towards a common rate is not to be compared: the change would be drawn as well.
    smoothed: against === null && canBeSmoothed(metric) && search.get('lissage') === 'oui',
    outcome: keyOf(OUTCOME_WORDS, search.get('etat')) ?? null,
    period: readPeriod(search),
    filters: readFilters(search),
    ...readZoom(search, level),
    // A month is played, or a period compared: not both.
    month: against === null && month !== null && MONTH.test(month) ? month : null,
    against,
    territory: opened,
    other: opened !== null && other !== null && other !== opened && TERRITORY.test(other) ? other : null,
  };
}

/** The address of a view, defaults left out, in a fixed order so that one view has one address. */
export function writeView(view: HeatmapView): URLSearchParams {
  const search = new URLSearchParams();
  if (view.level !== DEFAULT_VIEW.level) search.set('niveau', LEVEL_WORDS[view.level]);
  if (view.metric !== DEFAULT_VIEW.metric) search.set('mesure', METRIC_WORDS[view.metric]);
  if (view.metric === 'RIGHT_SHARE' && view.shareOf !== DEFAULT_VIEW.shareOf) search.set('part', view.shareOf);
  if (view.smoothed && !view.against && canBeSmoothed(view.metric)) search.set('lissage', 'oui');
  if (view.period.preset === null) {
    search.set('du', view.period.from);
    search.set('au', view.period.to);
  } else if (view.period.preset !== DEFAULT_PERIOD.preset) search.set('periode', view.period.preset);
  if (view.region) search.set('region', view.region);
  if (view.region && view.department && view.level !== 'REGION') search.set('departement', view.department);
  for (const name of FILTERS) {
    const code = view.filters[name];
    if (code) search.set(FILTER_WORDS[name], code);
  }
  if (view.outcome) search.set('etat', OUTCOME_WORDS[view.outcome]);
  if (view.against) writeAgainst(search, view.against);
  else if (view.month) search.set('mois', view.month);
  if (view.territory) search.set('territoire', view.territory);
  if (view.territory && view.other) search.set('avec', view.other);
  return search;
}

/** The same view with the days that its period covers today: it shows them tomorrow too. */
export const fixedView = (view: HeatmapView, today: string): HeatmapView => ({ ...view, period: { preset: null, ...daysOf(view.period, today) } });

/** A département of another region is none; nor is one of a map by region, which does not go down to it. */
function readZoom(search: URLSearchParams, level: Level): Pick<HeatmapView, 'region' | 'department'> {
  const asked = search.get('region');
  const department = level === 'REGION' ? undefined : findDepartment(search.get('departement') ?? '');
  const region = asked === null ? department?.regionCode : findRegion(asked)?.code;
  return { region: region ?? null, department: department && department.regionCode === region ? department.code : null };
}

function readPeriod(search: URLSearchParams): Period {
  const from = search.get('du');
  const to = search.get('au');
  if (from && to && isDay(from) && isDay(to) && from <= to) return { preset: null, from, to };
  const preset = PERIOD_PRESETS.find((known) => known === search.get('periode'));
  return preset ? { preset } : DEFAULT_PERIOD;
}

function readFilters(search: URLSearchParams): Filters {
  const entries = FILTERS.map((name) => [name, search.get(FILTER_WORDS[name])] as const);
  return Object.fromEntries(entries.filter(([, code]) => code !== null && CODE.test(code)));
}

function keyOf<Key extends string>(words: Record<Key, string>, word: string | null): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}
