import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_STATUSES, countsInBuckets } from '../lifecycle/report-status';
import { BUCKET_GRAINS, type Bucket, type CountedReport } from './bucket';
import { bucketKey, foldBuckets, membershipsOf } from './fold-buckets';

const report: CountedReport = {
  site: 'P69', department: '69', region: '84', occurredOn: '2026-03-09', structureId: 's1', structureType: 'CADA', audience: 'BPI',
  causality: 'ALLEGED', rights: ['CAF', 'TAX'], difficulties: ['RENEWAL_LATE'], status: 'SUBMITTED',
};
const find = (buckets: Bucket[], key: string) => buckets.find((bucket) => bucketKey(bucket) === key);

const reports = fc.array(fc.record({
  site: fc.constantFrom('P69', 'SP692', 'P38'), department: fc.constantFrom('69', '38'), region: fc.constant('84'),
  occurredOn: fc.constantFrom('2026-03-09', '2026-03-31', '2026-04-01'), structureId: fc.constantFrom('s1', 's2', 's3'),
  structureType: fc.constantFrom('CADA', 'CPH'), audience: fc.constantFrom('BPI', 'OTHER'), causality: fc.constantFrom('ALLEGED', 'CONFIRMED'),
  rights: fc.array(fc.constantFrom('CAF', 'TAX', 'DALO'), { maxLength: 4 }), difficulties: fc.array(fc.constantFrom('E_PHOTO', 'OTHER'), { minLength: 1, maxLength: 3 }),
  status: fc.constantFrom(...REPORT_STATUSES),
}), { maxLength: 30 });

describe('membershipsOf', () => {
  it('counts a report once under each of its codes', () => {
    expect(membershipsOf({ ...report, rights: ['CAF', 'CAF'] })).toEqual([
      { dimension: 'TOTAL', value: '' }, { dimension: 'RIGHT', value: 'CAF' }, { dimension: 'DIFFICULTY', value: 'RENEWAL_LATE' },
      { dimension: 'STRUCTURE_TYPE', value: 'CADA' }, { dimension: 'AUDIENCE', value: 'BPI' }, { dimension: 'CAUSALITY', value: 'ALLEGED' }, { dimension: 'OUTCOME', value: 'OPEN' },
    ]);
  });
});

describe('foldBuckets', () => {
  it('puts one report in its month, its year and its memberships', () => {
    expect(foldBuckets([report])).toHaveLength(2 * 8);
  });

  it('adds reports part by part, and keeps structures distinct with the parts they report in', () => {
    const buckets = foldBuckets([report, { ...report, occurredOn: '2026-03-31' }, { ...report, structureId: 's2' }]);
    expect(find(buckets, 'P69|MONTH|2026-03-01|TOTAL|')).toMatchObject({
      reports: 3, parts: [9, 31], partReports: [2, 1], structures: ['s1', 's2'], active: [(1 << 8) | (1 << 30), 1 << 8],
    });
    expect(find(buckets, 'P69|YEAR|2026-01-01|RIGHT|CAF')).toMatchObject({ reports: 3, parts: [3], partReports: [3], structures: ['s1', 's2'], active: [4, 4] });
  });

  it('tells what is solved from what is open', () => {
    const buckets = foldBuckets([report, { ...report, status: 'RESOLVED' }, { ...report, status: 'QUALIFIED' }]);
    expect(find(buckets, 'P69|MONTH|2026-03-01|OUTCOME|OPEN')?.reports).toBe(2);
    expect(find(buckets, 'P69|MONTH|2026-03-01|OUTCOME|SOLVED')?.reports).toBe(1);
  });

  it('forgets a withdrawn report', () => expect(foldBuckets([{ ...report, status: 'WITHDRAWN' }])).toEqual([]));

  it('does not depend on the order of the reports', () => {
    fc.assert(fc.property(reports, (history) => {
      expect(foldBuckets([...history].reverse())).toEqual(foldBuckets(history));
    }));
  });

  it('never loses a counted report: totals add up at each grain', () => {
    fc.assert(fc.property(reports, (history) => {
      const counted = history.filter(({ status }) => countsInBuckets(status)).length;
      const buckets = foldBuckets(history).filter(({ dimension }) => dimension === 'TOTAL');
      for (const grain of BUCKET_GRAINS) {
        const own = buckets.filter((bucket) => bucket.grain === grain);
        expect(own.reduce((sum, bucket) => sum + bucket.reports, 0)).toBe(counted);
        expect(own.flatMap((bucket) => bucket.partReports).reduce((sum, n) => sum + n, 0)).toBe(counted);
      }
    }));
  });
});
