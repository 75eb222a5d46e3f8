import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A report that an account has not sent yet, sealed: the server's copy of what a device keeps. */
@Entity('report_draft')
@Index('report_draft_updated_idx', ['updatedAt'])
@Check('report_draft_revision_check', 'revision > 0')
export class ReportDraftEntity {
  @ForeignKey('account', { name: 'report_draft_account_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'report_draft_pkey' }) accountId!: string;
  /** The idempotency key the report will be sent under. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_draft_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'report_draft_structure_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('int') revision!: number;
  @Column('bytea') sealed!: Buffer;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
