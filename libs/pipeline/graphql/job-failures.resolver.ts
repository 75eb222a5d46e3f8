import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { ListFailures } from '../list-failures/list-failures';
import type { JobFailure } from '../persistence/job-failure.entity';
import { RedriveJob } from '../redrive-job/redrive-job';
import { isJob } from '../registry/job-settings';
import { JobFailureObject, JobFailurePage } from './job-failure.object';

/** The journal of given-up jobs, for those who run the service. */
@Resolver()
export class JobFailuresResolver {
  constructor(
    private readonly listFailures: ListFailures,
    private readonly redrive: RedriveJob,
  ) {}

  @Permit('ADMIN')
  @Query(() => JobFailurePage)
  async jobFailures(@CurrentViewer() viewer: Viewer, @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput): Promise<JobFailurePage> {
    const { items, total } = await this.listFailures.execute(viewer, page);
    return { items: items.map(shown), total };
  }

  @Permit('ADMIN')
  @Mutation(() => JobFailureObject)
  async redriveJob(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<JobFailureObject> {
    return shown(await this.redrive.execute(viewer, id));
  }
}

function shown(failure: JobFailure): JobFailureObject {
  return { ...failure, payload: JSON.stringify(failure.payload), redrivable: isJob(failure.jobName) };
}
