import type { Locator } from 'playwright-core';

/** A chart as it is drawn: its table, and what its points say against its own axis; null where a line is broken. */
export interface DrawnChart {
  readonly table: readonly (readonly string[])[];
  readonly lines: readonly (readonly (number | null)[])[];
  /** Heights of the bars, if it has any. */
  readonly bars: readonly number[];
  /** How far a point may be from its figure: a tenth of a pixel, which is what paths are written to. */
  readonly within: number;
}

/** Reads the points of a chart back from its pixels. @param figure holds the drawing and its table, which may be folded */
export async function drawnChart(figure: Locator): Promise<DrawnChart> {
  await figure.locator('svg[role=img] path').first().waitFor({ state: 'attached' });
  return figure.evaluate((node) => {
    const plot = node.querySelector('svg[role=img]')!;
    const table = [...node.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
    const numberAt = (of: Element, name: string) => Number(of.getAttribute(name));
    const ticks = [...plot.querySelectorAll('g')].map((tick) => ({ line: tick.querySelector('line')!, value: Number((tick.querySelector('text')!.textContent ?? '').replace(/[^\d,]/g, '').replace(',', '.')) }));
    const [bottom, top] = [ticks[0]!, ticks.at(-1)!];
    const [zero, highest] = [numberAt(bottom.line, 'y1'), numberAt(top.line, 'y1')];
    const each = (top.value - bottom.value) / (zero - highest);
    const valueAt = (y: number) => bottom.value + (zero - y) * each;
    const [left, right] = [numberAt(bottom.line, 'x1'), numberAt(bottom.line, 'x2')];
    const bars = [...plot.querySelectorAll('rect')];
    // Bars stand in the middle of equal slots; points go from one edge to the other.
    const indexAt = (x: number) => (bars.length > 0 ? Math.floor(((x - left) / (right - left)) * bars.length) : Math.round(((x - left) / (right - left)) * (table.length - 1)));
    const lines = [...plot.querySelectorAll('path')].filter((path) => !(path.getAttribute('d') ?? '').includes('Z')).map((path) => {
      const values = table.map((): number | null => null);
      for (const [, x, y] of (path.getAttribute('d') ?? '').matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) values[table.length === 1 ? 0 : indexAt(Number(x))] = valueAt(Number(y));
      return values;
    });
    return { table, lines, bars: bars.map((bar) => valueAt(numberAt(bar, 'y'))), within: 0.06 * each };
  });
}

/** Points that are not where a figure would have them, told one by one. */
export const misdrawn = (points: readonly (number | null)[], wanted: readonly (number | null)[], within: number): string[] =>
  [...(points.length === wanted.length ? [] : [`${points.length} points for ${wanted.length} figures`]), ...wanted.flatMap((figure, i) => {
    const point = points[i] ?? null;
    const agrees = figure === null || point === null ? figure === point : Math.abs(point - figure) <= within;
    return agrees ? [] : [`point ${i} stands at ${point}, not at ${figure}`];
  })];
