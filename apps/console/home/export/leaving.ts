import { differenceOf, type Difference } from '../comparison/compare-cells';
import { lengthInDays } from '../view/period';
import type { Excerpt } from './excerpt';
import type { MapRelease } from './release.documents';
import type { DecidedPeriod } from './together';

export type ReleasedCell = MapRelease['cells'][number];

/** What leaves of a view, as one file. */
export interface Leaving {
  readonly release: MapRelease;
  /** The period that it is compared with; null when none is, or when it could not leave. */
  readonly earlier: MapRelease | null;
  /** What changed, by territory: there where both periods left only, so that it tells nothing that they do not. */
  readonly changes: ReadonlyMap<string, Difference>;
  /** Says of what the cells are an excerpt; null when they are all there. */
  readonly excerpt: string | null;
}

/** What was decided of one period or of two (the earlier first), less what is not seen; null when nothing left. */
export function leavingOf(decided: readonly DecidedPeriod[], excerpt: Excerpt | null): Leaving | null {
  const released = decided.flatMap(({ outcome }) => (outcome.__typename === 'MapRelease' ? { ...outcome, cells: excerpt ? [...excerpt.seen(outcome.cells)] : outcome.cells } : []));
  const [first, second] = released;
  if (!first) return null;
  const note = excerpt?.note ?? null;
  return second ? { release: second, earlier: first, changes: changesBetween(first, second), excerpt: note } : { release: first, earlier: null, changes: new Map(), excerpt: note };
}

function changesBetween(earlier: MapRelease, later: MapRelease): ReadonlyMap<string, Difference> {
  const before = new Map(earlier.cells.map((cell) => [cell.territory, cell]));
  const days = { earlier: lengthInDays(earlier), later: lengthInDays(later) };
  return new Map(later.cells.flatMap((cell) => {
    const change = changeOf(later, before.get(cell.territory), cell, days);
    return change ? [[cell.territory, change]] : [];
  }));
}

/** From one released value to another; null where either is hidden: a hidden one is not nothing. */
export function changeOf({ metric }: Pick<MapRelease, 'metric'>, earlier: ReleasedCell | undefined, later: ReleasedCell | undefined, days: { readonly earlier: number; readonly later: number }): Difference | null {
  if (!earlier || !later || earlier.value === null || later.value === null) return null;
  const [before, after] = [earlier, later].map((cell) => ({ ...cell, reports: cell.n ?? 0 }));
  return before && after ? differenceOf(metric, before, after, days) : null;
}
