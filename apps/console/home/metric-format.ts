import { formatCount, formatRate } from '@vigie/ui';
import type { Metric } from './view/heatmap-view';

/** How a value of a metric is written: counts whole, rates with two decimals at most. */
export const metricFormat = (metric: Metric): ((value: number) => string) => (metric === 'RATE_PER_STRUCTURE' ? formatRate : formatCount);
