import { Field, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { STATUS_MOTIVES } from '@vigie/domain';
import type { EditOutcome } from '../edit-report/edit-report';
import { MESSAGES } from '../messages.fr';
import type { WithdrawOutcome, WithdrawalMotive as Motive } from '../withdraw-report/withdraw-report';
import { Report } from './report.object';
import { ReportRefused, refused } from './submit-report.result';

export const WithdrawalMotive = Object.fromEntries(STATUS_MOTIVES.WITHDRAWN.map((motive) => [motive, motive])) as { [M in Motive]: M };
registerEnumType(WithdrawalMotive, { name: 'WithdrawalMotive' });

@ObjectType()
export class ReportEdited {
  @Field(() => Report) report!: Report;
}

@ObjectType()
export class ReportWithdrawn {
  @Field(() => Report) report!: Report;
}

@ObjectType({ description: 'Somebody changed it since you read it' })
export class ReportChanged {
  @Field() message!: string;
  @Field(() => Int) revision!: number;
}

@ObjectType({ description: 'Its status no longer lets the structure change it' })
export class ReportClosed {
  @Field() message!: string;
}

export const EditReportResult = createUnionType({ name: 'EditReportResult', types: () => [ReportEdited, ReportRefused, ReportChanged, ReportClosed] as const });
export const WithdrawReportResult = createUnionType({ name: 'WithdrawReportResult', types: () => [ReportWithdrawn, ReportChanged, ReportClosed] as const });

export function editResult(outcome: EditOutcome): typeof EditReportResult {
  switch (outcome.kind) {
    case 'EDITED':
      return Object.assign(new ReportEdited(), { report: outcome.report });
    case 'REFUSED':
      return refused(outcome.errors);
    case 'CHANGED':
      return changed(outcome.revision);
    case 'CLOSED':
      return closed(MESSAGES.notEditable);
  }
}

export function withdrawResult(outcome: WithdrawOutcome): typeof WithdrawReportResult {
  switch (outcome.kind) {
    case 'WITHDRAWN':
      return Object.assign(new ReportWithdrawn(), { report: outcome.report });
    case 'CHANGED':
      return changed(outcome.revision);
    case 'CLOSED':
      return closed(MESSAGES.notWithdrawable);
  }
}

function changed(revision: number): ReportChanged {
  return Object.assign(new ReportChanged(), { message: MESSAGES.reportChanged, revision });
}

function closed(message: string): ReportClosed {
  return Object.assign(new ReportClosed(), { message });
}
