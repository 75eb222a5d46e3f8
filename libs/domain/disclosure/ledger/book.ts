import { NOTHING } from '../rule/measure';
import { unsafeBySize } from '../rule/primary';
import type { Thresholds, Unit } from '../rule/thresholds';
import { partRelation, sumRelation, type Relation } from '../system/linked-system';
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
  /** The value that is out already, of several the one nearest to today's. */
  value: number | null;
  /** All that are out, the earliest first. */
  values: readonly { readonly value: number; readonly release: string }[];
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
export function bookOf(own: readonly OwnFigure[], known: readonly KnownFigure[]): BookFigure[] {
  const book = new Map<string, BookFigure>();
  for (const { definition, measure, status, release, value, zeroHides } of known) {
    const key = definitionKey(definition);
    const other = book.get(key);
    const values = [...other?.values ?? [], ...(value === null ? [] : [{ value, release }])];
    if (other) other.values = values;
    const nearer = other?.value !== null && value !== null && Math.abs(value - measure.count) < Math.abs((other?.value ?? 0) - measure.count);
    // Out with several values: the one that is nearest to today's tells most of what came or went since.
    if (other && nearer) [other.value, other.release] = [value, release];
    else if (!other || (status === 'PUBLISHED' && other.status !== 'PUBLISHED')) book.set(key, { key, definition, measure, status, release, value, values, own: false, changed: false, zeroHides });
    // One release in which a zero would show is enough.
    else if (!zeroHides) other.zeroHides = false;
  }
  for (const { definition, measure, status, zeroHides } of own) {
    const key = definitionKey(definition);
    const other = book.get(key);
    if (!other) {
      book.set(key, { key, definition, measure, status, release: null, value: null, values: [], own: true, changed: false, zeroHides });
      continue;
    }
    other.own = true;
    if (!zeroHides) other.zeroHides = false;
    other.changed = other.value !== null && other.value !== measure.count;
    if (other.changed) other.status = status;
  }
  for (const figure of book.values()) if (!figure.own) figure.changed = figure.value !== null && figure.value !== figure.measure.count;
  return [...book.values()];
}

/** Out with a value that is so near today's that both would tell of a few units. */
export const isNear = ({ changed, value, measure }: BookFigure, { units }: Thresholds): boolean => changed && value !== null && Math.abs(value - measure.count) < units;

/**
 * What left stands for what is true today, within a few units: whoever wants to place a hidden figure takes one for the other. What is
 * repeated from before is as good as today's, and cannot be hidden.
 */
export function asThoughUnchanged(book: readonly BookFigure[], thresholds: Thresholds): BookFigure[] {
  return book.map((figure) => (isNear(figure, thresholds) ? { ...figure, status: 'PUBLISHED' } : figure));
}

/**
 * What left and has changed tells nothing sure of today: hidden, with what is promised of any hidden figure where today's value would
 * tell of few units, by itself or beside the one that is out; with no promise otherwise.
 */
export function asOfToday(book: readonly BookFigure[], unit: Unit, thresholds: Thresholds): BookFigure[] {
  return book.map((figure): BookFigure => {
    if (!figure.changed || (figure.own && figure.status === 'PUBLISHED' && !isNear(figure, thresholds))) return figure;
    return { ...figure, status: 'PRIMARY', zeroHides: true, unpromised: !isNear(figure, thresholds) && unsafeBySize(figure.measure, unit, thresholds) === null };
  });
}

export function namedCodes(figures: readonly { definition: Definition }[]): Record<string, string[]> {
  const named: Record<string, Set<string>> = {};
  for (const { definition } of figures) for (const [name, codes] of Object.entries(definition)) for (const code of codes) (named[name] ??= new Set()).add(code);
  return Object.fromEntries(Object.entries(named).map(([name, codes]) => [name, [...codes]]));
}

/**
 * What everybody knows of codes of which one unit may have several, between figures that count the same places and times: each is within
 * a wider one, and where every unit has one at least, all of them together are no less than the whole.
 */
export function overlapsIn(book: readonly BookFigure[], attributes: ReadonlySet<string>, overlapping: ReadonlySet<string>, complete: Readonly<Record<string, readonly string[]>>): Relation[] {
  const places = new Map<string, number[]>();
  book.forEach(({ definition }, at) => {
    const place = definitionKey(Object.fromEntries(Object.entries(definition).filter(([name]) => !attributes.has(name))));
    const list = places.get(place);
    if (list) list.push(at);
    else places.set(place, [at]);
  });
  const count = (at: number): number => book[at]?.measure.count ?? 0;
  return [...places.values()].flatMap((figures) => {
    const asked = figures.map((at) => ({ at, conditions: Object.entries(book[at]?.definition ?? {}).filter(([name]) => attributes.has(name)) }));
    const whole = asked.find(({ conditions }) => conditions.length === 0)?.at;
    return [...overlapping].flatMap((name) => {
      const own = asked.filter(({ conditions }) => conditions.length === 1 && conditions[0]?.[0] === name).map(({ at, conditions }) => ({ at, codes: conditions[0]?.[1] ?? [] }));
      const single = new Map(own.flatMap(({ at, codes }) => (codes.length === 1 ? [[codes[0] ?? '', at] as const] : [])));
      const wider = [...own.filter(({ codes }) => codes.length > 1), ...(whole === undefined ? [] : [{ at: whole, codes: complete[name] ?? null }])];
      return wider.flatMap(({ at, codes }) => {
        const inside = codes === null ? [...single.values()] : codes.flatMap((code) => single.get(code) ?? []);
        const sum = inside.reduce((total, part) => total + count(part), 0);
        const together = codes !== null && inside.length === codes.length && sum >= count(at);
        return [...inside.map((part) => partRelation(part, at)), ...(together ? [{ ...sumRelation(at, inside), upper: Infinity }] : [])];
      });
    });
  });
}
