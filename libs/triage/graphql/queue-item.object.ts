import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Report, ReportTraitsFilter } from '@vigie/intake';
import type { CausalityGround as Ground, StaffStatus } from '@vigie/domain';
import type { Charge as InCharge, QueueCriteria, QueuePart as Part } from '../read-queue/queue-criteria';
import type { OtherReport, QualifiedBy, QueueItem } from '../read-queue/queue-item';
import { CausalityGround, Charge, QueuePart, TriageStatus } from './triage.enums';

@ObjectType({ description: 'What a qualification rests on, and whose it is' })
export class ReportQualification implements QualifiedBy {
  @Field(() => [CausalityGround]) grounds!: Ground[];
  @Field() by!: string;
  @Field(() => Date) at!: Date;
}

@ObjectType()
export class RelatedReport implements OtherReport {
  @Field(() => ID) id!: string;
  @Field() reference!: string;
}

@ObjectType()
export class RelatedAnomaly {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'A report as staff sort it' })
export class TriageItem implements Omit<QueueItem, 'report'> {
  @Field(() => Report) report!: Report;
  @Field(() => [TriageStatus], { description: 'Where it may go' }) moves!: readonly StaffStatus[];
  @Field(() => ID, { nullable: true }) assigneeId!: string | null;
  @Field(() => String, { nullable: true, description: 'Who has it in charge; null: nobody' }) assigneeName!: string | null;
  @Field({ description: 'In the charge of the account that asks' }) mine!: boolean;
  @Field(() => [String]) tags!: readonly string[];
  @Field(() => ReportQualification, { nullable: true, description: 'Null: nobody of the federation has qualified it' }) qualification!: ReportQualification | null;
  @Field(() => Int, { description: 'Messages with the structure and notes among staff' }) messages!: number;
  @Field({ description: 'The structure waits for an answer' }) structureWroteLast!: boolean;
  @Field(() => RelatedReport, { nullable: true }) mergedInto!: RelatedReport | null;
  @Field(() => RelatedAnomaly, { nullable: true, description: 'The known anomaly it tells of' }) anomaly!: RelatedAnomaly | null;
  @Field(() => [RelatedReport], { description: 'Reports taken for this one' }) merged!: readonly RelatedReport[];
}

@ObjectType()
export class TriageQueue {
  @Field(() => [TriageItem]) items!: TriageItem[];
  @Field(() => Int, { description: 'Counted up to 1,000' }) total!: number;
  @Field({ description: 'There are more than that' }) more!: boolean;
}

@InputType()
export class TriageFilter extends ReportTraitsFilter implements QueueCriteria {
  @Field(() => QueuePart, { nullable: true, description: 'TO_SORT when none is given' }) part?: Part | null;
  @Field(() => Charge, { nullable: true }) charge?: InCharge | null;
  @Field(() => String, { nullable: true }) tag?: string | null;
  @Field(() => ID, { nullable: true }) anomalyId?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of coded answers, sites, tags, messages and notes, or a reference; never of a narrative or a testimony' }) words?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'The structure wrote last' }) answered?: boolean | null;
}
