import { MESSAGES } from '../messages.fr';

/**
 * What a metric is, which says how sure it is. COUNT: as counted. RATE: reports over something else (Poisson). SHARE: of reports
 * (binomial). MEDIAN, MEAN: of what each report, or case, lasted or cost.
 */
export type MetricKind = 'COUNT' | 'RATE' | 'SHARE' | 'MEDIAN' | 'MEAN';

const KINDS = {
  REPORTS: 'COUNT', STRUCTURES: 'COUNT', RATE_PER_STRUCTURE: 'RATE', RATE_PER_RESPONDENT: 'RATE', RIGHT_SHARE: 'SHARE', SOLVED_SHARE: 'SHARE',
  RUPTURE_DAYS: 'MEDIAN', DOCUMENT_GAP_DAYS: 'MEDIAN', CCC_NOT_HELPED: 'SHARE', PAN_DIFFICULT: 'SHARE', SUBSTITUTION_OBTAINED: 'SHARE',
  HOURS: 'COUNT', HOURS_PER_REPORT: 'MEAN',
} as const satisfies Record<string, MetricKind>;

export type HeatmapMetric = keyof typeof KINDS;
export const HEATMAP_METRICS = Object.keys(KINDS) as HeatmapMetric[];

export const kindOf = (metric: HeatmapMetric): MetricKind => KINDS[metric];

/** Reports, or cases, that a share, a median or a mean must rest on to be given; under it, it would be the story of a few. */
const LEAST_UNITS = 11;
/** Structures a rate must be over. */
const LEAST_STRUCTURES = 3;

/** The least `n` with which a metric speaks; 0 where it always does. A structure that reads its own figures knows what they rest on. */
export function leastOf(metric: HeatmapMetric, own: boolean): number {
  switch (kindOf(metric)) {
    case 'COUNT': return 0;
    case 'RATE': return own ? 1 : metric === 'RATE_PER_STRUCTURE' ? LEAST_STRUCTURES : 1;
    case 'SHARE': case 'MEDIAN': case 'MEAN': return own ? 1 : LEAST_UNITS;
  }
}

/** What the values count, in French. */
export const unitOf = (metric: HeatmapMetric): string => MESSAGES.units[metric];

/** What `n` counts, in French. */
export const baseOf = (metric: HeatmapMetric): string => MESSAGES.bases[metric];

/** How sure the values are, and what they leave out, in French. */
export const cautionOf = (metric: HeatmapMetric): string => MESSAGES.cautions[metric];
