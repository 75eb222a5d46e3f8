import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { findIdentifiers, maskIdentifiers } from '@vigie/domain';
import { ReportEntity, isUuid, readableBy } from '@vigie/intake';
import { Notify } from '@vigie/notifications';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { ReportCommentEntity } from '../persistence/report-comment.entity';
import { correspondent, type Correspondent } from './correspondent';
import { staffOfConversation } from './staff-of-conversation';

export const LONGEST_COMMENT = 2_000;
const MOST_COMMENTS = 200;

export type CommentRefusal = keyof typeof MESSAGES.comment;
export type CommentOutcome =
  | { readonly kind: 'WRITTEN'; readonly comment: ReportCommentEntity }
  /** `masked`: the same text with what may name somebody covered, to be accepted by its author. */
  | { readonly kind: 'REFUSED'; readonly reason: CommentRefusal; readonly message: string; readonly masked: string | null };

export interface Written {
  readonly body: string;
  /** For staff alone. */
  readonly internal: boolean;
}

/** Staff and a structure write to each other about a report, and the other side is told; or staff write a note among themselves. */
@Injectable()
export class CommentReport {
  constructor(private readonly tx: TransactionRunner, private readonly notify: Notify, private readonly clock: Clock) {}

  /** @throws forbidden for administrators; notFound for a report outside the viewer's scope */
  async execute(viewer: Viewer, reportId: string, { body: typed, internal }: Written): Promise<CommentOutcome> {
    const writer = correspondent(viewer);
    if (!isUuid(reportId)) throw notFound();
    const body = typed.normalize('NFC').replaceAll('\0', '').trim();
    const fault = faultOf(body, internal, writer);
    if (fault) return refused(fault, body);
    // Before the transaction: one that waits for another connection can exhaust the pool.
    const followers = writer.side === 'STRUCTURE' ? await staffOfConversation(this.tx, reportId) : [];
    return this.tx.run(writer.scope, async (manager) => {
      const report = await manager.findOneBy(ReportEntity, { ...readableBy(writer.scope), id: reportId });
      if (!report) throw notFound();
      if ((await manager.countBy(ReportCommentEntity, { reportId })) >= MOST_COMMENTS) return refused('TOO_MANY', body);
      const now = this.clock.now();
      const comment = manager.create(ReportCommentEntity, {
        id: newId(now.getTime()), reportId, structureId: report.structureId, side: writer.side, internal, body, accountId: writer.accountId, accountName: writer.name, writtenAt: now, removedAt: null, readAt: null,
      });
      await manager.insert(ReportCommentEntity, comment);
      if (!internal) await this.tell(manager, writer, report, comment, followers);
      return { kind: 'WRITTEN', comment };
    });
  }

  private async tell(manager: EntityManager, { side }: Correspondent, report: ReportEntity, { id }: ReportCommentEntity, accountIds: string[]): Promise<void> {
    const once = `message-${id}`;
    if (side === 'STAFF') return this.notify.execute(manager, { kind: 'MESSAGE_RECEIVED', to: { structureId: report.structureId }, notice: { count: 1 }, once });
    const to = accountIds.length > 0 ? { accountIds } : { regionCode: report.regionCode };
    await this.notify.execute(manager, { kind: 'STRUCTURE_ANSWERED', to, notice: { reportId: report.id }, once });
  }
}

function faultOf(body: string, internal: boolean, { side }: Correspondent): CommentRefusal | null {
  if (internal && side === 'STRUCTURE') return 'STAFF_ONLY';
  if (body === '') return 'EMPTY';
  if (body.length > LONGEST_COMMENT) return 'TOO_LONG';
  return findIdentifiers(body).length > 0 ? 'IDENTIFIES' : null;
}

function refused(reason: CommentRefusal, body: string): CommentOutcome {
  return { kind: 'REFUSED', reason, message: MESSAGES.comment[reason], masked: reason === 'IDENTIFIES' ? maskIdentifiers(body, findIdentifiers(body)) : null };
}
