import { linePath } from './chart-series';
import styles from './line-chart.module.css';

/** The shape of a series in the height of a line of text. With a label it is read out; without, it decorates figures beside it. */
export function Sparkline({ values, label, width = 96, height = 24 }: { readonly values: readonly (number | null)[]; readonly label?: string; readonly width?: number; readonly height?: number }) {
  const highest = Math.max(1e-9, ...values.map((value) => value ?? 0));
  const x = (index: number) => 2 + (values.length < 2 ? 0 : (index / (values.length - 1)) * (width - 4));
  const y = (value: number) => height - 3 - (value / highest) * (height - 6);
  const last = values.findLastIndex((value) => value !== null);
  const end = values[last];
  return (
    <svg className={styles.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <path d={linePath(values, x, y)} className={styles.line} data-series="1" />
      {end != null && <circle cx={x(last)} cy={y(end)} r={2.4} className={styles.end} />}
    </svg>
  );
}
