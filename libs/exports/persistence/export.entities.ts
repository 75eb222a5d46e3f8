import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EXPORT_FORMATS, EXPORT_KINDS, EXPORT_STATES, type ExportColumn, type ExportFormat, type ExportKind, type ExportLevel, type ExportState } from '@vigie/contracts';
import type { ExportCriteria } from '../ask-export/export-criteria';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const WHOLE_FILE = `state <> 'DONE' OR (run IS NOT NULL AND pieces IS NOT NULL AND bytes IS NOT NULL AND sha256 IS NOT NULL AND expires_at IS NOT NULL)`;

/** Something asked to be taken away: by whom, what for, how far it is, and the file it came to. */
@Entity('export_job')
@Index('export_job_account_idx', ['accountId', 'askedAt'])
@Check('export_job_kind_check', `kind IN (${oneOf(EXPORT_KINDS)})`)
@Check('export_job_format_check', `format IN (${oneOf(EXPORT_FORMATS)})`)
@Check('export_job_state_check', `state IN (${oneOf(EXPORT_STATES)})`)
@Check('export_job_purpose_check', `kind <> 'DETAIL' OR char_length(purpose) BETWEEN 10 AND 300`)
@Check('export_job_file_check', WHOLE_FILE)
export class ExportJobEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'export_job_pkey' }) id!: string;
  @ForeignKey('account', { name: 'export_job_account_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  /** Of a manager who asked for their structure's reports. */
  @Column('uuid', { name: 'structure_id', nullable: true }) structureId!: string | null;
  @Column('text') kind!: ExportKind;
  @Column('text') format!: ExportFormat;
  @Column('text', { array: true }) columns!: ExportColumn[];
  /** Of counts by territory. */
  @Column('text', { nullable: true }) level!: ExportLevel | null;
  @Column('jsonb') filter!: ExportCriteria;
  @Column('text', { nullable: true }) purpose!: string | null;
  /** Hash of what was asked, by whom and when: written into the file beside the id. */
  @Column('text') mark!: string;
  @Column('text', { default: 'QUEUED' }) state!: ExportState;
  /** Rows written. */
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { nullable: true }) total!: number | null;
  /** Why it failed and what to do, in French. */
  @Column('text', { nullable: true }) failure!: string | null;
  /** The attempt that writes, or wrote, the file: another finds that it no longer is the one, and stops. */
  @Column('uuid', { nullable: true }) run!: string | null;
  @Column('int', { nullable: true }) pieces!: number | null;
  @Column('bigint', { nullable: true, transformer: { to: (bytes: number | null) => bytes, from: (bytes: string | null) => (bytes === null ? null : Number(bytes)) } }) bytes!: number | null;
  /** Of the whole file, in clear. */
  @Column('text', { nullable: true }) sha256!: string | null;
  /** The entry of the ledger that counts by territory are held under. */
  @Column('uuid', { name: 'release_id', nullable: true }) releaseId!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'moved_at' }) movedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
}

/** Who took a file away, and when: what tells an abnormal volume. */
@Entity('export_download')
@Index('export_download_account_idx', ['accountId', 'takenAt'])
export class ExportDownloadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'export_download_pkey' }) id!: string;
  @ForeignKey('export_job', { name: 'export_download_export_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'export_id' }) exportId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
}

export const exportEntities = [ExportJobEntity, ExportDownloadEntity];
