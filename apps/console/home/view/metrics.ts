/** What the map may show; the order is that of the menu. */
export const METRICS = [
  'REPORTS', 'STRUCTURES', 'RATE_PER_STRUCTURE', 'RATE_PER_RESPONDENT', 'RIGHT_SHARE', 'SOLVED_SHARE', 'RUPTURE_DAYS', 'DOCUMENT_GAP_DAYS',
  'CCC_NOT_HELPED', 'PAN_DIFFICULT', 'SUBSTITUTION_OBTAINED', 'HOURS', 'HOURS_PER_REPORT',
] as const;
export type Metric = (typeof METRICS)[number];

/** How a metric is written, and how two of its values are compared. */
export type MetricKind = 'COUNT' | 'RATE' | 'SHARE' | 'MEDIAN' | 'MEAN';

export const METRIC_KINDS: Readonly<Record<Metric, MetricKind>> = {
  REPORTS: 'COUNT', STRUCTURES: 'COUNT', RATE_PER_STRUCTURE: 'RATE', RATE_PER_RESPONDENT: 'RATE', RIGHT_SHARE: 'SHARE', SOLVED_SHARE: 'SHARE', RUPTURE_DAYS: 'MEDIAN', DOCUMENT_GAP_DAYS: 'MEDIAN',
  CCC_NOT_HELPED: 'SHARE', PAN_DIFFICULT: 'SHARE', SUBSTITUTION_OBTAINED: 'SHARE', HOURS: 'COUNT', HOURS_PER_REPORT: 'MEAN',
};

/** Groups of the menu, each with the metrics it holds. */
export const METRIC_GROUPS = {
  VOLUME: ['REPORTS', 'STRUCTURES', 'RATE_PER_STRUCTURE', 'RATE_PER_RESPONDENT'],
  RIGHTS: ['RIGHT_SHARE', 'SOLVED_SHARE', 'RUPTURE_DAYS', 'DOCUMENT_GAP_DAYS'],
  RECOURSE: ['CCC_NOT_HELPED', 'PAN_DIFFICULT', 'SUBSTITUTION_OBTAINED'],
  BURDEN: ['HOURS', 'HOURS_PER_REPORT'],
} as const satisfies Record<string, readonly Metric[]>;
export type MetricGroup = keyof typeof METRIC_GROUPS;

/** Names in addresses. */
export const METRIC_WORDS: Readonly<Record<Metric, string>> = {
  REPORTS: 'signalements', STRUCTURES: 'structures', RATE_PER_STRUCTURE: 'taux', RATE_PER_RESPONDENT: 'taux-2024', RIGHT_SHARE: 'part-droit', SOLVED_SHARE: 'part-resolue', RUPTURE_DAYS: 'jours-sans-droit',
  DOCUMENT_GAP_DAYS: 'jours-sans-document', CCC_NOT_HELPED: 'ccc', PAN_DIFFICULT: 'pan', SUBSTITUTION_OBTAINED: 'substitution', HOURS: 'heures', HOURS_PER_REPORT: 'heures-par-signalement',
};

/** Rates and shares can be smoothed; counts and durations are given as they are. */
export const canBeSmoothed = (metric: Metric): boolean => METRIC_KINDS[metric] === 'RATE' || METRIC_KINDS[metric] === 'SHARE';
