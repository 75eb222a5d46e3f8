import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ANOMALY_STATUSES, type AnomalyStatus } from '@vigie/domain';

/** A fault of the teleservice that has a name. */
@Entity('anomaly')
@Unique('anomaly_name_key', ['name'])
@Check('anomaly_status_check', `status IN (${ANOMALY_STATUSES.map((status) => `'${status}'`).join(', ')})`)
export class AnomalyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'anomaly_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('text', { default: 'OBSERVED' }) status!: AnomalyStatus;
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** What the DGEF was told of it, or answered. */
@Entity('anomaly_step')
@Index('anomaly_step_anomaly_idx', ['anomalyId', 'takenAt'])
export class AnomalyStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'anomaly_step_pkey' }) id!: string;
  @ForeignKey('anomaly', { name: 'anomaly_step_anomaly_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'anomaly_id' }) anomalyId!: string;
  @Column('text', { name: 'from_status' }) fromStatus!: AnomalyStatus;
  @Column('text', { name: 'to_status' }) toStatus!: AnomalyStatus;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('account', { name: 'anomaly_step_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'account_name' }) accountName!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
}

/** A report that tells of an anomaly; of one at most. */
@Entity('anomaly_report')
@Index('anomaly_report_anomaly_idx', ['anomalyId'])
export class AnomalyReportEntity {
  @ForeignKey('report', { name: 'anomaly_report_report_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'anomaly_report_pkey' }) reportId!: string;
  @ForeignKey('anomaly', { name: 'anomaly_report_anomaly_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'anomaly_id' }) anomalyId!: string;
  @Column('timestamptz', { name: 'attached_at' }) attachedAt!: Date;
}

/** A structure that says « moi aussi »: once, whatever the number of its people. */
@Entity('anomaly_witness')
export class AnomalyWitnessEntity {
  @ForeignKey('anomaly', { name: 'anomaly_witness_anomaly_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'anomaly_id', primaryKeyConstraintName: 'anomaly_witness_pkey' }) anomalyId!: string;
  @ForeignKey('structure', { name: 'anomaly_witness_structure_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'anomaly_witness_pkey' }) structureId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'department_code' }) departmentCode!: string;
  @ForeignKey('account', { name: 'anomaly_witness_account_fk' })
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('timestamptz', { name: 'said_at' }) saidAt!: Date;
}

export const anomalyEntities = [AnomalyEntity, AnomalyStepEntity, AnomalyReportEntity, AnomalyWitnessEntity];
