import type { VariablesOf } from '../../graphql/graphql';
import type { TerritoryDocument } from '../heatmap.documents';
import type { RightCounts, RightCountsVariables } from './rights.documents';

/** How many rights one document counts. */
export const SLOTS = 14;

type TrendInput = VariablesOf<typeof TerritoryDocument>['trend'];
type Slot = keyof RightCounts;

const slotOf = (index: number): Slot => `r${index}` as Slot;

/** The variables that ask for up to fourteen rights; what is left over repeats the first. */
export function rightCountsVariables(codes: readonly string[], base: TrendInput): RightCountsVariables {
  const slots = Array.from({ length: SLOTS }, (_, index) => [slotOf(index), { ...base, right: codes[index] ?? codes[0] }]);
  return Object.fromEntries(slots) as RightCountsVariables;
}

export interface RightCount {
  readonly code: string;
  readonly reports: number;
}

/** The rights that reports touch most, highest first; rights that none touches are left out. */
export function mainRights(codes: readonly string[], counts: readonly RightCounts[], most: number): readonly RightCount[] {
  return codes
    .map((code, index) => ({ code, reports: counts[Math.floor(index / SLOTS)]?.[slotOf(index % SLOTS)].n ?? 0 }))
    .filter(({ reports }) => reports > 0)
    .toSorted((one, other) => other.reports - one.reports)
    .slice(0, most);
}
