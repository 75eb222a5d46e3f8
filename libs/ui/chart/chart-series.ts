/** One line of a chart; a null value is a gap, never zero. */
export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  /** One value for each period of the chart, in order. */
  readonly values: readonly (number | null)[];
}

/** SVG path through the values that exist, broken where they do not; a lone value is a dot wide enough to be seen. */
export function linePath(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let path = '';
  values.forEach((value, index) => {
    if (value === null) return;
    const alone = values[index - 1] == null && values[index + 1] == null;
    const point = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    path += values[index - 1] == null ? `M${point}` : `L${point}`;
    if (alone) path += 'h0.1';
  });
  return path;
}
