import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
import { runPrepared, type PreparedStatement } from '@vigie/platform';
import readCrossBucketsSql from './read-cross-buckets.sql?raw';
import readCrossMonthsSql from './read-cross-months.sql?raw';
import { sitesOfTerritories, territoryOfSites } from './sites-of';
import { spansOf } from './spans';

export interface CrossBucketQuestion {
  readonly dimension: BucketDimension;
  /** The one value that is counted (empty for TOTAL); null for each value by itself. */
  readonly value: string | null;
  /** Codes of the territories asked for, at that level. */
  readonly level: BucketLevel;
  readonly territories: readonly string[];
  /** The level of the territories that are counted one by one; null: all together. */
  readonly by: BucketLevel | null;
  /** Months that are counted together; null: all of the period. */
  readonly months: 1 | 3 | null;
  /** First day of a month, and last day of one. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface CrossBucketFigures {
  readonly value: string;
  /** Null where territories are counted together. */
  readonly territory: string | null;
  /** First month, « 2026-03 »; null where the whole period is counted. */
  readonly period: string | null;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
}

/** How many of the members have a bit among those of each period. */
const counts = (months: number): string =>
  Array.from({ length: 12 / months }, (_, i) => `count(*) FILTER (WHERE active & ${((1 << months) - 1) << (i * months)} <> 0)`).join(', ');

const WHOLE: PreparedStatement = { name: 'read-cross-buckets', text: readCrossBucketsSql };
const BY_PERIOD: Readonly<Record<1 | 3, PreparedStatement>> = {
  1: { name: 'read-cross-months', text: readCrossMonthsSql.replace(':counts', counts(1)) },
  3: { name: 'read-cross-quarters', text: readCrossMonthsSql.replace(':counts', counts(3)) },
};

/**
 * Exact figures by value, territory and month or quarter; cells with nothing are absent.
 * @param manager the one of a transaction, whose scope decides what is seen
 * @throws Error for a period that is not of whole months: years know no days
 */
export async function readCrossBuckets(manager: EntityManager, { dimension, value, level, territories, by, months, from, to }: CrossBucketQuestion): Promise<CrossBucketFigures[]> {
  const { sites } = sitesOfTerritories(level, territories);
  const lies = by === null ? sites.map(() => null) : territoryOfSites(sites, by);
  const codes = [...new Set(lies)];
  const spans = spansOf(from, to);
  if (spans.some(({ grain }) => grain !== 'YEAR')) throw new Error(`${from} to ${to} are not whole months`);
  const values = [dimension, value, sites, lies.map((code) => codes.indexOf(code)), spans.map(({ period }) => period), spans.map(({ firstPart }) => firstPart), spans.map(({ lastPart }) => lastPart)];
  const rows = await runPrepared<Omit<CrossBucketFigures, 'territory'> & { territory: number }>(manager, months === null ? WHOLE : BY_PERIOD[months], months === null ? values : [...values, months]);
  return rows.map((row) => ({ ...row, territory: codes[row.territory] ?? null }));
}
