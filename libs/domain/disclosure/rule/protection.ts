import type { Measure } from './measure';
import type { PrimaryReason } from './primary';
import type { Thresholds } from './thresholds';

/**
 * What is promised of a hidden cell of true value `a`, over everything that an attacker may know: the interval [lowest, highest] of
 * the values it can take satisfies `highest − lowest ≥ width`, `lowest ≤ a − below`, `highest ≥ a + above`. These are the sliding,
 * lower and upper protection levels (SPL, LPL, UPL) of Fischetti & Salazar (2000) and τ-ARGUS.
 */
export interface Protection {
  width: number;
  below: number;
  above: number;
}

/**
 * The protection promised to a hidden cell.
 *
 * Every hidden cell, secondary ones included: an interval at least as wide as the threshold of units, hence (counts are not negative)
 * one whose upper end reaches the threshold: nobody can show that a hidden cell is a small one, nor that the hidden cells of a line
 * together are fewer than the threshold.
 * - COUNT: besides, a value below the true one is possible, unless the true one is the least a hidden cell can be.
 * - DOMINANCE: besides, τ-ARGUS's levels of the (1, k) rule on both sides, `largest / share − count`: the cell may be one in which
 *   the largest structure no longer dominates.
 * - STRUCTURES: the same levels, its few structures taken as one coalition that holds the whole cell.
 *
 * @param floor the least value that an attacker knows a hidden cell to have
 */
export function protectionOf(reason: PrimaryReason | null, measure: Measure, floor: number, thresholds: Thresholds): Protection {
  const width = thresholds.units;
  if (reason === 'COUNT') return { width, below: measure.count > floor ? 1 : 0, above: 0 };
  if (reason !== 'DOMINANCE' && reason !== 'STRUCTURES') return { width, below: 0, above: 0 };
  const held = reason === 'DOMINANCE' ? measure.largest : measure.count;
  const level = Math.max(1, Math.ceil(held / thresholds.share - measure.count - 1e-9));
  return { width: Math.max(width, 2 * level), below: Math.min(level, measure.count - floor), above: level };
}
