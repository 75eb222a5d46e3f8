import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DirectoryEntryForm } from '@vigie/contracts';

export const PROPOSAL_STATUSES = ['PENDING', 'ACCEPTED', 'REFUSED'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** A correction that a structure proposes; regional staff accept or refuse it, once. */
@Entity('directory_proposal')
@Index('directory_proposal_pending_idx', ['regionCode', 'createdAt'], { where: `status = 'PENDING'` })
@Index('directory_proposal_structure_idx', ['structureId', 'createdAt'])
@Check('directory_proposal_status', `status IN ('PENDING', 'ACCEPTED', 'REFUSED')`)
@Check('directory_proposal_decision', `(status = 'PENDING') = (decided_at IS NULL)`)
export class DirectoryProposalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'directory_proposal_pkey' }) id!: string;
  /** Null: it proposes an entry that is not there yet. */
  @ForeignKey('directory_entry', { name: 'directory_proposal_entry_fk' })
  @Column('uuid', { name: 'entry_id', nullable: true }) entryId!: string | null;
  @ForeignKey('prefecture_site', { name: 'directory_proposal_site_fk' })
  @Column('text', { name: 'site_code' }) siteCode!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @ForeignKey('structure', { name: 'directory_proposal_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @ForeignKey('account', { name: 'directory_proposal_account_fk' })
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('jsonb') details!: DirectoryEntryForm;
  @Column('text', { nullable: true }) remark!: string | null;
  @Column('text', { default: 'PENDING' }) status!: ProposalStatus;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) decider!: string | null;
  @ForeignKey('account', { name: 'directory_proposal_decided_by_fk' })
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
