import type { JobName, JobPayload } from '@vigie/contracts';

/** A job that comes back by the clock on the wall. */
export type Schedule = {
  [Name in JobName]: {
    readonly job: Name;
    /** The same at every run; a handler asks the injected Clock which day it is. */
    readonly payload: JobPayload<Name>;
    /** Cron, five fields, in `SCHEDULE_TIME_ZONE`. Between 2 and 3 in the morning an hour may be missing or come twice. */
    readonly pattern: string;
  };
}[JobName];

/** By a name that tells a reader of the queue's board what it is for. */
export type Schedules = Readonly<Record<string, Schedule>>;

/** Everyone who reads what these jobs write lives by this clock; overseas structures read it in the morning too. */
export const SCHEDULE_TIME_ZONE = 'Europe/Paris';

/** Every schedule there is. A run that was due while nothing ran is made up once, when a worker is back. */
export const SCHEDULES = {
  // Tables of months are read at leisure: what a burst of reports touches is counted once.
  'pairs-of-codes': { job: 'recount-crosses', payload: {}, pattern: '* * * * *' },
  'nightly-surges': { job: 'scan-surges', payload: {}, pattern: '30 4 * * *' },
  'forget-drafts-hourly': { job: 'forget-drafts', payload: {}, pattern: '20 * * * *' },
  'member-figures': { job: 'publish-member-figures', payload: {}, pattern: '10 5 * * *' },
  'nightly-retention': { job: 'apply-retention', payload: {}, pattern: '10 3 * * *' },
  'clear-files-hourly': { job: 'clear-files', payload: {}, pattern: '40 * * * *' },
  'clear-exports-hourly': { job: 'clear-exports', payload: {}, pattern: '50 * * * *' },
  // Before the letters of the day, so that they say it.
  'expiry-watch': { job: 'watch-expiries', payload: {}, pattern: '0 7 * * *' },
  'solved-questions': { job: 'ask-whether-solved', payload: {}, pattern: '15 7 * * 1-5' },
  'commitments-due': { job: 'remind-commitments', payload: {}, pattern: '20 7 * * *' },
  'daily-digest': { job: 'start-digests', payload: { rhythm: 'DAILY' }, pattern: '30 7 * * *' },
  'weekly-digest': { job: 'start-digests', payload: { rhythm: 'WEEKLY' }, pattern: '40 7 * * 1' },
} as const satisfies Schedules;
