import { Module, type Type } from '@nestjs/common';
import { JOB_SCHEMAS, type JobName } from '@vigie/contracts';
import { JobHandler, type HandlesJob } from '@vigie/pipeline';

/** A module that skips every job but those: a program under test does not start while a job has no handler. */
export function otherJobs(handled: readonly JobName[]): Type {
  const missing = (Object.keys(JOB_SCHEMAS) as JobName[]).filter((name) => !handled.includes(name));
  @Module({ providers: missing.map(skipping) })
  class OtherJobsModule {}
  return OtherJobsModule;
}

function skipping(name: JobName): Type {
  class Skipping implements HandlesJob<JobName> {
    async handle() { return { skipped: 'not under test' }; }
  }
  JobHandler(name)(Skipping);
  return Skipping;
}
