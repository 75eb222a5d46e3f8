import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { prepareVerbatim, verbatimMoveRefusal, type VerbatimRefusalMotive } from '@vigie/domain/verbatims';
import { Clock, TransactionRunner } from '@vigie/platform';
import { refused, type VerbatimOutcome } from '../outcome';
import { VerbatimEntity, VerbatimUseEntity } from '../persistence/verbatim.entities';
import { assertModerates, verbatimInScope } from '../read-verbatims/in-scope';
import { isOwn } from '../read-verbatims/read-verbatims';
import { verbatimContext } from '../words/verbatim-context';

/** The second reading: someone else than who proposed it accepts or refuses a verbatim. */
@Injectable()
export class DecideVerbatim {
  constructor(private readonly tx: TransactionRunner, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /**
   * @param revision the one that was read
   * @param motive why it is refused; null accepts it
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number, decision: 'ACCEPTED' | 'REFUSED', motive: VerbatimRefusalMotive | null): Promise<VerbatimOutcome> {
    assertModerates(viewer);
    const read = await this.tx.run(viewer.scope, (manager) => verbatimInScope(manager, viewer, id));
    // Lists of names grow: what could be proposed a month ago is looked at again.
    const context = decision === 'ACCEPTED' && read.excerpt !== null ? await verbatimContext(this.tx, read.structureId) : null;
    if (context && prepareVerbatim(read.excerpt ?? '', context) !== read.excerpt) return refused('NOT_MASKED');
    return this.tx.run(viewer.scope, async (manager): Promise<VerbatimOutcome> => {
      const verbatim = await verbatimInScope(manager, viewer, id);
      if (verbatim.revision !== revision) return refused('CHANGED');
      const refusal = verbatimMoveRefusal(verbatim.status, decision, { own: isOwn(viewer.account, verbatim), motive });
      if (refusal) return refused(refusal);
      const now = this.clock.now();
      const { affected } = await manager.update(VerbatimEntity, { id: verbatim.id, revision }, {
        status: decision, motive: decision === 'REFUSED' ? motive : null, revision: revision + 1, decidedBy: viewer.account.id, deciderName: viewer.account.displayName, decidedAt: now,
      });
      if (affected !== 1) return refused('CHANGED');
      if (decision === 'REFUSED') await manager.update(VerbatimUseEntity, { verbatimId: verbatim.id, state: 'RESERVED' }, { state: 'TAKEN_OUT' });
      await this.audit.record(manager, { action: 'VERBATIM_DECIDED', subjectKind: 'verbatim', subjectId: verbatim.id, purpose: motive ? `${decision} ${motive}` : decision });
      return { kind: 'DONE', id: verbatim.id };
    });
  }
}
