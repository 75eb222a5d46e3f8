import type { Dimension } from '../table/dimension';

/** A move along one dimension that changes no sum but those it names: these codes gain what those lose. */
export interface TreeMove {
  gain: readonly number[];
  lose: readonly number[];
}

/** Inner codes tried under a code that is not one itself. */
const WAYS_DOWN = 4;

/**
 * The elementary moves in which a code gains: an inner code at or under it gains with every code above it, up to where another
 * inner code loses with every code above that one; or all the way up, and nothing loses.
 */
export function movesOf({ parents, children }: Dimension, code: number): TreeMove[] {
  const pathOf = (from: number): number[] => (from < 0 ? [] : [from, ...pathOf(parents[from] ?? -1)]);
  const inner = parents.map((_, at) => at).filter((at) => children[at]?.length === 0);
  const paths = new Map(inner.map((at) => [at, pathOf(at)]));
  const under = inner.filter((at) => paths.get(at)?.includes(code));
  return under.slice(0, under.length > 1 ? WAYS_DOWN : 1).flatMap((from) => {
    const path = paths.get(from) ?? [];
    const known = new Set(path);
    const height = path.indexOf(code);
    const swaps = inner.filter((to) => to !== from).flatMap((to) => {
      const other = paths.get(to) ?? [];
      const meet = other.findIndex((at) => known.has(at));
      const top = path.indexOf(other[meet] ?? -1);
      return top > height ? [{ gain: path.slice(0, top), lose: other.slice(0, meet) }] : [];
    });
    return [{ gain: path, lose: [] }, ...swaps];
  });
}
