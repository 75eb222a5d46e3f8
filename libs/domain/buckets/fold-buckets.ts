import { monthOf, type IsoDate } from '../calendar/paris-day';
import { countsInBuckets } from '../lifecycle/report-status';
import type { Bucket, BucketGrain, BucketLevel, CountedReport, Membership } from './bucket';

/** Every (dimension, value) a report is counted under: once each, however often a code is repeated. TOTAL has value ''. */
export function membershipsOf(report: Omit<CountedReport, 'status'>): Membership[] {
  return [
    { dimension: 'TOTAL', value: '' },
    ...[...new Set(report.rights)].map((value): Membership => ({ dimension: 'RIGHT', value })),
    ...[...new Set(report.difficulties)].map((value): Membership => ({ dimension: 'DIFFICULTY', value })),
    { dimension: 'STRUCTURE_TYPE', value: report.structureType },
    { dimension: 'AUDIENCE', value: report.audience },
    { dimension: 'CAUSALITY', value: report.causality },
  ];
}

/** One string per bucket, for maps and comparisons. */
export function bucketKey(bucket: Pick<Bucket, 'level' | 'territory' | 'grain' | 'period' | 'dimension' | 'value'>): string {
  return [bucket.level, bucket.territory, bucket.grain, bucket.period, bucket.dimension, bucket.value].join('|');
}

/**
 * The reference definition of the buckets, in memory, from the reports alone: what the SQL must
 * equal row for row. Sorted by `bucketKey`; only buckets with at least one counted report.
 */
export function foldBuckets(reports: Iterable<CountedReport>): Bucket[] {
  const folded = new Map<string, { bucket: Bucket; structures: Set<string> }>();
  for (const report of reports) {
    if (!countsInBuckets(report.status)) continue;
    for (const bucket of bucketsOf(report)) {
      const key = bucketKey(bucket);
      const entry = folded.get(key) ?? { bucket, structures: new Set() };
      entry.bucket.reports += 1;
      entry.structures.add(report.structureId);
      folded.set(key, entry);
    }
  }
  return [...folded.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { bucket, structures }]) => ({ ...bucket, structures: [...structures].sort() }));
}

function bucketsOf(report: CountedReport): Bucket[] {
  const territories: [BucketLevel, string][] = [['REGION', report.region], ['DEPARTMENT', report.department], ['PREFECTURE', report.site]];
  const periods: [BucketGrain, IsoDate][] = [['DAY', report.occurredOn], ['MONTH', monthOf(report.occurredOn)]];
  return territories.flatMap(([level, territory]) =>
    periods.flatMap(([grain, period]) =>
      membershipsOf(report).map((membership) => ({ level, territory, grain, period, ...membership, reports: 0, structures: [] }))));
}
