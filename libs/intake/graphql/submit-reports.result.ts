import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { MESSAGES } from '../messages.fr';
import { MOST_REPORTS, type SubmittedItem } from '../submit-reports/submit-reports';
import { ReportInput } from './report.input';
import { SubmitReportResult, submitResult } from './submit-report.result';

@InputType()
export class SubmitReportsItem {
  @Field(() => ID, { description: 'A UUID of yours for this report: sent again under it, it counts once.' }) idempotencyKey!: string;
  @Field(() => ReportInput) report!: ReportInput;
}

@ObjectType()
export class SubmittedReport {
  @Field(() => ID) idempotencyKey!: string;
  @Field(() => SubmitReportResult) result!: typeof SubmitReportResult;
}

@ObjectType({ description: 'What came of each report, in the order they were sent.' })
export class SubmittedReports {
  @Field(() => [SubmittedReport]) items!: SubmittedReport[];
}

@ObjectType({ description: 'None was taken: send them in several requests.' })
export class TooManyReports {
  @Field() message!: string;
  @Field(() => Int) most!: number;
}

export const SubmitReportsResult = createUnionType({ name: 'SubmitReportsResult', types: () => [SubmittedReports, TooManyReports] as const });

export function submitReportsResult(done: readonly SubmittedItem[] | null): typeof SubmitReportsResult {
  if (!done) return Object.assign(new TooManyReports(), { message: MESSAGES.tooManyReports(MOST_REPORTS), most: MOST_REPORTS });
  return Object.assign(new SubmittedReports(), { items: done.map(({ idempotencyKey, outcome }) => ({ idempotencyKey, result: submitResult(outcome) })) });
}
