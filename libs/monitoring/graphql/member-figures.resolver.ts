import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { ReadMemberFigures, type MemberFigures as Figures } from '../member-figures/read-member-figures';
import { ReadReportUses } from '../report-use/read-report-uses';
import { MemberFigures, ReportUse } from './member-figures.object';

@Resolver()
export class MemberFiguresResolver {
  constructor(private readonly figures: ReadMemberFigures, private readonly uses: ReadReportUses) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => MemberFigures)
  memberFigures(@CurrentViewer() viewer: Viewer): Promise<Figures> {
    return this.figures.execute(viewer);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => [ReportUse], { description: 'What reports of the structure have served to, the latest first.' })
  reportUses(@CurrentViewer() viewer: Viewer): Promise<ReportUse[]> {
    return this.uses.execute(viewer);
  }
}
