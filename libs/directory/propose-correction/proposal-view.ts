import type { DirectoryEntryForm } from '@vigie/contracts';
import type { IsoDate } from '@vigie/domain';
import type { DirectoryEntryEntity } from '../persistence/directory-entry.entity';
import type { DirectoryProposalEntity, ProposalStatus } from '../persistence/directory-proposal.entity';
import { changedFields, entryForm, entryView, type EntryView } from '../read-directory/entry-view';

/** A proposal as its structure and the staff of its region read it. */
export interface ProposalView {
  readonly id: string;
  readonly siteCode: string;
  readonly regionCode: string;
  readonly status: ProposalStatus;
  readonly remark: string | null;
  /** What the entry would say. */
  readonly proposed: DirectoryEntryForm;
  /** The entry as it is now; null when it would be a new one, or was retired since. */
  readonly current: EntryView | null;
  readonly changedFields: readonly string[];
  /** Null for a structure that the reader does not see: one of another region may know this préfecture too. */
  readonly structureName: string | null;
  readonly createdAt: Date;
  readonly answer: string | null;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
}

const EMPTY = { means: null, address: null, opening: null, link: null, phone: null, email: null, conditions: null, source: null } as const;

export function proposalView(proposal: DirectoryProposalEntity, entry: DirectoryEntryEntity | null, structureName: string | null, today: IsoDate): ProposalView {
  const { id, siteCode, regionCode, status, remark, details, createdAt, answer, decider, decidedAt } = proposal;
  const standing = entry && entry.retiredAt === null ? entry : null;
  return {
    id, siteCode, regionCode, status, remark, proposed: details, current: standing && entryView(standing, today),
    changedFields: changedFields(standing ? entryForm(standing) : { ...details, ...EMPTY }, details), structureName, createdAt, answer, decider, decidedAt,
  };
}
