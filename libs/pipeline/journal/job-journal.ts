import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { EntityManager } from 'typeorm';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import type { StoredEvent } from '../outbox/plan-jobs';

interface Failure {
  readonly job_name: string;
  readonly job_id: string;
  readonly payload: unknown;
  readonly message: string;
  readonly attempts: number;
  readonly enqueued_at: string;
  readonly failed_at: string;
}

/** The same failure may be told twice, by the worker and by the upkeep: it is written once. */
const RECORD = `
  INSERT INTO job_failure (job_name, job_id, payload, message, attempts, enqueued_at, failed_at)
  SELECT job_name, job_id, payload, message, attempts, enqueued_at, failed_at
  FROM jsonb_to_recordset($1::jsonb) AS failure(job_name text, job_id text, payload jsonb, message text, attempts int, enqueued_at timestamptz, failed_at timestamptz)
  ON CONFLICT (job_id, failed_at) DO NOTHING`;

/** Writes the jobs that were given up where they stay, whatever becomes of the queue. */
@Injectable()
export class JobJournal {
  constructor(private readonly tx: TransactionRunner) {}

  /** @param jobs finished as failed; those not finished are left out */
  async record(jobs: readonly Job[]): Promise<void> {
    const failures = jobs.filter((job) => job.finishedOn).map((job): Failure => ({
      job_name: job.name,
      job_id: job.id ?? '',
      payload: job.data,
      message: job.failedReason ?? '',
      attempts: job.attemptsMade,
      enqueued_at: new Date(job.timestamp).toISOString(),
      failed_at: new Date(job.finishedOn!).toISOString(),
    }));
    if (failures.length > 0) await this.tx.run(SYSTEM, (manager) => manager.query(RECORD, [JSON.stringify(failures)]));
  }

  /** An event no job can be made of: kept with its ids, in the transaction that marks it as dealt with. */
  async recordUnusable(manager: EntityManager, events: readonly { event: StoredEvent; reason: string }[]): Promise<void> {
    if (events.length === 0) return;
    const now = new Date().toISOString();
    const failures = events.map(({ event, reason }): Failure => ({
      job_name: 'relay', job_id: `event-${event.id}`, payload: event.payload, message: reason, attempts: 1, enqueued_at: now, failed_at: now,
    }));
    await manager.query(RECORD, [JSON.stringify(failures)]);
  }
}
