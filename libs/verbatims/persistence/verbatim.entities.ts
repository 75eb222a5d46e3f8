import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { VERBATIM_REUSES, VERBATIM_STATUSES, type VerbatimRefusalMotive, type VerbatimReuse, type VerbatimStatus } from '@vigie/domain/verbatims';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** A few sentences of a testimony, masked, as they may be read outside: who chose them and who else read them. */
@Entity('verbatim')
@Index('verbatim_live_key', ['reportId'], { unique: true, where: `(status = ANY (ARRAY['PROPOSED'::text, 'ACCEPTED'::text]))` })
@Index('verbatim_status_idx', ['regionCode', 'status', 'proposedAt'])
@Check('verbatim_reuse_check', `reuse IN (${oneOf(VERBATIM_REUSES)})`)
@Check('verbatim_status_check', `status IN (${oneOf(VERBATIM_STATUSES)})`)
@Check('verbatim_excerpt_check', `(status = 'WITHDRAWN') = (excerpt IS NULL) AND char_length(excerpt) <= 1200`)
@Check('verbatim_two_people', `status <> 'ACCEPTED' OR (decided_by IS NOT NULL AND decided_by <> proposed_by)`)
export class VerbatimEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verbatim_pkey' }) id!: string;
  @ForeignKey('report', { name: 'verbatim_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'structure_type' }) structureType!: string;
  /** What the report is about, to choose by. */
  @Column('text', { array: true }) rights!: string[];
  @Column('text', { array: true }) difficulties!: string[];
  /** Null once consent was taken back. */
  @Column('text', { nullable: true }) excerpt!: string | null;
  @Column('text') reuse!: VerbatimReuse;
  @Column('text', { default: 'PROPOSED' }) status!: VerbatimStatus;
  @Column('text', { nullable: true }) motive!: VerbatimRefusalMotive | null;
  @Column('int', { default: 1 }) revision!: number;
  @ForeignKey('account', { name: 'verbatim_proposed_by_fk' })
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('text', { name: 'proposer_email' }) proposerEmail!: string;
  @Column('text', { name: 'proposer_name' }) proposerName!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @ForeignKey('account', { name: 'verbatim_decided_by_fk' })
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decider_name', nullable: true }) deciderName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}

/** RESERVED: chosen for something not sent yet. SENT: it left, and what left is kept. TAKEN_OUT: consent was taken back before it left. */
export const VERBATIM_USE_STATES = ['RESERVED', 'SENT', 'TAKEN_OUT'] as const;
export type VerbatimUseState = (typeof VERBATIM_USE_STATES)[number];

/** Where a verbatim is used: the trail of its author's words. */
@Entity('verbatim_use')
@Unique('verbatim_use_key', ['verbatimId', 'subjectId'])
@Index('verbatim_use_subject_idx', ['subjectId'])
@Check('verbatim_use_state_check', `state IN (${oneOf(VERBATIM_USE_STATES)})`)
@Check('verbatim_use_sent_check', `(state = 'SENT') = (sent_text IS NOT NULL) AND (state = 'SENT') = (sent_at IS NOT NULL)`)
export class VerbatimUseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verbatim_use_pkey' }) id!: string;
  @ForeignKey('verbatim', { name: 'verbatim_use_verbatim_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'verbatim_id' }) verbatimId!: string;
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  /** The dossier. */
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text') label!: string;
  @Column('text') attribution!: string;
  @Column('text', { default: 'RESERVED' }) state!: VerbatimUseState;
  @Column('text', { name: 'sent_text', nullable: true }) sentText!: string | null;
  @Column('timestamptz', { name: 'reserved_at' }) reservedAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
}

export const verbatimEntities = [VerbatimEntity, VerbatimUseEntity];
