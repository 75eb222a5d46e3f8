import { classBreaks } from './class-breaks';

/**
 * How values become colours. SEQUENTIAL: zero, then one class up to each bound. DIVERGING: a band around
 * zero and three classes on either side, `bounds` being their growing distances from it.
 */
export type ColourScale =
  | { readonly kind: 'SEQUENTIAL'; readonly bounds: readonly number[] }
  | { readonly kind: 'DIVERGING'; readonly bounds: readonly [number, number, number] };

/** One line of a legend: from (excluded) and to (included), null where the class is open; and its colour. */
export interface ScaleClass {
  readonly from: number | null;
  readonly to: number | null;
  readonly colour: string;
}

const STEPS = 6;

/** A scale over counts or rates, zero or more, in at most six classes beside zero. */
export const sequentialScale = (values: readonly number[], classes = STEPS): ColourScale =>
  ({ kind: 'SEQUENTIAL', bounds: classBreaks(values, Math.min(classes, STEPS)) });

/** A scale over differences from a reference, symmetric around it whatever the values. */
export function divergingScale(values: readonly number[]): ColourScale {
  const distances = values.map(Math.abs);
  const [first, second, third, fourth] = classBreaks(distances, 4);
  if (first !== undefined && second !== undefined && third !== undefined && fourth !== undefined) {
    return { kind: 'DIVERGING', bounds: [first, second, third] };
  }
  const widest = Math.max(0, ...distances.filter(Number.isFinite)) || 1;
  return { kind: 'DIVERGING', bounds: [widest / 4, widest / 2, (widest * 3) / 4] };
}

/** The custom property that paints a value, as `var(--vg-seq-3)`. Null has no colour: it is hatched. */
export function colourOf(scale: ColourScale, value: number): string {
  if (scale.kind === 'DIVERGING') {
    const step = scale.bounds.filter((bound) => Math.abs(value) > bound).length;
    return `var(--vg-div-${value < 0 ? 3 - step : 3 + step})`;
  }
  if (value <= 0) return 'var(--vg-seq-0)';
  const found = scale.bounds.findIndex((bound) => value <= bound);
  return stepColour(found === -1 ? scale.bounds.length : found + 1, scale.bounds.length);
}

/** The classes of a scale from low to high, for its legend. */
export function scaleClasses(scale: ColourScale): ScaleClass[] {
  if (scale.kind === 'DIVERGING') {
    const above = [...scale.bounds];
    const edges = [null, ...above.toReversed().map((bound) => -bound), ...above, null];
    return edges.slice(1).map((to, index) => ({ from: edges[index] ?? null, to, colour: `var(--vg-div-${index})` }));
  }
  const zero: ScaleClass = { from: null, to: 0, colour: 'var(--vg-seq-0)' };
  return [zero, ...scale.bounds.map((to, index) => ({
    from: index === 0 ? 0 : (scale.bounds[index - 1] ?? 0), to, colour: stepColour(index + 1, scale.bounds.length),
  }))];
}

/** With fewer than six classes the steps spread over the ramp, the highest always being its end. */
function stepColour(rank: number, classes: number): string {
  return `var(--vg-seq-${classes === 0 ? STEPS : Math.round((rank / classes) * STEPS)})`;
}
