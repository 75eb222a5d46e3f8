import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CAUSALITIES, REPORT_STATUSES, type Causality, type ReportStatus, type StatusMotive } from '@vigie/domain';
import { APART_REASONS, type ApartReason } from '../similar-reports/filed-apart';
import { numericColumn } from './numeric-column';

/** What was tried before reporting, by step of the regulatory path. */
export type Attempts = Record<'CCC' | 'PAN' | 'SUBSTITUTION', { tried: boolean; outcome: string | null }>;

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

const CODED_ONLY = `erased_at IS NULL OR (
  case_code IS NULL AND narrative IS NULL AND testimony IS NULL AND apart_from IS NULL AND reporter_id IS NULL AND import_id IS NULL AND length(body_hash) = 0
  AND extract(day FROM occurred_on) = 1 AND extract(day FROM discovered_on) = 1 AND coalesce(extract(day FROM stay_document_expires_on), 1) = 1)`;

/** One person's situation, as a structure reported it. Coded but for `narrative` and `testimony`; never an identity. */
@Entity('report')
@Unique('report_reference_key', ['reference'])
@Unique('report_idempotency_key', ['structureId', 'idempotencyKey'])
@Index('report_created_idx', ['createdAt'])
@Index('report_structure_created_idx', ['structureId', 'createdAt'])
@Index('report_structure_case_idx', ['structureId', 'caseCode'])
@Index('report_region_created_idx', ['regionCode', 'createdAt', 'structureId'])
@Index('report_department_occurred_idx', ['departmentCode', 'occurredOn'])
@Index('report_site_occurred_idx', ['siteCode', 'occurredOn'])
@Index('report_import_idx', ['importId'], { where: 'import_id IS NOT NULL' })
@Index('report_testimony_idx', ['createdAt'], { where: 'testimony IS NOT NULL' })
@Index('report_expiry_idx', ['stayDocumentExpiresOn'], { where: 'stay_document_expires_on IS NOT NULL' })
@Check('report_status_check', `status IN (${oneOf(REPORT_STATUSES)})`)
@Check('report_causality_check', `causality IN (${oneOf(CAUSALITIES)})`)
@Check('report_withdrawn_check', `(status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)`)
@Check('report_difficulties_check', 'cardinality(difficulties) > 0')
@Check('report_hours_check', 'hours_spent >= 0')
@Check('report_revision_check', 'revision > 0')
@Check('report_case_check', 'case_code IS NOT NULL OR erased_at IS NOT NULL')
@Check('report_erased_check', CODED_ONLY)
@Check('report_apart_check', `(apart_reason IS NULL) = (apart_from IS NULL) AND apart_reason IN (${oneOf(APART_REASONS)})`)
export class ReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_pkey' }) id!: string;
  @Column('text') reference!: string;
  @Column('uuid', { name: 'idempotency_key' }) idempotencyKey!: string;
  /** SHA-256 of the canonical body as first submitted; an edit does not change it. */
  @Column('bytea', { name: 'body_hash' }) bodyHash!: Buffer;
  @Column('int', { name: 'form_version' }) formVersion!: number;
  @Column('int', { name: 'vocabulary_version' }) vocabularyVersion!: number;
  @ForeignKey('structure', { name: 'report_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('int', { name: 'structure_number' }) structureNumber!: number;
  @Column('text', { name: 'structure_type' }) structureType!: string;
  /** Null when no account sent it (import, demonstration data). */
  @ForeignKey('account', { name: 'report_reporter_fk' })
  @Column('uuid', { name: 'reporter_id', nullable: true }) reporterId!: string | null;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'department_code' }) departmentCode!: string;
  @ForeignKey('prefecture_site', { name: 'report_site_fk' })
  @Column('text', { name: 'site_code' }) siteCode!: string;
  @Column('date', { name: 'occurred_on' }) occurredOn!: string;
  @Column('date', { name: 'discovered_on' }) discoveredOn!: string;
  @Column('text') audience!: string;
  @Column('text', { name: 'stay_document' }) stayDocument!: string;
  @Column('date', { name: 'stay_document_expires_on', nullable: true }) stayDocumentExpiresOn!: string | null;
  @Column('text', { array: true }) difficulties!: string[];
  /** Distinct rights of the ruptures, copied here so that counting reads one table. */
  @Column('text', { array: true }) rights!: string[];
  @Column('text') causality!: Causality;
  @Column('jsonb') attempts!: Attempts;
  @Column('numeric', { name: 'hours_spent', precision: 6, scale: 2, nullable: true, transformer: numericColumn }) hoursSpent!: number | null;
  /** Null once erased. */
  @Column('text', { name: 'case_code', nullable: true }) caseCode!: string | null;
  @Column('text', { nullable: true }) narrative!: string | null;
  @Column('text', { nullable: true }) testimony!: string | null;
  @Column('boolean', { name: 'testimony_consent' }) testimonyConsent!: boolean;
  @Column('text', { default: 'SUBMITTED' }) status!: ReportStatus;
  /** Why it stands there, where the status knows motives. */
  @Column('text', { name: 'status_motive', nullable: true }) statusMotive!: StatusMotive | null;
  @Column('int', { default: 1 }) revision!: number;
  @Column('boolean', { default: false }) demo!: boolean;
  /** The import it came with; null when it was sent by itself. */
  @Column('uuid', { name: 'import_id', nullable: true }) importId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  /** The report of the same structure that this one looks like and is not, when its sender was asked. */
  @Column('uuid', { name: 'apart_from', nullable: true }) apartFrom!: string | null;
  @Column('text', { name: 'apart_reason', nullable: true }) apartReason!: ApartReason | null;
  @Column('text', { name: 'apart_note', nullable: true }) apartNote!: string | null;
  /** Since when only codes, numbers and months are kept of it. */
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
}
