import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DirectoryEntryForm } from '@vigie/contracts';

export type DirectoryAction = 'ADDED' | 'CHANGED' | 'VERIFIED' | 'RETIRED';

/** What became of an entry, only ever added to. */
@Entity('directory_change')
@Index('directory_change_entry_idx', ['entryId', 'changedAt'])
@Check('directory_change_action', `action IN ('ADDED', 'CHANGED', 'VERIFIED', 'RETIRED')`)
export class DirectoryChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'directory_change_pkey' }) id!: string;
  @ForeignKey('directory_entry', { name: 'directory_change_entry_fk' })
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text') action!: DirectoryAction;
  @Column('jsonb', { nullable: true }) before!: DirectoryEntryForm | null;
  @Column('jsonb', { nullable: true }) after!: DirectoryEntryForm | null;
  @ForeignKey('account', { name: 'directory_change_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text') actor!: string;
  /** The proposal it came from; the structure that made it stays between it and its federation. */
  @Column('uuid', { name: 'proposal_id', nullable: true }) proposalId!: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
