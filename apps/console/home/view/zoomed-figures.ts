import { departmentOf } from '@vigie/reference';
import type { ResultOf } from '../../graphql/graphql';
import type { WholeDocument } from '../heatmap.documents';

type Whole = ResultOf<typeof WholeDocument>['heatmap'];
interface Cell { readonly territory: string }
interface Figures<C extends Cell> {
  readonly n: number;
  readonly structures: number;
  readonly overall: { readonly value: number | null; readonly n: number; readonly part: number | null; readonly low: number | null; readonly high: number | null };
  readonly cells: readonly C[];
}

/** The cells of a département: itself, or its sites. */
export const cellsWithin = <C extends Cell>(cells: readonly C[], department: string): C[] => cells.filter(({ territory }) => territory === department || departmentOf(territory)?.code === department);

/**
 * The figures of a region's map within one of its départements. Its totals are those of the département itself: the distinct structures of
 * its sites, or the medians, do not add up.
 * @param whole the same map by département, never smoothed
 */
export function zoomedFigures<C extends Cell, F extends Figures<C>>(figures: F & Figures<C>, whole: Whole | undefined, department: string): F {
  const all = whole?.cells.find(({ territory }) => territory === department);
  const { value = null, n = 0, part = null, low = null, high = null, reports = 0, structures = 0 } = all ?? {};
  return { ...figures, n: reports, structures, overall: { value, n, part, low, high }, cells: cellsWithin(figures.cells, department) };
}
