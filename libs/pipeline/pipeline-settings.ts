import { JOB_SETTINGS, type AllJobSettings } from './registry/job-settings';
import { SCHEDULES, type Schedules } from './schedule/schedules';

/** How the relay takes events; times in ms. */
export interface RelaySettings {
  /** Events taken at once. */
  readonly batch: number;
  /** Pause after a batch while more of the same region gather into one job: so much for each event of the batch, between the two bounds. */
  readonly gatherForEach: number;
  readonly gather: number;
  readonly longestGather: number;
  /** Pause when there was nothing. */
  readonly idle: number;
  readonly firstRetry: number;
  readonly longestRetry: number;
}

export const RELAY_SETTINGS: RelaySettings = { batch: 1_000, gatherForEach: 10, gather: 50, longestGather: 350, idle: 150, firstRetry: 250, longestRetry: 5_000 };

/** How a worker runs its jobs; times in ms. */
export interface WorkerSettings {
  readonly concurrency: number;
  /** A job whose worker was killed is taken up again after this and up to two `stalledInterval`. */
  readonly lockDuration: number;
  readonly stalledInterval: number;
  /** Between two tries to reach a store that is away. */
  readonly reconnectWait: number;
}

export const WORKER_SETTINGS: WorkerSettings = { concurrency: 4, lockDuration: 6_000, stalledInterval: 3_000, reconnectWait: 1_000 };

export interface PipelineSettings {
  /** Only `api` relays nothing and runs nothing. */
  readonly role: 'all' | 'api' | 'worker';
  readonly relay: RelaySettings;
  readonly worker: WorkerSettings;
  readonly jobs: AllJobSettings;
  readonly schedules: Schedules;
}

export const PIPELINE_SETTINGS = Symbol('PipelineSettings');

/** What a test or a benchmark may want otherwise. */
export interface WishedSettings {
  readonly relay?: Partial<RelaySettings>;
  readonly worker?: Partial<WorkerSettings>;
  readonly jobs?: Partial<AllJobSettings>;
  /** Instead of those of the program. */
  readonly schedules?: Schedules;
}

/** What is not wished for keeps its default. */
export function pipelineSettings(role: PipelineSettings['role'], wished: WishedSettings = {}): PipelineSettings {
  return { role, relay: { ...RELAY_SETTINGS, ...wished.relay }, worker: { ...WORKER_SETTINGS, ...wished.worker }, jobs: { ...JOB_SETTINGS, ...wished.jobs }, schedules: wished.schedules ?? SCHEDULES };
}
