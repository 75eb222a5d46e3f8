import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { AuditLog, forbidden, statedPurpose, type Viewer } from '@vigie/access';
import { canonicalJson } from '@vigie/domain';
import { Outbox } from '@vigie/pipeline';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { ExportJobEntity } from '../persistence/export.entities';
import { criteriaTold } from './export-criteria';
import { faultOf, keptWish, type ExportRefusal, type ExportWish } from './export-wish';
import { mayAsk } from './may-ask';

export type AskOutcome = { readonly kind: 'ASKED'; readonly export: ExportJobEntity } | { readonly kind: 'REFUSED'; readonly reason: ExportRefusal; readonly message: string };

/** Of one account, at a time. */
const MOST_UNDER_WAY = 3;

/** Asks for a file: a job writes it, and says how far it is. */
@Injectable()
export class AskExport {
  constructor(private readonly tx: TransactionRunner, private readonly outbox: Outbox, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * @param by HERE: the caller writes the file itself, no job does
   * @throws forbidden for reporters and administrators, and for counts asked by a structure
   */
  async execute(viewer: Viewer, wish: ExportWish, by: 'JOB' | 'HERE' = 'JOB'): Promise<AskOutcome> {
    const { account, scope } = viewer;
    const structureId = scope.kind === 'STRUCTURE' ? scope.structureId : null;
    if (!mayAsk(viewer, { kind: wish.kind, structureId })) throw forbidden();
    const now = this.clock.now();
    const fault = faultOf(wish, scope, now);
    if (fault) return refused(fault);
    const purpose = purposeOf(wish);
    if (typeof purpose === 'object' && purpose !== null) return purpose;
    const { columns, filter } = keptWish(wish, scope);
    const id = newId(now.getTime());
    const asked = { id, accountId: account.id, structureId, kind: wish.kind, format: wish.format, columns, level: wish.kind === 'TERRITORIES' ? wish.level ?? null : null, filter, purpose, askedAt: now };
    const mark = createHash('sha256').update(canonicalJson({ ...asked, askedAt: now.toISOString() })).digest('hex').slice(0, 16);
    return this.tx.run(scope, async (manager) => {
      const going = await manager.countBy(ExportJobEntity, [{ accountId: account.id, state: 'QUEUED' }, { accountId: account.id, state: 'RUNNING' }]);
      if (going >= MOST_UNDER_WAY) return refused('TOO_MANY');
      await manager.insert(ExportJobEntity, { ...asked, mark, movedAt: now });
      if (by === 'JOB') await this.outbox.append(manager, { kind: 'export.asked', payload: { exportId: id } });
      const row = await manager.findOneByOrFail(ExportJobEntity, { id });
      await this.audit.record(manager, { action: 'EXPORT_ASKED', subjectKind: 'export', subjectId: id, purpose: [purpose, criteriaTold(filter), by === 'HERE' && MESSAGES.byCommand].filter(Boolean).join(' · ') || null });
      return { kind: 'ASKED', export: row };
    });
  }
}

const refused = (reason: ExportRefusal, message: string = MESSAGES.refused[reason]): AskOutcome => ({ kind: 'REFUSED', reason, message });

/** Only reports one by one need one: counts by territory may leave. */
function purposeOf({ kind, purpose }: ExportWish): string | null | AskOutcome {
  if (kind === 'TERRITORIES') return null;
  try {
    return statedPurpose(purpose ?? null, MESSAGES.purposeMissing);
  } catch (error) {
    if (error instanceof GraphQLError) return refused('PURPOSE', error.message);
    throw error;
  }
}
