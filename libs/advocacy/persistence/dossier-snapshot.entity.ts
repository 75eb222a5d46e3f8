import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SnapshotChanges } from '../freeze/snapshot';

/** The figures of one version, frozen. Written once, changed by nobody. */
@Entity('dossier_snapshot')
export class DossierSnapshotEntity {
  @ForeignKey('dossier', { name: 'dossier_snapshot_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_snapshot_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'dossier_snapshot_pkey' }) version!: number;
  /** Canonical JSON, kept as text so that its hash is that of what is read. */
  @Column('text') content!: string;
  @Column('text') hash!: string;
  /** What it changes of the version before; null for the first. */
  @Column('jsonb', { nullable: true }) changes!: SnapshotChanges | null;
  /** Its line in the release ledger. */
  @Column('uuid', { name: 'release_id' }) releaseId!: string;
  /** The line of how many structures it rests on; null where that may not be told. */
  @Column('uuid', { name: 'coverage_release_id', nullable: true }) coverageReleaseId!: string | null;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
}

/** A report that a version counts: what its structure is told of once the letter has left. Read by the program alone. */
@Entity('dossier_report')
export class DossierReportEntity {
  @ForeignKey('dossier', { name: 'dossier_report_dossier_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_report_pkey' }) dossierId!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'dossier_report_pkey' }) version!: number;
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'dossier_report_pkey' }) reportId!: string;
}

/** Letterhead and template of the nation or of a region, where staff have changed them. */
@Entity('dossier_model')
export class DossierModelEntity {
  /** NATION, or the region. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_model_pkey' }) place!: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode!: string | null;
  @Column('jsonb') letterhead!: Record<string, unknown>;
  @Column('text') template!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
