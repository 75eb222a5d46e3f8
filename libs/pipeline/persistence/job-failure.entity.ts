import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A job that was given up: kept until someone redrives it, and after. */
@Entity('job_failure')
@Index('ix_job_failure_recent', ['failedAt', 'id'])
@Index('uq_job_failure', ['jobId', 'failedAt'], { unique: true })
export class JobFailure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_job_failure' })
  id!: string;

  @Column({ name: 'job_name', type: 'text' })
  jobName!: string;

  @Column({ name: 'job_id', type: 'text' })
  jobId!: string;

  /** The job's payload: ids and coded keys, as jobs carry nothing else. */
  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  /** Why, without the values an error may quote. */
  @Column({ type: 'text' })
  message!: string;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ name: 'enqueued_at', type: 'timestamptz' })
  enqueuedAt!: Date;

  @Column({ name: 'failed_at', type: 'timestamptz' })
  failedAt!: Date;

  @Column({ name: 'redriven_at', type: 'timestamptz', nullable: true })
  redrivenAt!: Date | null;

  /** Account that redrove it. */
  @Column({ name: 'redriven_by', type: 'uuid', nullable: true })
  redrivenBy!: string | null;
}
