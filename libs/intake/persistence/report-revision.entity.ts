import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FieldChange } from '../report-history/report-changes';

export const REVISION_ACTS = ['EDITED', 'WITHDRAWN', 'RESOLVED', 'REOPENED', 'TRIAGED', 'MERGED', 'UNMERGED'] as const;
export type RevisionAct = (typeof REVISION_ACTS)[number];

/** What one change did to a report. Coded fields and dates only: of a text, no more than that it changed. */
@Entity('report_revision')
@Index('report_revision_report_idx', ['reportId', 'revision'])
@Check('report_revision_act_check', `act IN (${REVISION_ACTS.map((act) => `'${act}'`).join(', ')})`)
export class ReportRevisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_revision_pkey' }) id!: string;
  @ForeignKey('report', { name: 'report_revision_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  /** The report's revision from then on. */
  @Column('int') revision!: number;
  @Column('text') act!: RevisionAct;
  @Column('jsonb') changes!: FieldChange[];
  @ForeignKey('account', { name: 'report_revision_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
