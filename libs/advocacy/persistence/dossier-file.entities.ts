import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** DRAFT: marked as one, for those who judge it. APPROVED: what leaves. */
export const EDITIONS = ['DRAFT', 'APPROVED'] as const;
export type Edition = (typeof EDITIONS)[number];
export const PRODUCTION_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;
export type ProductionState = (typeof PRODUCTION_STATES)[number];

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** The making of a dossier's files, and how far it is. */
@Entity('dossier_production')
@Check('dossier_production_edition_check', `edition IN (${oneOf(EDITIONS)})`)
@Check('dossier_production_state_check', `state IN (${oneOf(PRODUCTION_STATES)})`)
export class DossierProductionEntity {
  @ForeignKey('dossier', { name: 'dossier_production_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_production_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'dossier_production_pkey' }) version!: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_production_pkey' }) edition!: Edition;
  @Column('text') state!: ProductionState;
  /** Of `PRODUCTION_STEPS`. */
  @Column('int') done!: number;
  /** Why it failed, in French. */
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** SHA-256 of what they were made of besides the figures; null until they were. */
  @Column('text', { name: 'made_of', nullable: true }) madeOf!: string | null;
}

/** The freezing asked for last: by whom, of which revision, and how far it is. */
@Entity('dossier_freezing')
@Check('dossier_freezing_state_check', `state IN (${oneOf(PRODUCTION_STATES)})`)
export class DossierFreezingEntity {
  @ForeignKey('dossier', { name: 'dossier_freezing_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_freezing_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('int') revision!: number;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'display_name' }) displayName!: string;
  @Column('text') state!: ProductionState;
  /** Of `FREEZING_STEPS`. */
  @Column('int') done!: number;
  /** Why it failed and what to do, in French. */
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}

/** A file of a dossier, as it was produced. */
@Entity('dossier_file')
@Check('dossier_file_edition_check', `edition IN (${oneOf(EDITIONS)})`)
export class DossierFileEntity {
  @ForeignKey('dossier', { name: 'dossier_file_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_file_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'dossier_file_pkey' }) version!: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_file_pkey' }) edition!: Edition;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_file_pkey' }) name!: string;
  @Column('bytea') bytes!: Buffer;
  @Column('text') sha256!: string;
}

/** Who took which file away, and when: what tells an abnormal volume. */
@Entity('dossier_download')
@Index('dossier_download_account_idx', ['accountId', 'takenAt'])
export class DossierDownloadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dossier_download_pkey' }) id!: string;
  @ForeignKey('dossier', { name: 'dossier_download_dossier_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
}

/** PROMISED, PARTLY, REFUSED or SILENCE: what the addressee said of a recommendation or of a difficulty. */
export const COMMITMENT_ANSWERS = ['PROMISED', 'PARTLY', 'REFUSED', 'SILENCE'] as const;
export type CommitmentAnswer = (typeof COMMITMENT_ANSWERS)[number];
export const COMMITMENT_SUBJECTS = ['RECOMMENDATION', 'DIFFICULTY'] as const;
export type CommitmentSubject = (typeof COMMITMENT_SUBJECTS)[number];

@Entity('dossier_commitment')
@Check('dossier_commitment_subject_check', `subject IN (${oneOf(COMMITMENT_SUBJECTS)})`)
@Check('dossier_commitment_answer_check', `answer IN (${oneOf(COMMITMENT_ANSWERS)})`)
@Check('dossier_commitment_note_check', 'char_length(note) <= 1000')
export class DossierCommitmentEntity {
  @ForeignKey('dossier', { name: 'dossier_commitment_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_commitment_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_commitment_pkey' }) subject!: CommitmentSubject;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_commitment_pkey' }) code!: string;
  @Column('text') answer!: CommitmentAnswer;
  /** The day by which it was promised. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}

/** A document received in answer: what it is, not its content. */
@Entity('dossier_document')
export class DossierDocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dossier_document_pkey' }) id!: string;
  @ForeignKey('dossier', { name: 'dossier_document_dossier_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('date', { name: 'received_on' }) receivedOn!: string;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
}

/** A meeting with a préfecture, from which the next working list counts what was solved. */
@Entity('prefecture_meeting')
@Index('prefecture_meeting_site_idx', ['siteCode', 'heldOn'])
export class PrefectureMeetingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'prefecture_meeting_pkey' }) id!: string;
  @ForeignKey('prefecture_site', { name: 'prefecture_meeting_site_fk' })
  @Column('text', { name: 'site_code' }) siteCode!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('date', { name: 'held_on' }) heldOn!: string;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
}

export const dossierFileEntities = [DossierFreezingEntity, DossierProductionEntity, DossierFileEntity, DossierDownloadEntity, DossierCommitmentEntity, DossierDocumentEntity, PrefectureMeetingEntity];
