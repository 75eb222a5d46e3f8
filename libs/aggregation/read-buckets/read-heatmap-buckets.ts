import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import readHeatmapBucketsSql from './read-heatmap-buckets.sql?raw';
import { sitesOfTerritories } from './sites-of';
import { spanColumns, spansOf } from './spans';

export interface BucketQuestion {
  readonly level: BucketLevel;
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dimension: BucketDimension;
  /** Empty for TOTAL. */
  readonly value: string;
  /** Codes of the territories asked for, at that level. */
  readonly territories: readonly string[];
}

export interface BucketFigures {
  /** Null over all the territories asked for. */
  readonly territory: string | null;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
  /** Distinct structures with at least one report of any kind there, over the same period. */
  readonly activeStructures: number;
}

export const READ_HEATMAP_BUCKETS: PreparedStatement = { name: 'read-heatmap-buckets', text: readHeatmapBucketsSql };

interface Row extends Omit<BucketFigures, 'territory'> { readonly territory: number | null }

/** The values of `READ_HEATMAP_BUCKETS`, in its order. */
export function heatmapValues({ dimension, value, level, territories, from, to }: BucketQuestion): unknown[] {
  const { sites, territory } = sitesOfTerritories(level, territories);
  return [dimension, value, sites, territory, ...spanColumns(spansOf(from, to))];
}

/**
 * Exact figures over any period; reads a number of rows that does not grow with the number of reports. Territories with nothing are absent.
 * @param manager the one of a transaction, whose scope decides what is seen
 */
export async function readHeatmapBuckets(manager: EntityManager, question: BucketQuestion): Promise<BucketFigures[]> {
  const rows = await runPrepared<Row>(manager, READ_HEATMAP_BUCKETS, heatmapValues(question));
  return rows.map((row) => ({ ...row, territory: row.territory === null ? null : question.territories[row.territory]! }));
}
