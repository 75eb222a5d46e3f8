import type { Page } from 'playwright-core';
import { numbersIn } from './reading';

/** A map as it is painted: of each territory the line of the legend that has its colour, and what it says of itself. */
export interface PaintedMap {
  /** By code: its place in the legend; a word where it has none there, or more than one colour. */
  readonly fills: ReadonlyMap<string, number | string>;
  readonly labels: ReadonlyMap<string, string>;
  /** Lines of the legend, the last being what there is not enough to say of. */
  readonly legend: readonly string[];
  /** What the legend says the map rests on. */
  readonly n: number;
  /** Reports, structures, and départements that are heard of, as the legend tells them. */
  readonly context: readonly number[];
}

/** Reads the colours that are seen: those of outlines and dots, and those of the legend. */
export async function paintedMap(page: Page): Promise<PaintedMap> {
  const { areas, legend, title, context } = await page.evaluate(async () => {
    // A colour that has just changed is told with the frame after it.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const key = document.querySelector('main ul[aria-label="Légende"]')!;
    const swatches = [...key.querySelectorAll('li > span')].map((swatch) => { const { backgroundColor, backgroundImage } = getComputedStyle(swatch); return backgroundImage === 'none' ? backgroundColor : 'striped'; });
    const lineOf = (shape: Element) => {
      const { fill } = getComputedStyle(shape);
      const striped = /url\("?#([^")]+)/.exec(fill)?.[1];
      return swatches.indexOf(striped === undefined ? fill : document.getElementById(striped)?.tagName === 'pattern' ? 'striped' : 'no such stripes');
    };
    const areas = [...document.querySelectorAll('main svg g[data-territory]')].map((area) => {
      const lines = [...new Set([...area.querySelectorAll('path, circle')].map(lineOf))];
      return [area.getAttribute('data-territory') ?? '', lines.length === 1 && lines[0] !== -1 ? lines[0]! : `lines ${lines.join()}`, area.getAttribute('aria-label') ?? ''] as const;
    });
    const alike = new Set(swatches).size < swatches.length;
    return { areas: alike ? [] : areas, legend: [...key.querySelectorAll('li')].map((line) => line.textContent ?? ''), title: key.previousElementSibling?.textContent ?? '', context: key.nextElementSibling?.textContent ?? '' };
  });
  return { fills: new Map(areas.map(([code, line]) => [code, line])), labels: new Map(areas.map(([code, , label]) => [code, label])), legend, n: numbersIn(title).at(-1) ?? NaN, context: numbersIn(context) };
}

/** Squared distances of values from their mean. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Jenks (1967) on square roots, told again by asking of every first cut for the best of what follows: where each of so many classes ends. */
function naturalClasses(sorted: readonly number[], most: number): number[] {
  const ends = [...new Set(sorted)].map((value) => sorted.lastIndexOf(value) + 1);
  const known = new Map<string, { readonly cost: number; readonly ends: readonly number[] }>();
  const best = (from: number, classes: number): { readonly cost: number; readonly ends: readonly number[] } => {
    const key = `${from} ${classes}`;
    const found = known.get(key);
    if (found) return found;
    const cut = ends.filter((end) => end > from);
    const choices = classes === 1 ? [{ cost: spread(sorted.slice(from).map(Math.sqrt)), ends: [sorted.length] }]
      : cut.slice(0, cut.length - classes + 1).map((end) => { const rest = best(end, classes - 1); return { cost: spread(sorted.slice(from, end).map(Math.sqrt)) + rest.cost, ends: [end, ...rest.ends] }; });
    const least = choices.reduce((one, other) => (other.cost < one.cost - 1e-12 ? other : one));
    known.set(key, least);
    return least;
  };
  return best(0, Math.min(most, ends.length)).ends.map((end) => sorted[end - 1]!);
}

/** Upwards to two figures, and whole where all values are. */
function upwards(value: number, whole: boolean): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  const step = whole ? Math.max(1, unit) : unit;
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(9));
}

/** Upper bounds of six classes at most beside zero. */
function boundsOf(values: readonly (number | null)[]): number[] {
  const sorted = values.filter((value) => value !== null && value > 0).sort((a, b) => a! - b!) as number[];
  if (sorted.length === 0) return [];
  const whole = sorted.every((value) => Number.isInteger(value));
  const bounds = [...new Set(naturalClasses(sorted, 6).map((end) => upwards(end, whole)))];
  return bounds.filter((bound, i) => sorted.some((value) => value > (bounds[i - 1] ?? 0) && value <= bound));
}

const near = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((value, i) => Math.abs(value - b[i]!) < 1e-6);

/** Told one by one: lines of the legend that are not those wanted, and territories that have the colour of another. */
function differences({ fills, legend }: PaintedMap, lines: readonly (readonly number[])[], wanted: ReadonlyMap<string, number>): string[] {
  return [
    ...(legend.length === lines.length ? legend.flatMap((line, i) => (near(numbersIn(line), lines[i]!) ? [] : [`the legend says « ${line} », not ${lines[i]!.join(' to ')}`])) : [`${legend.length} lines of legend for ${lines.length}: ${legend.join(' | ')}`]),
    ...[...fills.keys()].filter((code) => !wanted.has(code)).map((code) => `${code} is painted and has no figure`),
    ...[...wanted].flatMap(([code, line]) => (fills.get(code) === line ? [] : [`${code} is painted as line ${fills.get(code)}, not ${line}`])),
  ];
}

/**
 * What is wrong with the colours of a map of these figures.
 * @param kind how its bounds are written: counts whole, each class beginning after the one before; shares in percents
 * @param among the values its classes are made of: of all months, when one of them is shown
 */
export function mispainted(map: PaintedMap, figures: ReadonlyMap<string, number | null>, kind: 'COUNT' | 'SHARE' | 'OTHER', among: readonly (number | null)[] = [...figures.values()]): string[] {
  const bounds = boundsOf(among);
  const factor = kind === 'SHARE' ? 100 : 1;
  const lines = bounds.map((to, i) => {
    const from = bounds[i - 1] ?? 0;
    if (kind === 'COUNT') return from + 1 === to ? [to] : [from + 1, to];
    return i === 0 ? [to * factor] : [from * factor, to * factor];
  });
  return differences(map, [[0], ...lines, []], new Map([...figures].map(([code, value]) => [code, value === null ? lines.length + 1 : value <= 0 ? 0 : 1 + bounds.findIndex((bound) => value <= bound)])));
}

/** The same of a map of changes: seven classes around none, whatever is compared. @param changes null where too little is known, 0 where nothing can be told */
export function mispaintedChanges(map: PaintedMap, changes: ReadonlyMap<string, number | null>, kind: 'SHARE' | 'OTHER'): string[] {
  const [bounds, percents] = kind === 'SHARE' ? [[0.05, 0.1, 0.2], [5, 10, 20]] : [[0.1, 0.25, 0.5], [10, 25, 50]];
  const [a, b, c] = percents as [number, number, number];
  const lineOf = (change: number) => 3 + Math.sign(change) * bounds.filter((bound) => Math.abs(change) > bound).length;
  return differences(map, [[c], [c, b], [b, a], [a, a], [a, b], [b, c], [c], []], new Map([...changes].map(([code, change]) => [code, change === null ? 7 : lineOf(change)])));
}
