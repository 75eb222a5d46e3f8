import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Causality, CausalityGround, ReportStatus, StatusMotive } from '@vigie/domain';

export const TRIAGE_ACTS = ['MOVED', 'QUALIFIED', 'ASSIGNED', 'TAGGED', 'UNTAGGED', 'MERGED', 'UNMERGED', 'ATTACHED', 'DETACHED'] as const;
export type TriageActKind = (typeof TRIAGE_ACTS)[number];

/** Where a report stands in triage; each kind of act changes a few of these, and keeps what they were. */
export interface Standing {
  readonly status?: ReportStatus;
  readonly motive?: StatusMotive | null;
  readonly causality?: Causality;
  readonly assigneeId?: string | null;
  readonly assigneeName?: string | null;
  readonly tag?: string;
  /** The report that this one was taken for. */
  readonly intoId?: string;
  readonly intoReference?: string;
  readonly anomalyId?: string;
  readonly anomalyName?: string;
}

/** One thing that one member of staff did to one report. Undone ones stay, marked. */
@Entity('triage_act')
@Index('triage_act_report_idx', ['reportId', 'takenAt'])
@Index('triage_act_batch_idx', ['batchId'])
@Check('triage_act_kind_check', `kind IN (${TRIAGE_ACTS.map((kind) => `'${kind}'`).join(', ')})`)
export class TriageActEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'triage_act_pkey' }) id!: string;
  /** Of all that was done in one gesture, and is undone in one. */
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @ForeignKey('report', { name: 'triage_act_report_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'report_id' }) reportId!: string;
  @Column('text') kind!: TriageActKind;
  @Column('jsonb') before!: Standing;
  @Column('jsonb') after!: Standing;
  /** What a qualification rests on. */
  @Column('text', { array: true }) grounds!: CausalityGround[];
  /** Of the report once it was done: what came since forbids undoing it blindly. */
  @Column('int') revision!: number;
  @ForeignKey('account', { name: 'triage_act_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  /** As it was then: colleagues of another region do not read each other's accounts. */
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}
