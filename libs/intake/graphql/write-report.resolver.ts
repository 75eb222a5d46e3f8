import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, OpenToTokens, Permit, type Viewer } from '@vigie/access';
import { EditReport } from '../edit-report/edit-report';
import { SubmitReport } from '../submit-report/submit-report';
import { SubmitReports } from '../submit-reports/submit-reports';
import { WithdrawReport, type WithdrawalMotive as Motive } from '../withdraw-report/withdraw-report';
import { EditReportResult, WithdrawReportResult, WithdrawalMotive, editResult, withdrawResult } from './change-report.result';
import { ReportInput } from './report.input';
import { FiledApartInput } from './similar-report.object';
import { SubmitReportResult, submitResult } from './submit-report.result';
import { SubmitReportsItem, SubmitReportsResult, submitReportsResult } from './submit-reports.result';

/** What structures write. */
@Resolver()
export class WriteReportResolver {
  constructor(private readonly submit: SubmitReport, private readonly bulk: SubmitReports, private readonly edit: EditReport, private readonly withdraw: WithdrawReport) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @OpenToTokens('report:write')
  @Mutation(() => SubmitReportResult)
  async submitReport(
    @CurrentViewer() viewer: Viewer,
    @Args('idempotencyKey', { type: () => ID }) idempotencyKey: string,
    @Args('report') report: ReportInput,
    @Args('apart', { type: () => FiledApartInput, nullable: true }) apart: FiledApartInput | null,
  ): Promise<typeof SubmitReportResult> {
    return submitResult(await this.submit.execute(viewer, idempotencyKey, report, apart));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @OpenToTokens('report:write')
  @Mutation(() => SubmitReportsResult, { description: 'Up to 100 reports, each taken or refused by itself. Sending them again adds nothing.' })
  async submitReports(
    @CurrentViewer() viewer: Viewer,
    @Args('items', { type: () => [SubmitReportsItem] }) items: SubmitReportsItem[],
  ): Promise<typeof SubmitReportsResult> {
    return submitReportsResult(await this.bulk.execute(viewer, items));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => EditReportResult)
  async editReport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('report') report: ReportInput,
  ): Promise<typeof EditReportResult> {
    return editResult(await this.edit.execute(viewer, id, revision, report));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => WithdrawReportResult)
  async withdrawReport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int, nullable: true }) revision: number | null,
    @Args('motive', { type: () => WithdrawalMotive, nullable: true }) motive: Motive | null,
  ): Promise<typeof WithdrawReportResult> {
    return withdrawResult(await this.withdraw.execute(viewer, id, revision ?? null, motive ?? null));
  }
}
