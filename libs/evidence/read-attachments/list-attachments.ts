import { Injectable } from '@nestjs/common';
import { Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { badUserInput, type Viewer } from '@vigie/access';
import { parseCaseCode } from '@vigie/domain';
import { TransactionRunner, isUuid } from '@vigie/platform';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { attachmentView, type AttachmentView } from './attachment-view';
import { readableBy } from './readable-by';

/** What the proofs hang on; at least one is given, and all that are given hold. */
export interface AttachmentCriteria {
  readonly caseCode?: string | null;
  readonly reportId?: string | null;
  readonly stepId?: string | null;
  /** A report whose whole case is meant, what was added to it later included. */
  readonly caseOfReport?: string | null;
}

const AT_MOST = 200;

/** Proofs of a case, a report or a step, in the order they were added. Staff see those that are ready, by a report, its case or a step. */
@Injectable()
export class ListAttachments {
  constructor(private readonly tx: TransactionRunner) {}

  /** @throws forbidden for administrators; badUserInput when nothing says of what */
  async execute(viewer: Viewer, criteria: AttachmentCriteria): Promise<AttachmentView[]> {
    const readable = readableBy(viewer.scope);
    const wanted = this.wanted(viewer, criteria);
    if (!wanted) return [];
    const rows = await this.tx.run(viewer.scope, async (m) => {
      const ofCase = criteria.caseOfReport ? await caseOf(m, criteria.caseOfReport) : {};
      if (!ofCase) return [];
      // What a scope may read is said last: nothing asked for widens it.
      return m.find(AttachmentEntity, { where: { ...ofCase, ...wanted, ...readable }, order: { createdAt: 'ASC', number: 'ASC' }, take: AT_MOST });
    });
    return rows.map((row) => attachmentView(row, viewer));
  }

  /** Null when nothing can match: a malformed id, or a case code asked for by staff, who know none. */
  private wanted({ scope }: Viewer, { caseCode, reportId, stepId, caseOfReport }: AttachmentCriteria): FindOptionsWhere<AttachmentEntity> | null {
    if (!caseCode && !reportId && !stepId && !caseOfReport) throw badUserInput();
    if ([reportId, stepId, caseOfReport].some((id) => id && !isUuid(id))) return null;
    const code = caseCode ? parseCaseCode(caseCode) : null;
    if (caseCode && (!code || scope.kind !== 'STRUCTURE')) return null;
    return { ...(code && { caseCode: code }), ...(reportId && { reportId }), ...(stepId && { stepId }), ...(scope.kind !== 'STRUCTURE' ? { state: 'READY' as const } : { state: Not('UPLOADING' as const) }) };
  }
}

/** The case of a report that the scope of the transaction may read; null without one. */
async function caseOf(manager: EntityManager, reportId: string): Promise<{ structureId: string; caseCode: string } | null> {
  const [found] = await manager.query<{ structureId: string; caseCode: string | null }[]>('SELECT structure_id AS "structureId", case_code AS "caseCode" FROM report WHERE id = $1', [reportId]);
  return found?.caseCode ? { structureId: found.structureId, caseCode: found.caseCode } : null;
}
