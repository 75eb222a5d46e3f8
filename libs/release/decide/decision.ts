import type { Coarsening, Dimension, Release, TablesCheck, Thresholds, Unit, Definition } from '@vigie/domain';
import type { CountedUnit } from '../population/counted-unit';
import type { LedgerShapes } from '../population/ledger-dimensions';
import type { ReleaseRefused, ReleaseRequest } from '../release-tables/release-request';

/** Everything that a decision depends on, as data: it crosses to a thread. */
export interface DecisionTask {
  readonly request: Pick<ReleaseRequest, 'tables' | 'within'>;
  readonly months: readonly string[];
  readonly dimensions: LedgerShapes;
  readonly units: readonly CountedUnit[];
  readonly unit: Unit;
  readonly thresholds: Thresholds;
  readonly earlier: readonly Release[];
  /** Milliseconds after which the comparison with what is out is given up. */
  readonly patience: number;
}

/** A table that was counted, without what its cells hide. */
export interface CountedShape {
  readonly name: string;
  readonly within: Definition;
  readonly grid: { readonly dimensions: readonly Dimension[]; readonly strides: readonly number[] };
}

/** What is left of a table one step coarser. */
export interface CoarserTable { readonly table: string; readonly change: Coarsening }

/** REFUSED: before or without a comparison. CHECKED: compared with what is out; `leaves` unless too little would be left. */
export type Decision =
  | { readonly kind: 'REFUSED'; readonly refused: ReleaseRefused }
  | { readonly kind: 'CHECKED'; readonly leaves: boolean; readonly check: TablesCheck; readonly shapes: readonly CountedShape[]; readonly coarser: readonly CoarserTable[] };
