import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ATTACHMENT_KINDS, ATTACHMENT_STATES, type AttachmentKind, type AttachmentState, type FileRefusal } from '@vigie/contracts';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** A proof: a photo, a screenshot or a PDF, of a case, maybe of one report or one step of it. Its content lies encrypted in the file store. */
@Entity('attachment')
@Index('attachment_case_idx', ['structureId', 'caseCode'])
@Index('attachment_report_idx', ['reportId'])
@Index('attachment_step_idx', ['stepId'])
@Index('attachment_unsettled_idx', ['updatedAt'], { where: `((state <> 'READY'::text) OR (removed_at IS NOT NULL))` })
@Check('attachment_state_check', `state IN (${oneOf(ATTACHMENT_STATES)})`)
@Check('attachment_kind_check', `kind IN (${oneOf(ATTACHMENT_KINDS)})`)
@Check('attachment_refusal_check', `(state = 'REFUSED') = (refusal IS NOT NULL)`)
@Check('attachment_size_check', 'size_bytes > 0 AND received_bytes BETWEEN 0 AND size_bytes')
export class AttachmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'attachment_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'case_code' }) caseCode!: string;
  @ForeignKey('report', { name: 'attachment_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id', nullable: true }) reportId!: string | null;
  @Column('uuid', { name: 'step_id', nullable: true }) stepId!: string | null;
  @Column('text') kind!: AttachmentKind;
  /** From 1 within the case: with the kind, the neutral name the file goes by. */
  @Column('int') number!: number;
  @Column('text', { default: 'UPLOADING' }) state!: AttachmentState;
  @Column('text', { nullable: true }) refusal!: FileRefusal | null;
  @Column('text', { name: 'declared_type' }) declaredType!: string;
  /** Of what is kept; null before it is examined. */
  @Column('text', { name: 'media_type', nullable: true }) mediaType!: string | null;
  /** Announced by the device. */
  @Column('int', { name: 'size_bytes' }) sizeBytes!: number;
  @Column('int', { name: 'kept_bytes', nullable: true }) keptBytes!: number | null;
  /** Of a PDF. */
  @Column('int', { name: 'page_count', nullable: true }) pageCount!: number | null;
  @Column('int', { name: 'received_bytes', default: 0 }) receivedBytes!: number;
  /** Keys of the encrypted pieces in the order they came, while the upload runs. */
  @Column('text', { array: true, default: () => `'{}'` }) pieces!: string[];
  @ForeignKey('account', { name: 'attachment_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  /** Taken away by its structure; the file goes when taking back is no longer possible. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}
