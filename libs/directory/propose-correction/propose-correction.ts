import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, notFound, type Viewer } from '@vigie/access';
import { REMARK_MAX_LENGTH, checkDirectoryText, validateDirectoryEntry, type DirectoryEntryDraft, type DirectoryEntryForm } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock, newId, TransactionRunner, isUuid } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { DirectoryEntryEntity } from '../persistence/directory-entry.entity';
import { DirectoryProposalEntity } from '../persistence/directory-proposal.entity';
import { changedFields } from '../read-directory/entry-view';
import { SITE_CODES, moves, refusal, refusedFor, type DirectoryRefusal } from '../save-entry/save-entry';
import { proposalView, type ProposalView } from './proposal-view';

export type ProposalOutcome = { readonly kind: 'PROPOSED'; readonly proposal: ProposalView } | DirectoryRefusal;

export interface Correction {
  /** Null: an entry that is missing. */
  readonly entryId?: string | null;
  readonly entry: DirectoryEntryDraft;
  /** What staff should know to check it. */
  readonly remark?: string | null;
}

/** A structure waits for answers rather than sending more than these. */
const MOST_PENDING = 20;

/** A member of a structure says what is wrong or missing about a préfecture; it changes nothing before staff accept it. */
@Injectable()
export class ProposeCorrection {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Any préfecture: people move, and structures deal with several. @throws forbidden for staff, notFound for an unknown entry */
  async execute({ scope, account, structure }: Viewer, { entryId = null, entry: draft, remark: typed }: Correction): Promise<ProposalOutcome> {
    if (scope.kind !== 'STRUCTURE' || !structure) throw forbidden();
    if (entryId !== null && !isUuid(entryId)) throw notFound();
    const remark = typed?.normalize('NFC').trim() || null;
    const check = validateDirectoryEntry(draft, { sites: SITE_CODES, findIdentifiers });
    const errors = [...(check.ok ? [] : check.errors), ...checkDirectoryText('remark', remark, REMARK_MAX_LENGTH, { findIdentifiers })];
    if (!check.ok || errors.length > 0) return refusedFor(errors);
    return this.tx.run(scope, async (m) => {
      const current = entryId ? await m.findOneBy(DirectoryEntryEntity, { id: entryId }) : null;
      if (entryId && !current) throw notFound();
      const refused = await refusalFor(m, scope.structureId, current, check.entry);
      if (refused) return refused;
      const proposal = m.create(DirectoryProposalEntity, {
        id: newId(), entryId, siteCode: check.entry.siteCode, regionCode: findSite(check.entry.siteCode)?.regionCode ?? '', structureId: scope.structureId, proposedBy: account.id,
        details: check.entry, remark, status: 'PENDING', answer: null, decider: null, decidedBy: null, decidedAt: null, createdAt: this.clock.now(),
      });
      await m.insert(DirectoryProposalEntity, proposal);
      return { kind: 'PROPOSED', proposal: proposalView(proposal, current, structure.name, parisDate(this.clock.now())) };
    });
  }
}

async function refusalFor(m: EntityManager, structureId: string, current: DirectoryEntryEntity | null, form: DirectoryEntryForm): Promise<DirectoryRefusal | null> {
  if (current?.retiredAt) return refusal(MESSAGES.retired);
  if (current && moves(current, form)) return refusal(MESSAGES.moved);
  // Where it was learnt is asked of everyone and is no correction by itself.
  if (current && changedFields(current, form).every((field) => field === 'source')) return refusal(MESSAGES.nothingChanged);
  const pending = await m.countBy(DirectoryProposalEntity, { structureId, status: 'PENDING' });
  return pending >= MOST_PENDING ? refusal(MESSAGES.tooManyPending) : null;
}
