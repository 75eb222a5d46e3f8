import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import type { QueueOrder as Order } from '../read-queue/read-queue';
import { ReadQueue } from '../read-queue/read-queue';
import { AssignReports, type Colleague } from '../act-on-reports/assign-reports';
import { Colleague as ColleagueObject } from './colleague.object';
import { TriageFilter, TriageItem, TriageQueue } from './queue-item.object';
import { TriageAct, triageAct } from './triage-act.object';
import { QueueOrder } from './triage.enums';

/** What staff read to sort reports. */
@Resolver()
export class TriageResolver {
  constructor(private readonly read: ReadQueue, private readonly assignment: AssignReports) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => TriageQueue)
  async triageQueue(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => TriageFilter, nullable: true }) filter: TriageFilter | null,
    @Args('order', { type: () => QueueOrder, nullable: true }) order: Order | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
    @Args('after', { type: () => ID, nullable: true, description: 'From the report that follows this one in that order, wherever it stands now' }) after: string | null,
  ): Promise<TriageQueue> {
    const { items, ...counted } = await this.read.page(viewer, filter ?? {}, order ?? 'LATEST', page, after);
    return { ...counted, items: [...items] as TriageQueue['items'] };
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [TriageItem], { description: 'Reports as they stand now, whatever part of the queue they are in; those that cannot be seen are left out' })
  async triageItems(@CurrentViewer() viewer: Viewer, @Args('ids', { type: () => [ID], description: 'Up to 200' }) ids: string[]): Promise<TriageItem[]> {
    return (await this.read.items(viewer, ids)) as TriageItem[];
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [TriageAct], { description: 'What staff did to a report, latest first' })
  async triageActs(@CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string): Promise<TriageAct[]> {
    return (await this.read.acts(viewer, reportId)).map((act) => triageAct(act, viewer.account.id));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => [ColleagueObject], { description: 'Who may have a report in charge' })
  triageColleagues(@CurrentViewer() viewer: Viewer): Promise<Colleague[]> {
    return this.assignment.colleagues(viewer);
  }
}
