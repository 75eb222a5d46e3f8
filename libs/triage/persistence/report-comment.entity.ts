import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const COMMENT_SIDES = ['STAFF', 'STRUCTURE'] as const;
export type CommentSide = (typeof COMMENT_SIDES)[number];

/** What somebody wrote about a report: to the other side, or among staff. Names nobody. */
@Entity('report_comment')
@Index('report_comment_report_idx', ['reportId', 'writtenAt'])
@Index('report_comment_structure_idx', ['structureId', 'writtenAt'])
@Index('report_comment_words_idx', { synchronize: false })
@Check('report_comment_side_check', `side IN ('STAFF', 'STRUCTURE') AND (side = 'STAFF' OR NOT internal)`)
@Check('report_comment_body_check', 'char_length(body) BETWEEN 1 AND 2000')
export class ReportCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_comment_pkey' }) id!: string;
  @ForeignKey('report', { name: 'report_comment_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text') side!: CommentSide;
  /** For staff alone. */
  @Column('boolean') internal!: boolean;
  @Column('text') body!: string;
  @ForeignKey('account', { name: 'report_comment_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  /** When somebody of the structure first saw it. */
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}
