import { formatCount, formatPercent, formatRate } from '@vigie/ui';
import { reportsText, structuresText, text } from './messages.fr';
import { METRIC_KINDS, type Metric, type MetricKind } from './view/metrics';

const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

const FORMATS: Readonly<Record<MetricKind, (value: number) => string>> = {
  COUNT: formatCount, RATE: formatRate, SHARE: (value) => formatPercent(value, 0), MEDIAN: (value) => oneDecimal.format(value), MEAN: (value) => oneDecimal.format(value),
};

/** How a value of a metric is written, without its unit: counts whole, rates with two decimals at most, shares in percent. */
export const metricFormat = (metric: Metric): ((value: number) => string) => FORMATS[METRIC_KINDS[metric]];

const twoFigures = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 });
const twoFiguresPercent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumSignificantDigits: 2 });

/** How a bound of a legend is written, without loss: bounds have two figures, and « 4,6 % » is not « 5 % » to who looks for a value in its class. */
export const boundFormat = (metric: Metric): ((bound: number) => string) =>
  (isPlainCount(metric) ? formatCount : METRIC_KINDS[metric] === 'SHARE' ? (bound) => twoFiguresPercent.format(bound) : (bound) => twoFigures.format(bound));

/** A value with its unit: « 12 signalements », « 46 % des signalements touchent ce droit ». */
export function valueInWords(metric: Metric, value: number, unit: string): string {
  if (metric === 'REPORTS') return reportsText(value);
  if (metric === 'STRUCTURES') return structuresText(value);
  return `${metricFormat(metric)(value)} ${unit}`;
}

interface Evidence { readonly n: number; readonly low: number | null; readonly high: number | null }

/** Its interval, or nothing where it has none: « 40 % à 52 % ». */
export function intervalText(metric: Metric, { low, high }: Pick<Evidence, 'low' | 'high'>): string | null {
  if (low === null || high === null) return null;
  const format = metricFormat(metric);
  return text.evidence.interval(format(low), format(high));
}

/** What a value rests on and how sure it is: « n = 85 signalements, intervalle à 95 % : 40 % à 52 % ». */
export function evidenceInWords(metric: Metric, cell: Evidence, base: string): string {
  const interval = intervalText(metric, cell);
  return [text.evidence.n(formatCount(cell.n), base), interval && text.evidence.intervalIs(interval)].filter(Boolean).join(', ');
}

/** Reports and structures, which are whole and need no more words than themselves; hours are noted by the quarter. */
export const isPlainCount = (metric: Metric): boolean => metric === 'REPORTS' || metric === 'STRUCTURES';
