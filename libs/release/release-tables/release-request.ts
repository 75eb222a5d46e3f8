import type { CellStatus, Definition, Thresholds, Unit } from '@vigie/domain';
import type { CountedUnit } from '../population/counted-unit';
import type { Cut, LedgerDimensions } from '../population/ledger-dimensions';
import type { ReleaseAudience } from '../persistence/release.entity';

/** A table that is asked for: what cuts it, and what it is restricted to besides the release itself. */
export interface TableRequest {
  readonly name: string;
  readonly cut: readonly Cut[];
  readonly within?: Definition;
}

/** Tables that leave together. Everything in them is decided together, and against all that left before. */
export interface ReleaseRequest {
  readonly audience: ReleaseAudience;
  /** As staff know it: « Lettre de mars 2026 ». */
  readonly label: string;
  /** First days of the first and last month counted: only whole months leave. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  /** By dimension, the codes taken in, of any level: `{ territory: ['R84'], causality: ['CONFIRMED'] }`. */
  readonly within?: Definition;
  readonly tables: readonly TableRequest[];
  /** Stricter than the rule. */
  readonly thresholds?: Partial<Thresholds>;
  /** `left`: it is out with this call (what is shown at once). Otherwise held until `markLeft` or `drop`. */
  readonly left?: boolean;
  /** What leaves once a month has its month as its key. */
  readonly monthly?: boolean;
  readonly subjectId?: string;
  readonly decidedBy?: string;
  /** A release still held, made for an earlier state of the same thing: dropped when this one is decided. */
  readonly replaces?: string;
  /** Something else than reports, counted by its own reader; the name tells its releases apart from others. */
  readonly counting?: { readonly source: string; readonly unit: Unit; readonly dimensions: LedgerDimensions; read(from: string, to: string): Promise<readonly CountedUnit[]> };
}

export interface CellReleased {
  readonly codes: readonly string[];
  readonly status: CellStatus;
  /** Null when hidden. */
  readonly value: number | null;
  /** Why it is hidden, or why it is not today's value; in French. Says nothing of how small it is. */
  readonly reason: string | null;
}

export interface TableReleased {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly within: Definition;
  readonly cells: readonly CellReleased[];
  readonly hash: string;
}

export interface TablesReleased {
  readonly kind: 'RELEASED';
  readonly releaseId: string;
  /** The same for the same tables, whenever and however often they are decided. */
  readonly hash: string;
  readonly tables: readonly TableReleased[];
  /** What earlier releases took away, in French. */
  readonly notes: readonly string[];
}

/** Something coarser that could leave, in French. */
export interface Suggestion { readonly table: string; readonly text: string }

/**
 * EMPTY: nothing was counted. ISOLATED: the filter leaves too few people or structures. EARLIER: what is out already would, beside
 * it, tell too much. TOO_FINE: more cells than can be checked together.
 */
export interface ReleaseRefused {
  readonly kind: 'REFUSED';
  readonly code: 'EMPTY' | 'ISOLATED' | 'EARLIER' | 'TOO_FINE';
  /** Why, in French, one sentence each. */
  readonly reasons: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

export type ReleaseOutcome = TablesReleased | ReleaseRefused;
