import { monthOf, type IsoDate } from '../calendar/paris-day';
import { countsInBuckets, outcomeOf } from '../lifecycle/report-status';
import type { Bucket, BucketGrain, CountedReport, Membership } from './bucket';

/** Every (dimension, value) a report is counted under: once each, however often a code is repeated. TOTAL has value ''. */
export function membershipsOf(report: CountedReport): Membership[] {
  return [
    { dimension: 'TOTAL', value: '' },
    ...[...new Set(report.rights)].map((value): Membership => ({ dimension: 'RIGHT', value })),
    ...[...new Set(report.difficulties)].map((value): Membership => ({ dimension: 'DIFFICULTY', value })),
    { dimension: 'STRUCTURE_TYPE', value: report.structureType },
    { dimension: 'AUDIENCE', value: report.audience },
    { dimension: 'CAUSALITY', value: report.causality },
    { dimension: 'OUTCOME', value: outcomeOf(report.status) },
  ];
}

/** One string per bucket, for maps and comparisons. */
export function bucketKey(bucket: Pick<Bucket, 'site' | 'grain' | 'period' | 'dimension' | 'value'>): string {
  return [bucket.site, bucket.grain, bucket.period, bucket.dimension, bucket.value].join('|');
}

interface Folded {
  readonly of: Pick<Bucket, 'site' | 'grain' | 'period' | 'dimension' | 'value'>;
  readonly parts: Map<number, number>;
  readonly structures: Map<string, number>;
}

/**
 * The reference definition of the buckets, in memory, from the reports alone: what the SQL must
 * equal row for row. Sorted by `bucketKey`; only buckets with at least one counted report.
 */
export function foldBuckets(reports: Iterable<CountedReport>): Bucket[] {
  const folded = new Map<string, Folded>();
  for (const report of reports) {
    if (!countsInBuckets(report.status)) continue;
    for (const { grain, period, part } of spansOf(report.occurredOn)) {
      for (const membership of membershipsOf(report)) {
        const of = { site: report.site, grain, period, ...membership };
        const entry = folded.get(bucketKey(of)) ?? { of, parts: new Map(), structures: new Map() };
        entry.parts.set(part, (entry.parts.get(part) ?? 0) + 1);
        entry.structures.set(report.structureId, (entry.structures.get(report.structureId) ?? 0) | (1 << (part - 1)));
        folded.set(bucketKey(of), entry);
      }
    }
  }
  return [...folded.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => asBucket(entry));
}

function asBucket({ of, parts, structures }: Folded): Bucket {
  const byPart = [...parts].sort(([a], [b]) => a - b);
  const byStructure = [...structures].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...of, reports: byPart.reduce((sum, [, reports]) => sum + reports, 0),
    parts: byPart.map(([part]) => part), partReports: byPart.map(([, reports]) => reports),
    structures: byStructure.map(([structure]) => structure), active: byStructure.map(([, active]) => active),
  };
}

function spansOf(day: IsoDate): { grain: BucketGrain; period: IsoDate; part: number }[] {
  return [
    { grain: 'MONTH', period: monthOf(day), part: Number(day.slice(8)) },
    { grain: 'YEAR', period: `${day.slice(0, 4)}-01-01`, part: Number(day.slice(5, 7)) },
  ];
}
