import type { Type } from '@nestjs/common';
import { JobHandler, handledJob, type HandlesJob } from '../registry/job-handler';
import { JOB_NAMES } from '../registry/job-settings';

/** The handlers of a test, and one that skips for every other job: the program does not start while a job has none. */
export function withStandIns(handlers: readonly Type[]): Type[] {
  const handled = new Set(handlers.map(handledJob));
  const missing = JOB_NAMES.filter((name) => !handled.has(name));
  return [...handlers, ...missing.map((name) => {
    class StandIn implements HandlesJob<typeof name> {
      async handle() { return { skipped: 'rehearsal' }; }
    }
    JobHandler(name)(StandIn);
    return StandIn;
  })];
}
