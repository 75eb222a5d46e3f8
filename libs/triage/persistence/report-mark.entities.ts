import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportStatus, StatusMotive } from '@vigie/domain';

/** Who has a report in charge; nobody has it when there is no row. */
@Entity('report_assignment')
@Index('report_assignment_account_idx', ['accountId'])
export class ReportAssignmentEntity {
  @ForeignKey('report', { name: 'report_assignment_report_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_assignment_pkey' }) reportId!: string;
  @ForeignKey('account', { name: 'report_assignment_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'assigned_at' }) assignedAt!: Date;
}

/** A word of staff's own under which reports are found again. */
@Entity('report_tag')
@Index('report_tag_idx', ['tag', 'reportId'])
@Check('report_tag_length_check', 'char_length(tag) BETWEEN 2 AND 40')
export class ReportTagEntity {
  @ForeignKey('report', { name: 'report_tag_report_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_tag_pkey' }) reportId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'report_tag_pkey' }) tag!: string;
  @Column('timestamptz', { name: 'tagged_at' }) taggedAt!: Date;
}

/** A report that was taken for another one, and where it stood then. */
@Entity('report_merge')
@Index('report_merge_into_idx', ['intoId'])
@Check('report_merge_other_check', 'report_id <> into_id')
export class ReportMergeEntity {
  @ForeignKey('report', { name: 'report_merge_report_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_merge_pkey' }) reportId!: string;
  @ForeignKey('report', { name: 'report_merge_into_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'into_id' }) intoId!: string;
  @Column('text', { name: 'from_status' }) fromStatus!: ReportStatus;
  @Column('text', { name: 'from_motive', nullable: true }) fromMotive!: StatusMotive | null;
  @ForeignKey('account', { name: 'report_merge_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'merged_at' }) mergedAt!: Date;
}
