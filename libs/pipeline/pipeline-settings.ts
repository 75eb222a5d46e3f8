import { RELAY_SETTINGS, type RelaySettings } from './outbox/relay';
import { WORKER_SETTINGS, type WorkerSettings } from './queue/job-worker';

export interface PipelineSettings {
  readonly relay: RelaySettings;
  readonly worker: WorkerSettings;
}

export const PIPELINE_SETTINGS = Symbol('PipelineSettings');

/** What is not named keeps its default. */
export function pipelineSettings(wished: { relay?: Partial<RelaySettings>; worker?: Partial<WorkerSettings> } = {}): PipelineSettings {
  return { relay: { ...RELAY_SETTINGS, ...wished.relay }, worker: { ...WORKER_SETTINGS, ...wished.worker } };
}
