import type { Measure } from './measure';
import type { Thresholds, Unit } from './thresholds';

/**
 * Why a cell is hidden for itself.
 * - COUNT: fewer units than the threshold.
 * - STRUCTURES: fewer contributing structures than the threshold.
 * - DOMINANCE: one structure holds more than the largest share.
 * - GROUP: the cell says of a whole group that all of it (100 %) or none of it (0 %) has an attribute.
 */
export type PrimaryReason = 'COUNT' | 'STRUCTURES' | 'DOMINANCE' | 'GROUP';

/** The reason why a cell that counts someone is unsafe by itself, or null; a zero has none here (see `speaksOfAGroup`). */
export function unsafeBySize(measure: Measure, unit: Unit, thresholds: Thresholds): PrimaryReason | null {
  if (measure.count === 0) return null;
  if (measure.count < thresholds.units) return 'COUNT';
  if (unit === 'STRUCTURES') return null;
  if (measure.contributors < thresholds.structures) return 'STRUCTURES';
  return measure.largest > thresholds.share * measure.count ? 'DOMINANCE' : null;
}

/**
 * Whether a count says something of every member of a group.
 * @param count the cell
 * @param groups the cells reached from it by widening one attribute to its parents, for every attribute it is cut by; a parent with
 * a single child is no group, its child says the same thing
 */
export function speaksOfAGroup(count: number, groups: readonly number[]): boolean {
  return groups.some((group) => group > 0 && (count === 0 || count === group));
}
