import type { Thresholds, Unit } from '../rule/thresholds';
import type { Measure } from '../rule/measure';
import type { CellStatus } from '../system/hiding';
import type { Grid } from '../table/grid';
import type { Definition } from './definition';

/** One figure of a release, as it left; the value is null when it was hidden. */
export interface ReleasedFigure {
  definition: Definition;
  status: CellStatus;
  value: number | null;
  /** Whether it would have been hidden if it counted nothing; when left out, whoever reads that it is hidden knows that it counts someone. */
  zeroHides?: boolean;
}

/**
 * What left once, whoever it was for: those who received different releases are taken to put them together, so the role that a
 * release was made for (a member's view, a region's letter) is part of its label and changes nothing in the check.
 */
export interface Release {
  id: string;
  /** How staff know it: « Lettre de mars 2026 ». */
  label: string;
  figures: readonly ReleasedFigure[];
}

/** A table about to leave. */
export interface CandidateTable {
  grid: Grid;
  /** What the whole table is restricted to, its period always: a table of all reports « so far » counts something else every day. */
  within: Definition;
}

export interface ReleaseCandidate extends CandidateTable {
  unit: Unit;
  thresholds?: Partial<Thresholds>;
}

/**
 * Counts sets of units in the data that the candidate was counted from. A set is a list of boxes that do not overlap; the code
 * `REST` of a dimension stands for every code outside `named`.
 */
export type MeasureSets = (sets: readonly (readonly Definition[])[], named: Readonly<Record<string, readonly string[]>>) => Promise<Measure[]> | Measure[];
