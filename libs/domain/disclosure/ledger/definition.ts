import { TOTAL } from '../table/dimension';
import { codesOf, type Grid } from '../table/grid';

/**
 * What a figure counts: for each dimension that restricts it, the finest codes it takes in (préfecture sites, months, rights…), in
 * order; a dimension left out does not restrict it.
 */
export type Definition = Readonly<Record<string, readonly string[]>>;

/** The code above each code, by dimension, for all releases alike: site → département → région, month → quarter → year. */
export type Scales = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Scale = Readonly<Record<string, string>>;
/** The codes right under each code of a scale: a check asks the same scales for thousands of figures. */
const BELOW = new WeakMap<Scale, ReadonlyMap<string, readonly string[]>>();

/** The finest codes under a code, itself when there are none. */
export function finestUnder(scale: Scale | undefined, code: string): string[] {
  const below = scale && (BELOW.get(scale) ?? belowIn(scale));
  const descend = (at: string): string[] => below?.get(at)?.flatMap(descend) ?? [at];
  return descend(code).sort();
}

function belowIn(scale: Scale): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const [child, parent] of Object.entries(scale)) {
    const list = below.get(parent);
    if (list) list.push(child);
    else below.set(parent, [child]);
  }
  BELOW.set(scale, below);
  return below;
}

/** What a cell of a table counts; its margins take in whatever the table is restricted to. */
export function definitionOf(grid: Grid, cell: number, within: Definition, scales: Scales): Definition {
  const own = codesOf(grid, cell).flatMap((code, d) => {
    const name = grid.dimensions[d]?.name ?? '';
    return code === TOTAL ? [] : [[name, finestUnder(scales[name], code)] as const];
  });
  return narrowed(within, Object.fromEntries(own));
}

/** What meets both: a région in a table of one of its départements counts that département. */
export function narrowed(within: Definition, own: Definition): Definition {
  return { ...within, ...Object.fromEntries(Object.entries(own).map(([name, codes]) => [name, within[name] ? codes.filter((code) => within[name]?.includes(code)) : codes])) };
}

/** The same definition without the dimensions that it takes in whole, so that one set of units has one definition. */
export function normalised(definition: Definition, complete: Readonly<Record<string, readonly string[]>>): Definition {
  return Object.fromEntries(Object.entries(definition).filter(([name, codes]) => !(complete[name]?.every((code) => codes.includes(code)) ?? false)));
}

export function definitionKey(definition: Definition): string {
  return JSON.stringify(Object.entries(definition).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, codes]) => [name, [...codes].sort()]));
}

/** Whether everything that `inner` counts is counted by `outer`. */
export function covers(outer: Definition, inner: Definition): boolean {
  return Object.entries(outer).every(([name, codes]) => inner[name]?.every((code) => codes.includes(code)) ?? false);
}

/** The dimensions in which two definitions differ. */
export function differsIn(a: Definition, b: Definition): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name])).sort();
}
