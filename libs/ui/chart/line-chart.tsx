import { useState } from 'react';
import { formatCount } from '../format/french-numbers';
import { messages } from '../messages.fr';
import { DataTable } from '../table/data-table';
import { axisTicks } from './axis-ticks';
import { linePath, type ChartSeries } from './chart-series';
import styles from './line-chart.module.css';
import { useWidth } from './use-width';

export interface LineChartProps {
  /** What the chart shows, in words; also the caption of its table. */
  readonly label: string;
  /** Periods in order, as the table names them. */
  readonly periods: readonly string[];
  /** One to four lines: more cannot be told apart. */
  readonly series: readonly ChartSeries[];
  readonly formatValue?: (value: number) => string;
  /** Short name of a period for the axis; the period itself unless told. */
  readonly formatTick?: (period: string, index: number) => string;
  readonly whole?: boolean;
  readonly height?: number;
  /** Reaches up to this at least: the same for plots that are read beside each other. */
  readonly highest?: number;
}

const MARGIN = { top: 12, right: 12, bottom: 28, left: 44 };

/** Lines over time from zero, told apart by colour and dash, with the same figures as a table underneath. */
export function LineChart({ label, periods, series, formatValue = formatCount, formatTick = (period) => period, whole = true, height = 220, highest = 0 }: LineChartProps) {
  const [frame, width] = useWidth(640);
  const [at, setAt] = useState<number | null>(null);
  const ticks = axisTicks(Math.max(highest, ...series.flatMap((line) => line.values.map((value) => value ?? 0))), whole);
  const top = ticks.at(-1) ?? 1;
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const x = (index: number) => MARGIN.left + (periods.length < 2 ? inner.width / 2 : (index / (periods.length - 1)) * inner.width);
  const y = (value: number) => MARGIN.top + inner.height * (1 - value / top);
  const every = Math.max(1, Math.ceil(periods.length / Math.max(2, Math.floor(inner.width / 72))));
  // Counted from the end: the last period, which people look for, always has its name.
  const isNamed = (index: number) => (periods.length - 1 - index) % every === 0;
  const point = (clientX: number, left: number) => setAt(Math.min(periods.length - 1, Math.max(0, Math.round(((clientX - left - MARGIN.left) / inner.width) * (periods.length - 1)))));
  const shown = at === null ? undefined : periods[at];

  return (
    <figure className={styles.chart}>
      <ul className={styles.key}>
        {series.map((line, index) => (
          <li key={line.key}>
            <svg width={28} height={10} aria-hidden="true"><path d="M2 5H26" className={styles.line} data-series={index + 1} /></svg>
            {line.label}{at !== null && <strong className={styles.reading}> {valueOf(line.values[at], formatValue)}</strong>}
          </li>
        ))}
        {shown !== undefined && <li className={styles.readingPeriod} aria-hidden="true">{shown}</li>}
      </ul>
      <div ref={frame}>
        <svg
          className={styles.plot} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}
          onPointerMove={(event) => point(event.clientX, event.currentTarget.getBoundingClientRect().left)} onPointerLeave={() => setAt(null)}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} className={tick === 0 ? styles.base : styles.grid} />
              <text x={MARGIN.left - 8} y={y(tick)} className={styles.yLabel}>{formatValue(tick)}</text>
            </g>
          ))}
          {periods.map((period, index) => isNamed(index) && <text key={period} x={index > 0 && index === periods.length - 1 ? width : x(index)} y={height - 8} className={styles.xLabel} data-last={(index > 0 && index === periods.length - 1) || undefined}>{formatTick(period, index)}</text>)}
          {at !== null && <line x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={MARGIN.top + inner.height} className={styles.cursor} />}
          {series.map((line, index) => <path key={line.key} d={linePath(line.values, x, y)} className={styles.line} data-series={index + 1} />)}
        </svg>
      </div>
      <details className={styles.figures}>
        <summary>{messages.chartTable}</summary>
        <DataTable
          caption={label} rows={periods.map((period, index) => ({ period, index }))} rowKey={(row) => row.period} maxHeight="20rem"
          columns={[
            { key: 'period', header: messages.period, render: (row) => row.period },
            ...series.map((line) => ({ key: line.key, header: line.label, numeric: true, render: (row: { index: number }) => valueOf(line.values[row.index], formatValue) })),
          ]}
        />
      </details>
    </figure>
  );
}

const valueOf = (value: number | null | undefined, format: (value: number) => string) => (value == null ? messages.chartNoValue : format(value));
