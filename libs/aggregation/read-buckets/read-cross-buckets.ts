import type { EntityManager } from 'typeorm';
import type { BucketDimension, BucketLevel, IsoDate } from '@vigie/domain';
import { REGIONS } from '@vigie/reference';
import { NATION } from '../cross-buckets/gather-territories';
import askedPairs from './asked-pairs.sql?raw';
import readCrossBucketsSql from './read-cross-buckets.sql?raw';
import readCrossPeriodsSql from './read-cross-periods.sql?raw';
import { sitesOfTerritories, territoryOfSites } from './sites-of';
import { erasOf } from './spans';

/** What reports are looked at along. */
export interface Along {
  readonly dimension: BucketDimension;
  /** The one value that is counted (empty for TOTAL); null for each value by itself. */
  readonly value: string | null;
}

export interface CrossBucketQuestion {
  readonly one: Along;
  /** Null: along the first alone. */
  readonly other: Along | null;
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
  /** Value along the first dimension, and along the other: the same when there is none. */
  readonly one: string;
  readonly other: string;
  /** Null where territories are counted together. */
  readonly territory: string | null;
  /** First month, « 2026-03 »; null where the whole period is counted. */
  readonly period: string | null;
  readonly reports: number;
  /** Distinct structures among those reports. */
  readonly structures: number;
}

const ERA_MONTHS = 60;

/** How many of the members have a bit among those of each period of an era. */
const counts = (months: number): string =>
  Array.from({ length: ERA_MONTHS / months }, (_, i) => `count(*) FILTER (WHERE active & ${((1n << BigInt(months)) - 1n) << BigInt(i * months)} <> 0)`).join(', ');

const WHOLE_TEXT = readCrossBucketsSql.replace(':asked', () => askedPairs);

/** Members of a cell that come from several rows are told apart; those of one row are so already, and there may be very many. */
const WHOLE = { apart: WHOLE_TEXT.replace(':present', 'SELECT cell FROM member'), together: WHOLE_TEXT.replace(':present', 'SELECT DISTINCT cell, structure FROM member') } as const;

const byPeriod = (months: 1 | 3) => {
  const text = readCrossPeriodsSql.replace(':asked', () => askedPairs).replace(':counts', counts(months));
  return { apart: text.replace(':present', 'TABLE member'), together: text.replace(':present', 'SELECT cell, bit_or(active) AS active FROM member GROUP BY cell, structure') } as const;
};
const BY_PERIOD = { 1: byPeriod(1), 3: byPeriod(3) } as const;

/**
 * Exact figures by value, territory and month or quarter; cells with nothing are absent.
 * @param manager the one of a transaction, whose scope decides what is seen
 * @throws Error for a period that is not of whole months
 */
export async function readCrossBuckets(manager: EntityManager, question: CrossBucketQuestion): Promise<CrossBucketFigures[]> {
  const { one, other, by, months, from, to } = question;
  const { rows, countsIn } = rowsOf(question);
  const codes = [...new Set(countsIn)];
  const eras = erasOf(from, to);
  const values = [
    one.dimension, one.value, other?.dimension ?? null, other?.value ?? null, rows, countsIn.map((code) => codes.indexOf(code)),
    eras.map(({ era }) => era), eras.map(({ within }) => String(within)),
  ];
  const apart = codes.length === rows.length;
  // Not prepared: a plan for any number of territories would walk all of them for the one that is asked.
  const found = months === null
    ? await manager.query<Found[]>(WHOLE[apart && eras.length === 1 ? 'apart' : 'together'], values)
    : await manager.query<Found[]>(BY_PERIOD[months][apart ? 'apart' : 'together'], [...values, months]);
  return found.map((row) => ({ ...row, territory: by === null ? null : codes[row.territory] ?? null }));
}

type Found = Omit<CrossBucketFigures, 'territory'> & { territory: number };

/** When the oldest of what is not yet counted was touched; null: all is counted. As far as the scope may see. */
export async function crossBucketsBehindSince(manager: EntityManager): Promise<Date | null> {
  const [{ since }] = await manager.query<[{ since: Date | null }]>('SELECT min(since) AS since FROM stale_cross');
  return since;
}

/** The rows that hold the answer, the fewest there are, and the code of the territory that each counts in. */
function rowsOf({ level, territories, by }: CrossBucketQuestion): { rows: readonly string[]; countsIn: readonly string[] } {
  if (level === 'REGION' && by === null) {
    const rows = REGIONS.every(({ code }) => territories.includes(code)) ? [NATION] : territories;
    return { rows, countsIn: rows.map(() => '') };
  }
  if (level === 'REGION' && by === 'REGION') return { rows: territories, countsIn: territories };
  const { sites } = sitesOfTerritories(level, territories);
  return { rows: sites, countsIn: by === null ? sites.map(() => '') : territoryOfSites(sites, by) };
}
