import { Injectable } from '@nestjs/common';
import type { JobName, JobPayload } from '@vigie/contracts';
import type { EntityManager } from 'typeorm';

/** What a handler may know of the attempt it runs in. */
export interface JobAttempt {
  readonly jobId: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** No other attempt follows: what waits for this job is told so now. */
  readonly last: boolean;
}

/** A job ends by returning, or says why it had nothing to do; it throws on failure and never swallows. */
export type JobOutcome = void | { readonly skipped: string };

/** Runs one kind of job. Must be idempotent: a job is run at least once. */
export interface HandlesJob<Name extends JobName> {
  handle(payload: JobPayload<Name>, attempt: JobAttempt): Promise<JobOutcome>;
  /**
   * Asked by the relay, in its transaction and once it holds the events: false when such a job could do nothing for them, and none is
   * made. What is committed before an event is seen by the answer about it. Absent: always wanted.
   */
  isWanted?(manager: EntityManager): Promise<boolean>;
}

const HANDLED_JOB = 'vigie:job';

/** Marks the one provider that runs the jobs of that name; the registry finds it at boot. */
export function JobHandler<Name extends JobName>(name: Name) {
  return <Handler extends abstract new (...dependencies: never[]) => HandlesJob<Name>>(handler: Handler): void => {
    Reflect.defineMetadata(HANDLED_JOB, name, handler);
    Injectable()(handler);
  };
}

/** The name a class was marked with, or undefined. */
export function handledJob(type: unknown): JobName | undefined {
  return typeof type === 'function' ? (Reflect.getMetadata(HANDLED_JOB, type) as JobName | undefined) : undefined;
}
