import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { CAUSALITIES, DOSSIER_STATUSES, type Causality, type DossierStatus } from '@vigie/domain';
import { dossierFileEntities } from './dossier-file.entities';
import { DossierModelEntity, DossierReportEntity, DossierSnapshotEntity } from './dossier-snapshot.entity';
import type { DossierAnswer, DossierApproval, DossierSending, DossierThemes } from './dossier-parts';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** A dossier: of which reports it speaks, to whom, and where it stands. The figures are in its snapshots. */
@Entity('dossier')
@Unique('dossier_number_key', ['number'])
@Index('dossier_region_idx', ['regionCode', 'updatedAt'])
@Check('dossier_status_check', `status IN (${oneOf(DOSSIER_STATUSES)})`)
@Check('dossier_causality_check', `causality IN (${oneOf(CAUSALITIES)})`)
@Check('dossier_period_check', 'period_from <= period_to')
export class DossierEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dossier_pkey' }) id!: string;
  /** What people call it by: « dossier n° 12 ». */
  @Generated('increment')
  @Column('int') number!: number;
  @Column('text') title!: string;
  /** Null for the whole country; the others narrow it down. */
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('text', { name: 'department_code', nullable: true }) departmentCode!: string | null;
  @ForeignKey('prefecture_site', { name: 'dossier_site_fk' })
  @Column('text', { name: 'site_code', nullable: true }) siteCode!: string | null;
  /** Civil days, both included. */
  @Column('date', { name: 'period_from' }) from!: string;
  @Column('date', { name: 'period_to' }) to!: string;
  @Column('jsonb') themes!: DossierThemes;
  /** Reports qualified at least so. */
  @Column('text') causality!: Causality;
  /** The addressee, line by line, as on the envelope. */
  @Column('jsonb') recipient!: readonly string[];
  @Column('text', { default: 'DRAFT' }) status!: DossierStatus;
  /** Of the figures frozen last; 0 before. */
  @Column('int', { default: 0 }) version!: number;
  @Column('int', { default: 1 }) revision!: number;
  @ForeignKey('account', { name: 'dossier_author_fk' })
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('text', { name: 'author_name' }) authorName!: string;
  /** The document of the editor, in JSON. */
  @Column('text', { nullable: true }) letter!: string | null;
  @Column('jsonb', { nullable: true }) approval!: DossierApproval | null;
  @Column('jsonb', { nullable: true }) sending!: DossierSending | null;
  @Column('jsonb', { nullable: true }) answer!: DossierAnswer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** Someone who wrote, changed or froze it, as they were then. */
@Entity('dossier_hand')
export class DossierHandEntity {
  @ForeignKey('dossier', { name: 'dossier_hand_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_hand_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'dossier_hand_pkey' }) accountId!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'display_name' }) displayName!: string;
}

/** One move of its life. */
@Entity('dossier_step')
@Index('dossier_step_dossier_idx', ['dossierId', 'takenAt'])
@Check('dossier_step_note_check', 'char_length(note) <= 1000')
export class DossierStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dossier_step_pkey' }) id!: string;
  @ForeignKey('dossier', { name: 'dossier_step_dossier_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('text', { name: 'from_status' }) fromStatus!: DossierStatus;
  @Column('text', { name: 'to_status' }) toStatus!: DossierStatus;
  @Column('int') version!: number;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
}

export const advocacyEntities = [DossierEntity, DossierHandEntity, DossierStepEntity, DossierSnapshotEntity, DossierReportEntity, DossierModelEntity, ...dossierFileEntities];
