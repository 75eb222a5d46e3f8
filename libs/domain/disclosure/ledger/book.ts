import { NOTHING } from '../rule/measure';
import type { Thresholds } from '../rule/thresholds';
import { partRelation, type Relation } from '../system/linked-system';
import { covers, definitionKey, normalised, type Definition } from './definition';
import type { JointFigure } from './joint-system';
import type { MeasureSets, Release } from './release';

export interface OwnFigure extends JointFigure {
  definition: Definition;
}

export interface KnownFigure extends JointFigure {
  definition: Definition;
  release: string;
  value: number | null;
}

export interface BookFigure extends JointFigure {
  key: string;
  definition: Definition;
  /** The earlier release that it stands in. */
  release: string | null;
  /** The value that is out already. */
  value: number | null;
  own: boolean;
  /** Out with another value than today's, which is then a figure like any other: when it may not leave, the one that is out stands. */
  changed: boolean;
}

/**
 * Earlier figures that count units which the candidate counts too, and those that count units which these count, and so on: the first
 * half of a year is known by difference from the year and its second half. With what they count in the data of today.
 */
export async function knownFigures(own: readonly Definition[], { earlier, measure, complete }: { earlier: readonly Release[]; measure: MeasureSets; complete: Readonly<Record<string, readonly string[]>> }): Promise<KnownFigure[]> {
  let others = earlier.flatMap(({ label, figures }) => figures.map((figure) => ({ ...figure, definition: normalised(figure.definition, complete), release: label })));
  const figures: typeof others = [];
  for (let reached = widest(own); reached.length > 0 && others.length > 0;) {
    const found = others.filter(({ definition }) => reached.some((other) => meet(other, definition)));
    others = others.filter((figure) => !found.includes(figure));
    figures.push(...found);
    reached = widest(found.map(({ definition }) => definition));
  }
  const measures = await measure(figures.map(({ definition }) => [definition]), {});
  return figures.map((figure, i) => ({ ...figure, measure: measures[i] ?? NOTHING }));
}

/** Those that no other one holds: what meets one of all meets one of these. */
function widest(definitions: readonly Definition[]): Definition[] {
  const kept: Definition[] = [];
  for (const definition of [...definitions].sort((a, b) => Object.keys(a).length - Object.keys(b).length)) {
    if (!kept.some((wide) => covers(wide, definition))) kept.push(definition);
  }
  return kept;
}

function meet(a: Definition, b: Definition): boolean {
  return Object.entries(a).every(([name, codes]) => b[name]?.some((code) => codes.includes(code)) ?? true);
}

/** Each figure once: hidden when any release hides it, unless another one shows it already. */
export function bookOf(own: readonly OwnFigure[], known: readonly KnownFigure[], { units }: Thresholds): BookFigure[] {
  const book = new Map<string, BookFigure>();
  for (const { definition, measure, status, release, value } of known) {
    const key = definitionKey(definition);
    const other = book.get(key);
    if (!other || (status === 'PUBLISHED' && other.status !== 'PUBLISHED')) book.set(key, { key, definition, measure, status, release, value, own: false, changed: false });
  }
  for (const { definition, measure, status } of own) {
    const key = definitionKey(definition);
    const other = book.get(key);
    if (!other) {
      book.set(key, { key, definition, measure, status, release: null, value: null, own: true, changed: false });
      continue;
    }
    other.own = true;
    other.changed = other.value !== null && other.value !== measure.count;
    // So near the other that their difference would tell of a few units.
    if (other.changed) other.status = Math.abs((other.value ?? 0) - measure.count) < units ? 'SECONDARY' : status;
  }
  return [...book.values()];
}

export function namedCodes(figures: readonly { definition: Definition }[]): Record<string, string[]> {
  const named: Record<string, Set<string>> = {};
  for (const { definition } of figures) for (const [name, codes] of Object.entries(definition)) for (const code of codes) (named[name] ??= new Set()).add(code);
  return Object.fromEntries(Object.entries(named).map(([name, codes]) => [name, [...codes]]));
}

/**
 * What everybody knows of codes that overlap, between figures that count the same units otherwise: one that asks for fewer codes of
 * an overlapping dimension, or for more dimensions, counts no more; and where every unit has one code at least, all codes together
 * count no less than the whole.
 */
export function overlapsIn(book: readonly BookFigure[], overlapping: ReadonlySet<string>, complete: Readonly<Record<string, readonly string[]>>): Relation[] {
  const places = new Map<string, number[]>();
  book.forEach(({ definition }, at) => {
    const place = definitionKey(Object.fromEntries(Object.entries(definition).filter(([name]) => !overlapping.has(name))));
    places.set(place, [...places.get(place) ?? [], at]);
  });
  const meeting = (at: number): Definition => Object.fromEntries(Object.entries(book[at]?.definition ?? {}).filter(([name]) => overlapping.has(name)));
  return [...places.values()].flatMap((figures) => {
    const conditions = new Map(figures.map((at) => [at, meeting(at)]));
    const narrower = figures.flatMap((part) => figures.filter((whole) => part !== whole && asksLess(conditions.get(whole) ?? {}, conditions.get(part) ?? {})).map((whole) => partRelation(part, whole)));
    const together = figures.filter((at) => Object.keys(conditions.get(at) ?? {}).length === 0).flatMap((whole) => [...overlapping].flatMap((name): Relation[] => {
      const parts = figures.filter((at) => { const condition = conditions.get(at) ?? {}; return Object.keys(condition).length === 1 && condition[name]?.length === 1; });
      const all = complete[name];
      if (!all || parts.length < all.length) return [];
      const sum = parts.reduce((total, at) => total + (book[at]?.measure.count ?? 0), 0);
      return sum < (book[whole]?.measure.count ?? 0) ? [] : [{ cells: [...parts, whole], factors: [...parts.map(() => 1), -1], lower: 0, upper: Infinity }];
    }));
    return [...narrower, ...together];
  });
}

/** Whether the first lets in every unit that the second does, by their conditions on overlapping dimensions. */
function asksLess(wide: Definition, narrow: Definition): boolean {
  return Object.entries(wide).every(([name, codes]) => narrow[name]?.every((code) => codes.includes(code)) ?? false);
}
