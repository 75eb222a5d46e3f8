import type { JobName } from '@vigie/contracts';

/** How one kind of job is tried, and how long the queue remembers it. */
export interface JobSettings {
  /** Times it is run before it is given up and journalled. */
  readonly attempts: number;
  /** Wait before the second attempt, in ms; doubled each time up to `longestWait`. */
  readonly firstWait: number;
  /** In ms. */
  readonly longestWait: number;
  /** Seconds a finished job stays in the queue, so that an event relayed twice finds its job already there. */
  readonly keepCompletedFor: number;
}

export type AllJobSettings = Readonly<Record<JobName, JobSettings>>;

const HOUR_S = 3_600;

/** Every job there is. Given-up jobs stay in the queue for `KEEP_FAILED_S`; the journal keeps them for good. */
export const JOB_SETTINGS = {
  // About a quarter of an hour in all: longer than a restart of the database, shorter than a working day.
  'recompute-buckets': { attempts: 16, firstWait: 250, longestWait: 120_000, keepCompletedFor: 300 },
  // The next one takes up what it leaves.
  'recount-crosses': { attempts: 3, firstWait: 1_000, longestWait: 10_000, keepCompletedFor: 30 },
  // Until morning: a night without its scan is caught up by the next one.
  'scan-surges': { attempts: 6, firstWait: 30_000, longestWait: 1_800_000, keepCompletedFor: 24 * HOUR_S },
  'publish-member-figures': { attempts: 6, firstWait: 30_000, longestWait: 1_800_000, keepCompletedFor: 24 * HOUR_S },
  // Half an hour: a virus scanner or a file store that restarts.
  'examine-attachment': { attempts: 10, firstWait: 1_000, longestWait: 300_000, keepCompletedFor: 300 },
  'clear-files': { attempts: 4, firstWait: 5_000, longestWait: 60_000, keepCompletedFor: 60 },
  'spread-notice': { attempts: 12, firstWait: 500, longestWait: 120_000, keepCompletedFor: HOUR_S },
  // A mail server that is away for a night is waited for.
  'mail-notices': { attempts: 16, firstWait: 2_000, longestWait: 2 * HOUR_S * 1_000, keepCompletedFor: HOUR_S },
  'start-digests': { attempts: 12, firstWait: 1_000, longestWait: 600_000, keepCompletedFor: HOUR_S },
  'ask-whether-solved': { attempts: 12, firstWait: 1_000, longestWait: 600_000, keepCompletedFor: HOUR_S },
  'freeze-dossier': { attempts: 4, firstWait: 2_000, longestWait: 60_000, keepCompletedFor: 300 },
  'produce-dossier': { attempts: 4, firstWait: 1_000, longestWait: 60_000, keepCompletedFor: 300 },
  'produce-export': { attempts: 4, firstWait: 1_000, longestWait: 60_000, keepCompletedFor: 300 },
  'clear-exports': { attempts: 4, firstWait: 5_000, longestWait: 60_000, keepCompletedFor: 60 },
  'remind-commitments': { attempts: 12, firstWait: 1_000, longestWait: 600_000, keepCompletedFor: HOUR_S },
  'separate-merged': { attempts: 12, firstWait: 500, longestWait: 120_000, keepCompletedFor: 300 },
  'route-reports': { attempts: 12, firstWait: 500, longestWait: 120_000, keepCompletedFor: 300 },
  // Somebody is looking at the screen: a minute and no more.
  'try-surge-settings': { attempts: 3, firstWait: 1_000, longestWait: 20_000, keepCompletedFor: 300 },
  'watch-expiries': { attempts: 12, firstWait: 1_000, longestWait: 600_000, keepCompletedFor: HOUR_S },
  'forget-drafts': { attempts: 4, firstWait: 5_000, longestWait: 60_000, keepCompletedFor: 60 },
  // A run that is stopped for erasing too much stays stopped until someone has looked: trying again at once would be no use.
  'apply-retention': { attempts: 3, firstWait: 300_000, longestWait: 1_800_000, keepCompletedFor: 24 * HOUR_S },
  // A pass that was cut goes on where it stopped; one that fails for ten minutes is taken up again by the person.
  'run-import': { attempts: 6, firstWait: 1_000, longestWait: 300_000, keepCompletedFor: 300 },
} as const satisfies AllJobSettings;

export const JOB_NAMES = Object.keys(JOB_SETTINGS) as JobName[];

/** Long enough for the journal to catch up with anything it missed, in seconds. */
export const KEEP_FAILED_S = 30 * 24 * HOUR_S;

/** Wait before the next attempt, in ms: doubling, with up to a fifth more so that jobs that failed together come back apart. */
export function waitBeforeRetry(settings: JobSettings, attemptsMade: number, random: () => number = Math.random): number {
  const wait = Math.min(settings.longestWait, settings.firstWait * 2 ** (attemptsMade - 1));
  return Math.round(wait * (1 + random() / 5));
}

/** Whether that name is a job of this program; the journal also holds what never became one. */
export function isJob(name: string): name is JobName {
  return Object.hasOwn(JOB_SETTINGS, name);
}
