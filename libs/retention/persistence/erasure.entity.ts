import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was erased, by its identifier alone: a backup that is restored erases it again. */
@Entity('erasure')
@Index('erasure_uncopied_idx', ['erasedAt'], { where: 'copied_at IS NULL' })
@Check('erasure_kind_check', `kind IN ('REPORT', 'TESTIMONY', 'ATTACHMENT', 'STEP', 'ACCOUNT')`)
export class ErasureEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'erasure_pkey' }) kind!: 'REPORT' | 'TESTIMONY' | 'ATTACHMENT' | 'STEP' | 'ACCOUNT';
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'erasure_pkey' }) subjectId!: string;
  @Column('timestamptz', { name: 'erased_at' }) erasedAt!: Date;
  /** Null until it stands outside of the database too. */
  @Column('timestamptz', { name: 'copied_at', nullable: true }) copiedAt!: Date | null;
}

export const retentionEntities = [ErasureEntity];
