import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, OpenToTokens, Permit, type GraphqlContext, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { FindReport } from '../read-reports/find-report';
import { ListReports, type ReportList } from '../read-reports/list-reports';
import { ReportLoaders } from '../read-reports/report-loaders';
import type { ReportView } from '../read-reports/report-view';
import { FindSimilar, type SimilarReport as Similar } from '../similar-reports/find-similar';
import { ReadTestimony, type ReadTexts } from '../read-testimony/read-testimony';
import { ReportFilter, ReportSort } from './report-filter.input';
import { ReportRevision } from './report-revision.object';
import { ReportTraitsInput, SimilarReport } from './similar-report.object';
import { Report, ReportPage, ReportingStructure, Rupture, Testimony } from './report.object';

/** Reports as far as the viewer's scope reaches. */
@Resolver(() => Report)
export class ReportResolver {
  constructor(
    private readonly find: FindReport,
    private readonly list: ListReports,
    private readonly testimony: ReadTestimony,
    private readonly loaders: ReportLoaders,
    private readonly similar: FindSimilar,
  ) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @OpenToTokens('report:read')
  @Query(() => Report, { nullable: true })
  report(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ReportView | null> {
    return this.find.execute(viewer, id);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => [SimilarReport], { description: 'What the structure may have reported already; to ask before sending' })
  similarReports(
    @CurrentViewer() viewer: Viewer,
    @Args('idempotencyKey', { type: () => ID }) idempotencyKey: string,
    @Args('traits') traits: ReportTraitsInput,
  ): Promise<Similar[]> {
    return this.similar.execute(viewer, idempotencyKey, traits);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @OpenToTokens('report:read')
  @Query(() => ReportPage)
  reports(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => ReportFilter, nullable: true }) filter: ReportFilter | null,
    @Args('sort', { type: () => ReportSort, nullable: true }) sort: ReportSort | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<ReportList> {
    return this.list.execute(viewer, filter ?? undefined, sort ?? undefined, page);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Mutation(() => Testimony, { description: 'A mutation because it leaves a trace in the audit log' })
  readTestimony(
    @CurrentViewer() viewer: Viewer,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('purpose', { type: () => String, nullable: true }) purpose: string | null,
  ): Promise<ReadTexts> {
    return this.testimony.execute(viewer, reportId, purpose ?? null);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @OpenToTokens('report:read')
  @ResolveField(() => ReportingStructure, { nullable: true, description: 'Null when it belongs to another region than the viewer’s' })
  structure(@Parent() report: ReportView, @CurrentViewer() viewer: Viewer, @Context() { req }: GraphqlContext): Promise<ReportingStructure | null> {
    return this.loaders.of(req, viewer).structure.load(report.structureId);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @OpenToTokens('report:read')
  @ResolveField(() => [Rupture])
  async ruptures(@Parent() report: ReportView, @CurrentViewer() viewer: Viewer, @Context() { req }: GraphqlContext): Promise<Rupture[]> {
    const ruptures = await this.loaders.of(req, viewer).ruptures.load(report.id);
    return ruptures.map(({ rightCode, ...rupture }) => ({ ...rupture, right: rightCode }));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @OpenToTokens('report:read')
  @ResolveField(() => [ReportRevision], { description: 'What was changed since it was sent, latest first' })
  async history(@Parent() report: ReportView, @CurrentViewer() viewer: Viewer, @Context() { req }: GraphqlContext): Promise<ReportRevision[]> {
    const revisions = await this.loaders.of(req, viewer).history.load(report.id);
    return revisions.map(({ accountId, ...revision }) => ({ ...revision, byMe: accountId === viewer.account.id }));
  }
}
