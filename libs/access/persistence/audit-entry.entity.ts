import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the audit log; id, time and hashes are set by the database. */
@Entity({ name: 'audit_entry' })
@Index('audit_entry_account_idx', ['accountId', 'id'])
@Index('audit_entry_action_idx', ['action', 'id'])
@Index('audit_entry_subject_idx', ['subjectKind', 'subjectId'])
@Index('audit_entry_at_idx', ['at'])
export class AuditEntryEntity {
  /** Counts from 1 without a gap: a hole is a deletion. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'audit_entry_pkey' }) id!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  /** Who did it; null for the program itself. */
  @Column({ name: 'account_id', type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'text' }) action!: string;
  @Column({ name: 'subject_kind', type: 'text' }) subjectKind!: string;
  @Column({ name: 'subject_id', type: 'text' }) subjectId!: string;
  @Column({ type: 'text', nullable: true }) purpose!: string | null;
  @Column({ name: 'previous_hash', type: 'bytea' }) previousHash!: Buffer;
  @Column({ type: 'bytea' }) hash!: Buffer;
}
