import { useState } from 'react';
import { formatCount, formatRate } from '../format/french-numbers';
import { messages } from '../messages.fr';
import { DataTable } from '../table/data-table';
import { axisTicks } from './axis-ticks';
import styles from './band-chart.module.css';
import { linePath } from './chart-series';
import { useWidth } from './use-width';

/** One period of a count beside what was expected of it. */
export interface BandPeriod {
  /** As the table names it, and unique. */
  readonly period: string;
  /** Short name for the axis. */
  readonly tick: string;
  readonly observed: number;
  /** Null where nothing could be expected. */
  readonly expected: number | null;
  readonly upper: number | null;
  /** Above what was expected, and part of what the chart is about. */
  readonly marked: boolean;
}

export interface BandChartProps {
  /** What the chart shows, in words; also the caption of its table. */
  readonly label: string;
  readonly periods: readonly BandPeriod[];
  readonly words: { readonly period: string; readonly observed: string; readonly marked: string; readonly expected: string; readonly upper: string; readonly yes: string; readonly no: string };
  readonly height?: number;
}

const MARGIN = { top: 12, right: 12, bottom: 28, left: 44 };

/** Bars of what was counted over the band of what was expected, the marked ones told apart by colour and outline, with the same figures as a table. */
export function BandChart({ label, periods, words, height = 260 }: BandChartProps) {
  const [frame, width] = useWidth(720);
  const [at, setAt] = useState<number | null>(null);
  const ticks = axisTicks(Math.max(0, ...periods.flatMap(({ observed, upper }) => [observed, upper ?? 0])), true);
  const top = ticks.at(-1) ?? 1;
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const slot = inner.width / Math.max(1, periods.length);
  const x = (index: number) => MARGIN.left + slot * (index + 0.5);
  const y = (value: number) => MARGIN.top + inner.height * (1 - value / top);
  const every = Math.max(1, Math.ceil(periods.length / Math.max(2, Math.floor(inner.width / 72))));
  const read = at === null ? undefined : periods[at];
  const point = (clientX: number, left: number) => setAt(Math.min(periods.length - 1, Math.max(0, Math.floor((clientX - left - MARGIN.left) / slot))));
  return (
    <figure className={styles.chart}>
      <ul className={styles.key}>
        <KeyEntry shape="bar" label={words.observed} reading={read && formatCount(read.observed)} />
        <KeyEntry shape="marked" label={words.marked} />
        <KeyEntry shape="expected" label={words.expected} reading={read && valueOf(read.expected)} />
        <KeyEntry shape="upper" label={words.upper} reading={read && valueOf(read.upper)} />
        {read && <li className={styles.readingPeriod} aria-hidden="true">{read.period}</li>}
      </ul>
      <div ref={frame}>
        <svg className={styles.plot} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}
          onPointerMove={(event) => point(event.clientX, event.currentTarget.getBoundingClientRect().left)} onPointerLeave={() => setAt(null)}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} className={tick === 0 ? styles.base : styles.grid} />
              <text x={MARGIN.left - 8} y={y(tick)} className={styles.yLabel}>{formatCount(tick)}</text>
            </g>
          ))}
          <path d={bandPath(periods, x, y)} className={styles.band} />
          {periods.map(({ period, observed, marked }, index) => (
            <rect key={period} x={x(index) - slot * 0.34} y={y(observed)} width={slot * 0.68} height={Math.max(0, y(0) - y(observed))} className={styles.bar} data-marked={marked || undefined} data-read={index === at || undefined} />
          ))}
          <path d={linePath(periods.map(({ expected }) => expected), x, y)} className={styles.expected} />
          <path d={linePath(periods.map(({ upper }) => upper), x, y)} className={styles.upper} />
          {periods.map(({ period, tick }, index) => index % every === 0 && <text key={period} x={x(index)} y={height - 8} className={styles.xLabel}>{tick}</text>)}
        </svg>
      </div>
      <details className={styles.figures}>
        <summary>{messages.chartTable}</summary>
        <DataTable caption={label} rows={periods} rowKey={({ period }) => period} maxHeight="22rem" columns={[
          { key: 'period', header: words.period, render: ({ period }) => period },
          { key: 'observed', header: words.observed, numeric: true, render: ({ observed }) => formatCount(observed) },
          { key: 'expected', header: words.expected, numeric: true, render: ({ expected }) => valueOf(expected) },
          { key: 'upper', header: words.upper, numeric: true, render: ({ upper }) => valueOf(upper) },
          { key: 'marked', header: words.marked, render: ({ marked }) => (marked ? words.yes : words.no) },
        ]} />
      </details>
    </figure>
  );
}

function KeyEntry({ shape, label, reading }: { shape: 'bar' | 'marked' | 'expected' | 'upper'; label: string; reading?: string }) {
  return (
    <li>
      <svg width={28} height={12} aria-hidden="true">
        {shape === 'bar' || shape === 'marked' ? <rect x={8} y={1} width={11} height={11} className={styles.bar} data-marked={shape === 'marked' || undefined} /> : <path d="M2 6H26" className={shape === 'expected' ? styles.expected : styles.upper} />}
      </svg>
      {label}{reading !== undefined && <strong className={styles.reading}> {reading}</strong>}
    </li>
  );
}

/** The shape of a `BandChart` in the height of a line of text; it decorates the figures beside it. */
export function BandSparkline({ periods, width = 132, height = 34 }: { readonly periods: readonly BandPeriod[]; readonly width?: number; readonly height?: number }) {
  const top = Math.max(1, ...periods.flatMap(({ observed, upper }) => [observed, upper ?? 0]));
  const slot = width / Math.max(1, periods.length);
  const x = (index: number) => slot * (index + 0.5);
  const y = (value: number) => height - 1 - (value / top) * (height - 3);
  return (
    <svg className={styles.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={bandPath(periods, x, y)} className={styles.band} />
      {periods.map(({ period, observed, marked }, index) => <rect key={period} x={x(index) - slot * 0.36} y={y(observed)} width={slot * 0.72} height={Math.max(0, y(0) - y(observed))} className={styles.bar} data-marked={marked || undefined} />)}
      <path d={linePath(periods.map(({ upper }) => upper), x, y)} className={styles.upper} />
    </svg>
  );
}

/** From zero up to the bound, wherever there is one. */
function bandPath(periods: readonly BandPeriod[], x: (index: number) => number, y: (value: number) => number): string {
  const half = periods.length > 1 ? (x(1) - x(0)) / 2 : 0;
  return periods.map(({ upper }, index) => (upper === null ? '' : `M${(x(index) - half).toFixed(1)} ${y(0).toFixed(1)}V${y(upper).toFixed(1)}H${(x(index) + half).toFixed(1)}V${y(0).toFixed(1)}Z`)).join('');
}

const valueOf = (value: number | null) => (value === null ? messages.chartNoValue : formatRate(value, 1));
