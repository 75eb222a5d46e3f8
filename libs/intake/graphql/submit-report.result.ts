import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import { MESSAGES } from '../messages.fr';
import type { RefusedField, SubmitOutcome } from '../submit-report/submit-outcome';

@ObjectType()
export class FieldError {
  @Field({ description: 'Where in the form: « ruptures.0.right »' }) path!: string;
  @Field() code!: string;
  @Field({ description: 'French, to show beside the field' }) message!: string;
}

@ObjectType()
export class ReportReceipt {
  @Field(() => ID) id!: string;
  @Field() reference!: string;
  @Field() caseCode!: string;
  @Field(() => Date) receivedAt!: Date;
  @Field({ description: 'This very report had been received before' }) replayed!: boolean;
}

@ObjectType()
export class ReportRefused {
  @Field() message!: string;
  @Field(() => [FieldError]) errors!: FieldError[];
}

@ObjectType()
export class IdempotencyConflict {
  @Field() message!: string;
  @Field({ description: 'Of the report that stands under this key' }) reference!: string;
}

export const SubmitReportResult = createUnionType({ name: 'SubmitReportResult', types: () => [ReportReceipt, ReportRefused, IdempotencyConflict] as const });

export function submitResult(outcome: SubmitOutcome): typeof SubmitReportResult {
  switch (outcome.kind) {
    case 'RECEIPT':
      return Object.assign(new ReportReceipt(), outcome);
    case 'REFUSED':
      return refused(outcome.errors);
    case 'CONFLICT':
      return Object.assign(new IdempotencyConflict(), { reference: outcome.reference, message: MESSAGES.idempotencyConflict(outcome.reference) });
  }
}

export function refused(errors: readonly RefusedField[]): ReportRefused {
  return Object.assign(new ReportRefused(), { message: MESSAGES.reportRefused(errors.length), errors: [...errors] });
}
