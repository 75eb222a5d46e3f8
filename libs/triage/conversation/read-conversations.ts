import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { ReportEntity, isUuid, readableBy, structureWriter } from '@vigie/intake';
import { Clock, TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { ReportCommentEntity } from '../persistence/report-comment.entity';
import { correspondent } from './correspondent';

/** A report of the structure about which something was written. */
export interface Conversation {
  readonly reportId: string;
  readonly reference: string;
  readonly caseCode: string;
  readonly status: string;
  readonly statusMotive: string | null;
  readonly messages: number;
  readonly unread: number;
  readonly lastAt: Date;
  readonly lastSide: string;
}

/** $1 the structure. A report that waits for a precision is one of them, whether or not a word came with it. */
const WRITTEN = `
  WITH written AS (
    SELECT report_id, count(*)::int AS messages, count(*) FILTER (WHERE side = 'STAFF' AND read_at IS NULL)::int AS unread, max(written_at) AS last_at,
      (array_agg(side ORDER BY written_at DESC, id DESC))[1] AS last_side
    FROM report_comment WHERE structure_id = $1 AND NOT internal AND removed_at IS NULL GROUP BY report_id
  ), conversation AS (
    SELECT report.id AS "reportId", report.reference, report.case_code AS "caseCode", report.status, report.status_motive AS "statusMotive",
      coalesce(messages, 0) AS messages, coalesce(unread, 0) AS unread, coalesce(last_at, report.updated_at) AS "lastAt", coalesce(last_side, 'STAFF') AS "lastSide"
    FROM report LEFT JOIN written ON written.report_id = report.id
    WHERE report.structure_id = $1 AND (written.report_id IS NOT NULL OR report.status = 'NEEDS_INFO')
  )`;
const COUNTS = `${WRITTEN} SELECT count(*)::int AS total, coalesce(sum(unread), 0)::int AS unread FROM conversation`;
/** Then limit and offset. */
const PAGE = `${WRITTEN} SELECT * FROM conversation ORDER BY unread > 0 DESC, status = 'NEEDS_INFO' DESC, "lastAt" DESC, "reportId" LIMIT $2 OFFSET $3`;

export interface Conversations { readonly items: readonly Conversation[]; readonly total: number; readonly unread: number }

/** What was written about reports. */
@Injectable()
export class ReadConversations {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /** Oldest first; without staff's notes for a structure. @throws forbidden for administrators; notFound outside the scope */
  ofReport(viewer: Viewer, reportId: string): Promise<ReportCommentEntity[]> {
    const { scope, side } = correspondent(viewer);
    if (!isUuid(reportId)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      if (!(await manager.existsBy(ReportEntity, { ...readableBy(scope), id: reportId }))) throw notFound();
      return manager.find(ReportCommentEntity, { where: { reportId, removedAt: IsNull(), ...(side === 'STRUCTURE' ? { internal: false } : {}) }, order: { writtenAt: 'ASC', id: 'ASC' } });
    });
  }

  /** Unread first. @throws forbidden for staff: they find theirs in their queue */
  ofStructure(viewer: Viewer, page?: PageInput | null): Promise<Conversations> {
    const { scope, structureId } = structureWriter(viewer);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(scope, async (manager) => {
      const [counts] = await manager.query<[{ total: number; unread: number }]>(COUNTS, [structureId]);
      return { ...counts, items: await manager.query<Conversation[]>(PAGE, [structureId, limit, offset]) };
    });
  }

  /** Somebody of the structure has seen what it was written. Idempotent. @throws forbidden for staff; notFound for another structure's report */
  markRead(viewer: Viewer, reportId: string): Promise<boolean> {
    const { scope, structureId } = structureWriter(viewer);
    if (!isUuid(reportId)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      if (!(await manager.existsBy(ReportEntity, { structureId, id: reportId }))) throw notFound();
      await manager.update(ReportCommentEntity, { reportId, structureId, side: 'STAFF', internal: false, readAt: IsNull() }, { readAt: this.clock.now() });
      return true;
    });
  }

  /** One takes back what one wrote, as long as the other side has not read it. @returns false when it was read, or was not one's own */
  remove(viewer: Viewer, commentId: string): Promise<boolean> {
    const { scope, accountId } = correspondent(viewer);
    if (!isUuid(commentId)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      const comment = await manager.findOneBy(ReportCommentEntity, { id: commentId, removedAt: IsNull() });
      if (!comment) throw notFound();
      if (comment.accountId !== accountId || comment.readAt !== null) return false;
      await manager.update(ReportCommentEntity, { id: comment.id }, { removedAt: this.clock.now() });
      return true;
    });
  }
}
