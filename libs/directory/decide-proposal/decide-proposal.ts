import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { REMARK_MAX_LENGTH, checkDirectoryText } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock, TransactionRunner, isUuid } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { DirectoryEntryEntity } from '../persistence/directory-entry.entity';
import { DirectoryProposalEntity } from '../persistence/directory-proposal.entity';
import type { ProposalOutcome } from '../propose-correction/propose-correction';
import { viewsOf } from '../propose-correction/read-proposals';
import { keeperOf, type Keeper } from '../save-entry/keeper';
import { SaveEntry, refusal, refusedFor, type DirectoryRefusal } from '../save-entry/save-entry';

export interface Decision {
  readonly accept: boolean;
  /** The revision of the current entry that the client read beside the proposal. */
  readonly entryRevision?: number | null;
  /** To the structure; asked for when it is refused. */
  readonly answer?: string | null;
}

/** Staff accept a proposal, which is then the entry and its verification, or refuse it with a reason. Once. */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly save: SaveEntry,
    private readonly clock: Clock,
  ) {}

  /** @throws forbidden for members of a structure, notFound for a proposal about another region */
  async execute(viewer: Viewer, id: string, decision: Decision): Promise<ProposalOutcome> {
    const keeper = keeperOf(viewer);
    if (!isUuid(id)) throw notFound();
    const answer = decision.answer?.normalize('NFC').trim() || null;
    const errors = checkDirectoryText('answer', answer, REMARK_MAX_LENGTH, { findIdentifiers });
    return this.tx.run(viewer.scope, async (m) => {
      const proposal = await m.findOneBy(DirectoryProposalEntity, { id });
      if (!proposal || !keeper.keeps(proposal.regionCode)) throw notFound();
      if (errors.length > 0) return refusedFor(errors);
      if (!decision.accept && answer === null) return refusal(MESSAGES.answerMissing, 'answer');
      // Read before it was locked: two decisions at once are one decision.
      const locked = await m.findOne(DirectoryProposalEntity, { where: { id, status: 'PENDING' }, lock: { mode: 'pessimistic_write' } });
      if (!locked) return refusal(MESSAGES.decided);
      const refused = decision.accept ? await this.apply(m, keeper, locked, decision.entryRevision ?? null) : null;
      if (refused) return refused;
      Object.assign(locked, { status: decision.accept ? 'ACCEPTED' : 'REFUSED', answer, decider: keeper.label, decidedBy: keeper.accountId, decidedAt: this.clock.now() });
      const { entryId, status, decider, decidedBy, decidedAt } = locked;
      await m.update(DirectoryProposalEntity, { id }, { entryId, status, answer, decider, decidedBy, decidedAt });
      const [view] = await viewsOf(m, [locked], parisDate(this.clock.now()));
      return { kind: 'PROPOSED', proposal: view! };
    });
  }

  private async apply(m: EntityManager, keeper: Keeper, proposal: DirectoryProposalEntity, revision: number | null): Promise<DirectoryRefusal | null> {
    if (proposal.entryId === null) {
      proposal.entryId = (await this.save.insert(m, keeper, proposal.details, proposal.id)).id;
      return null;
    }
    const entry = await m.findOne(DirectoryEntryEntity, { where: { id: proposal.entryId }, lock: { mode: 'pessimistic_write' } });
    if (!entry || entry.retiredAt) return refusal(MESSAGES.retired);
    if (entry.revision !== revision) return refusal(MESSAGES.changed);
    await this.save.write(m, keeper, entry, proposal.details, 'CHANGED', proposal.id);
    return null;
  }
}
