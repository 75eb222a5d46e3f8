import type { Partition } from './atoms';
import type { BookFigure } from './book';
import { covers } from './definition';

/** Figures that left with other values than today's, added and subtracted: what of today nobody may know, since it tells what changed. */
export interface ChangeSum {
  readonly figures: readonly number[];
  readonly factors: readonly number[];
  readonly count: number;
}

export interface Changes {
  /** Figures asked for that follow from what left, with few reports come or gone since: what follows from it, by position, and the release. */
  readonly before: ReadonlyMap<number, { readonly value: number; readonly release: string }>;
  readonly sums: readonly ChangeSum[];
}

type Sparse = Map<number, number>;
/** A sum of figures that a reader has, told in sets of units. */
interface Row { readonly sets: Sparse; readonly from: Sparse }

const EPSILON = 1e-9;

/** A figure of which as many units came or went as may be told. */
interface Large { readonly at: number; readonly change: number; readonly from: Sparse }

function add(to: Sparse, other: Sparse, times: number): void {
  for (const [key, factor] of other) {
    const next = (to.get(key) ?? 0) + times * factor;
    if (Math.abs(next) < EPSILON) to.delete(key);
    else to.set(key, next);
  }
}

/** Rows that do not follow from each other; any further one is told by them, or is not. */
class Basis {
  constructor(private readonly rows = new Map<number, Row>()) {}

  copy(): Basis {
    return new Basis(new Map(this.rows));
  }

  /** What is left of sets of units once what the rows tell is taken away, and by which figures. */
  reduce(sets: Sparse): Row {
    const [left, from]: [Sparse, Sparse] = [new Map(sets), new Map()];
    for (let at = this.pivotIn(left); at !== null; at = this.pivotIn(left)) {
      const row = this.rows.get(at);
      const times = left.get(at) ?? 0;
      add(left, row?.sets ?? new Map(), -times);
      add(from, row?.from ?? new Map(), times);
    }
    return { sets: left, from };
  }

  /** @param by what tells it, where that matters */
  put(sets: Sparse, by: number | null): void {
    const { sets: left, from } = this.reduce(sets);
    const [first] = left;
    if (!first) return;
    const [own, all]: [Sparse, Sparse] = [new Map(), new Map()];
    if (by !== null) add(own, new Map([[by, 1]]), 1 / first[1]);
    add(own, from, -1 / first[1]);
    add(all, left, 1 / first[1]);
    this.rows.set(first[0], { sets: all, from: own });
  }

  private pivotIn(sets: Sparse): number | null {
    for (const set of sets.keys()) if (this.rows.has(set)) return set;
    return null;
  }
}

/** A figure that left, once for each value: how far it is from today's. */
interface Left { readonly at: number; readonly release: string; readonly change: number }

/**
 * Reports come, go and are solved between two releases, and what left before can be added up: three months beside their quarter tell
 * of the two or three reports that were solved since. Finds where sums and differences of what left (of each release, and of all of
 * them, the nearest and the latest values) make a figure that is asked for, or the difference of two, with fewer than the threshold
 * come or gone.
 * @param least the fewest units whose change may be told
 */
export function changesIn(book: readonly BookFigure[], partition: Partition, least: number): Changes {
  const left = book.flatMap(({ values, measure }, at) => values.map(({ value, release }): Left => ({ at, release, change: value - measure.count })));
  if (left.every(({ change }) => change === 0)) return { before: new Map(), sums: [] };
  const sets = setsOf(book, partition);
  const size = (at: number): number => sets[at]?.size ?? 0;
  const finestFirst = [...book.keys()].filter((at) => isAsked(book[at])).sort((a, b) => size(a) - size(b) || a - b);
  const before = new Map<number, { value: number; release: string }>();
  const sums: ChangeSum[] = [];
  const large = left.flatMap(({ at, change }, by): Large[] => (Math.abs(change) >= least ? [{ at, change, from: new Map([[by, 1]]) }] : []));
  const changed = (from: Sparse): Sparse => {
    const by: Sparse = new Map();
    for (const [row, factor] of from) {
      const at = left[row]?.at;
      if (at !== undefined && book[at]?.changed) add(by, new Map([[at, 1]]), factor);
    }
    return by;
  };
  for (const basis of basesOf(book, left, partition, sets)) {
    for (const at of finestFirst) {
      const { sets: rest, from } = basis.reduce(sets[at] ?? new Map());
      if (rest.size > 0) {
        basis.put(sets[at] ?? new Map(), left.length + at);
        continue;
      }
      const told = [...from].reduce((sum, [row, factor]) => sum + factor * (left[row]?.change ?? 0), 0);
      const change = Math.round(told);
      const today = sumOf(book, changed(from));
      if (change === 0 || Math.abs(told - change) > 1e-6 || today.length === 0) continue;
      if (Math.abs(change) >= least) large.push({ at, change, from });
      // What rests on a figure that leaves with it is decided with it.
      else if ([...from.keys()].some((row) => row >= left.length)) sums.push(...today);
      else if ((book[at]?.measure.count ?? 0) + change >= 0) before.set(at, { value: (book[at]?.measure.count ?? 0) + change, release: left[[...from.keys()][0] ?? -1]?.release ?? '' });
    }
  }
  for (const wide of large) {
    for (const narrow of large) {
      if (wide.at === narrow.at || !(isAsked(book[wide.at]) || isAsked(book[narrow.at])) || Math.abs(wide.change - narrow.change) >= least || wide.change === narrow.change || !covers(book[wide.at]?.definition ?? {}, book[narrow.at]?.definition ?? {})) continue;
      const from = new Map(wide.from);
      add(from, narrow.from, -1);
      sums.push(...sumOf(book, changed(from)));
    }
  }
  return { before, sums: [...new Map(sums.map((sum) => [JSON.stringify([sum.figures, sum.factors]), sum])).values()] };
}

/** Leaves now with a value that is not out yet. */
const isAsked = (figure: BookFigure | undefined): boolean => figure?.own === true && figure.status === 'PUBLISHED' && (figure.value === null || figure.changed);

function setsOf(book: readonly BookFigure[], { atoms }: Partition): Sparse[] {
  const sets: Sparse[] = book.map(() => new Map());
  atoms.forEach(({ figures }, atom) => { for (const figure of figures) sets[figure]?.set(atom, 1); });
  return sets;
}

/** What a reader may add up: all that left, each with the value nearest to today's, or the latest ones first; and each release by itself. */
function basesOf(book: readonly BookFigure[], left: readonly Left[], { ties }: Partition, sets: readonly Sparse[]): Basis[] {
  const known = new Basis();
  for (const { parts, inside, all } of ties) if (all) known.put(new Map([...parts.map((atom) => [atom, 1] as const), ...inside.map((atom) => [atom, -1] as const)]), null);
  const size = (row: number): number => sets[left[row]?.at ?? -1]?.size ?? 0;
  const finest = [...left.keys()].sort((a, b) => size(a) - size(b) || a - b);
  const releases = [...new Set(left.map(({ release }) => release))];
  const latest = new Map(releases.map((release, at) => [release, at]));
  const age = (row: number): number => latest.get(left[row]?.release ?? '') ?? 0;
  const nearest = [...finest].sort((a, b) => size(a) - size(b) || Math.abs(left[a]?.change ?? 0) - Math.abs(left[b]?.change ?? 0));
  // What a release repeats from before says nothing of its day: what was new in it goes first.
  const first = new Map<string, string>();
  const repeated = left.map(({ at, release, change }) => {
    const key = `${at} ${change}`;
    if (!first.has(key)) first.set(key, release);
    return first.get(key) === release ? 0 : 1;
  });
  const orders = [nearest, [...finest].sort((a, b) => age(b) - age(a) || size(a) - size(b)), ...(releases.length > 1 ? releases.map((release) => finest.filter((row) => left[row]?.release === release).sort((a, b) => (repeated[a] ?? 0) - (repeated[b] ?? 0) || size(a) - size(b))) : [])];
  return orders.map((rows) => {
    const basis = known.copy();
    for (const row of rows) {
      const { at = -1, change = 0 } = left[row] ?? {};
      const counted = sets[at] ?? new Map<number, number>();
      // Nobody is in any part of what counts nobody.
      if (change === 0 && book[at]?.measure.count === 0) for (const atom of counted.keys()) basis.put(new Map([[atom, 1]]), null);
      else basis.put(counted, change === 0 ? null : row);
    }
    return basis;
  });
}

/** What of today would be told: only what changed, the rest is known to whoever reads it. */
function sumOf(book: readonly BookFigure[], by: Sparse): ChangeSum[] {
  const count = [...by].reduce((sum, [figure, factor]) => sum + factor * (book[figure]?.measure.count ?? 0), 0);
  const sign = count < 0 ? -1 : 1;
  const whole = [...by.values()].every((factor) => Math.abs(Math.abs(factor) - 1) < 1e-6);
  return whole && by.size > 0 ? [{ figures: [...by.keys()], factors: [...by.values()].map((factor) => sign * Math.round(factor)), count: Math.abs(Math.round(count)) }] : [];
}
