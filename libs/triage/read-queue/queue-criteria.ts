import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { ReportStatus } from '@vigie/domain';
import { meeting, readableBy, type ReportCriteria, type ReportEntity } from '@vigie/intake';
import { havingWords, type SearchedWord } from '../search/words-of-search';
import type { TriageStaff } from '../act-on-reports/triage-staff';

/** Which part of the work a list shows. UNSOLVED: whatever is not settled, whoever has it. */
export const QUEUE_PARTS = {
  TO_SORT: ['SUBMITTED'],
  WAITING: ['NEEDS_INFO'],
  QUALIFIED: ['QUALIFIED'],
  UNSOLVED: ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED'],
  SETTLED: ['RESOLVED', 'REJECTED', 'MERGED'],
  ALL: ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'RESOLVED', 'REJECTED', 'MERGED'],
} as const satisfies Record<string, readonly ReportStatus[]>;
export type QueuePart = keyof typeof QUEUE_PARTS;

export const CHARGES = ['MINE', 'NOBODY', 'OTHERS'] as const;
export type Charge = (typeof CHARGES)[number];

/** All optional and all together. */
export interface QueueCriteria extends Omit<ReportCriteria, 'status' | 'q'> {
  readonly part?: QueuePart | null;
  readonly charge?: Charge | null;
  readonly tag?: string | null;
  /** The structure wrote last. */
  readonly answered?: boolean | null;
  readonly anomalyId?: string | null;
  /** Words, as typed: see `havingWords`. */
  readonly words?: string | null;
}

const CHARGE: Record<Charge, string> = {
  MINE: 'EXISTS (SELECT 1 FROM report_assignment held WHERE held.report_id = report.id AND held.account_id = :self)',
  NOBODY: 'NOT EXISTS (SELECT 1 FROM report_assignment held WHERE held.report_id = report.id)',
  OTHERS: 'EXISTS (SELECT 1 FROM report_assignment held WHERE held.report_id = report.id AND held.account_id <> :self)',
};

/** The last word of its conversation is the structure's. */
export const STRUCTURE_WROTE_LAST = `(
  SELECT side = 'STRUCTURE' FROM report_comment written
  WHERE written.report_id = report.id AND NOT internal AND removed_at IS NULL ORDER BY written_at DESC, id DESC LIMIT 1)`;

/** A query for the reports of the queue that meet the criteria, aliased `report`. */
export function queued(manager: EntityManager, staff: Pick<TriageStaff, 'scope' | 'accountId'>, { part, charge, tag, answered, anomalyId, words: _typed, ...criteria }: QueueCriteria, words: readonly SearchedWord[] = []): SelectQueryBuilder<ReportEntity> {
  const query = meeting(manager, criteria, staff.scope).andWhere(readableBy(staff.scope)).andWhere('report.status IN (:...statuses)', { statuses: QUEUE_PARTS[part ?? 'TO_SORT'] });
  if (charge) query.andWhere(CHARGE[charge], { self: staff.accountId });
  if (tag) query.andWhere('EXISTS (SELECT 1 FROM report_tag worn WHERE worn.report_id = report.id AND worn.tag = :tag)', { tag: tag.replaceAll('\0', '') });
  if (answered) query.andWhere(`${STRUCTURE_WROTE_LAST}`);
  if (anomalyId) query.andWhere('EXISTS (SELECT 1 FROM anomaly_report told WHERE told.report_id = report.id AND told.anomaly_id::text = :anomalyId)', { anomalyId: anomalyId.replaceAll('\0', '') });
  havingWords(query, words);
  return query;
}
