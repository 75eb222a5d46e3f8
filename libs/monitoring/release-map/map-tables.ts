import type { Definition } from '@vigie/domain';
import { RECOURSE_OPTIONS } from '@vigie/reference';
import { regionKey, type TableRequest } from '@vigie/release';
import type { FigureFilter } from '../figures/figure-filter';
import type { FigureScope } from '../figures/figure-scope';
import type { HeatmapMetric } from '../heatmap/metric';
import type { HeatmapQuestion } from '../heatmap/read-heatmap';
import { CCC_HELPED, PAN_HELPED, SUBSTITUTION_GIVEN } from '../measures/report-shares';

/** Measures that can leave: counts of reports, what they are over figures published before, and shares of which both part and whole are such counts. */
export const RELEASABLE_METRICS = ['REPORTS', 'RATE_PER_RESPONDENT', 'RIGHT_SHARE', 'SOLVED_SHARE', 'CCC_NOT_HELPED', 'PAN_DIFFICULT', 'SUBSTITUTION_OBTAINED'] as const satisfies readonly HeatmapMetric[];
export type ReleasableMetric = (typeof RELEASABLE_METRICS)[number];

export const isReleasable = (metric: HeatmapMetric): metric is ReleasableMetric => RELEASABLE_METRICS.some((one) => one === metric);

/** Levels of the territory, as the ledger counts them. */
const LEVELS = { PREFECTURE: 0, DEPARTMENT: 1, REGION: 2 } as const;

/** The table of what is counted (WHOLE), and of a share, that of its part (PART). */
export function mapTables(metric: ReleasableMetric, { level, shareOf }: Pick<HeatmapQuestion, 'level' | 'shareOf'>): TableRequest[] {
  const cut = [{ dimension: 'territory', level: LEVELS[level] }];
  const parts = partOf(metric, shareOf);
  return [{ name: 'WHOLE', cut, within: parts?.among }, ...(parts ? [{ name: 'PART', cut, within: { ...parts.among, ...parts.holds } }] : [])];
}

function partOf(metric: ReleasableMetric, shareOf: string | null | undefined): { among?: Definition; holds: Definition } | null {
  switch (metric) {
    case 'REPORTS': case 'RATE_PER_RESPONDENT': return null;
    case 'RIGHT_SHARE': return { holds: { right: shareOf ? [shareOf] : [] } };
    case 'SOLVED_SHARE': return { holds: { outcome: ['SOLVED'] } };
    case 'CCC_NOT_HELPED': return recourse('CCC', (outcome) => !isOneOf(CCC_HELPED, outcome));
    case 'PAN_DIFFICULT': return recourse('PAN', (outcome) => !isOneOf(PAN_HELPED, outcome));
    case 'SUBSTITUTION_OBTAINED': return recourse('SUBSTITUTION', (outcome) => isOneOf(SUBSTITUTION_GIVEN, outcome));
  }
}

const isOneOf = (codes: readonly string[], code: string): boolean => codes.includes(code);

/** Attempts whose outcome is told, and those of them that it holds for. */
function recourse(channel: keyof typeof RECOURSE_OPTIONS, holds: (outcome: string) => boolean): { among: Definition; holds: Definition } {
  const outcomes: readonly string[] = RECOURSE_OPTIONS[channel].outcomes;
  const codes = (kept: readonly string[]) => kept.map((outcome) => `${channel}:${outcome}`);
  return { among: { recourse: codes(outcomes) }, holds: { recourse: codes(outcomes.filter(holds)) } };
}

/** What all tables are restricted to: the regions in view, and each filter. */
export function mapWithin({ right, difficulty, structureType, audience, causality, outcome }: FigureFilter, scope: FigureScope): Definition {
  const of = (code: string | null | undefined) => (code ? [code] : null);
  const all = { territory: scope.everywhere ? null : scope.regionCodes.map(regionKey), right: of(right), difficulty: of(difficulty), structureType: of(structureType), audience: of(audience), causality: of(causality), outcome: of(outcome) };
  return Object.fromEntries(Object.entries(all).flatMap(([name, codes]) => (codes ? [[name, codes]] : [])));
}
