import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { PageInput } from '@vigie/platform';
import { ReadCircles, type SiteCircles as Circles } from '../circles/read-circles';
import { FindCaseFile } from '../read-cases/find-case-file';
import { ListCaseFiles, type CaseTab as Tab } from '../read-cases/list-case-files';
import { CaseFile } from './case-file.object';
import { presentCase, presentCases } from './case-file.presenter';
import { CaseFilePage, CaseTab } from './case-list.object';
import { SiteCircles, SiteCirclesInput } from './site-circles.object';

/** Cases: a structure by its codes, federation staff by a report of their territory. */
@Resolver(() => CaseFile)
export class CasesResolver {
  constructor(private readonly find: FindCaseFile, private readonly list: ListCaseFiles, private readonly circles: ReadCircles) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => CaseFile, { nullable: true, description: 'Null when the structure has no such case; a name is no code' })
  async caseFile(@CurrentViewer() viewer: Viewer, @Args('caseCode', { type: () => ID }) caseCode: string): Promise<CaseFile | null> {
    const file = await this.find.execute(viewer, caseCode);
    return file && presentCase(file);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => CaseFile, { nullable: true, description: 'The case a report belongs to; its code and texts for the own structure only' })
  async caseOfReport(@CurrentViewer() viewer: Viewer, @Args('reportId', { type: () => ID }) reportId: string): Promise<CaseFile | null> {
    const file = await this.find.ofReport(viewer, reportId);
    return file && presentCase(file);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => CaseFilePage, { description: 'The structure’s own cases' })
  async caseFiles(
    @CurrentViewer() viewer: Viewer,
    @Args('tab', { type: () => CaseTab, nullable: true }) tab: Tab | null,
    @Args('q', { type: () => String, nullable: true, description: 'A case code, whole or in part' }) q: string | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<CaseFilePage> {
    return presentCases(await this.list.execute(viewer, { tab: tab ?? 'OPEN', q: q ?? null, page: page ?? null }));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => SiteCircles, { description: 'How services of a préfecture send people to each other; no case, no structure' })
  siteCircles(@CurrentViewer() viewer: Viewer, @Args('input') input: SiteCirclesInput): Promise<Circles> {
    return this.circles.execute(viewer, input);
  }
}
