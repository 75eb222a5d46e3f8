import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CASE_STATES, type CaseState as State } from '@vigie/domain';
import { Report } from '@vigie/intake';
import { CivilDate } from '@vigie/platform';
import { CaseCircle, CaseDeadline, CaseMissing, CaseNextStep } from './case-advice.object';

export const CaseState = Object.fromEntries(CASE_STATES.map((state) => [state, state])) as { [S in State]: S };
registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'WAITING: open, and an answer is awaited. SOLVED: a report of it is resolved and none is open. CLOSED: none of its reports counts any more',
});

@ObjectType({ description: 'One line of a case’s story: a dated step, or what a report says was tried before it' })
export class RecourseStep {
  @Field(() => ID, { nullable: true, description: 'Null: said in a report, and told nowhere better' }) id!: string | null;
  @Field(() => ID, { nullable: true }) reportId!: string | null;
  @Field() channel!: string;
  @Field(() => String, { nullable: true }) means!: string | null;
  @Field(() => CivilDate, { nullable: true }) takenOn!: string | null;
  @Field(() => CivilDate, { nullable: true, description: 'Of an undated attempt: it was made by then' }) before!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: no answer yet, or nobody said what came of it' }) outcome!: string | null;
  @Field({ description: 'An answer is waited for' }) awaited!: boolean;
  @Field(() => CivilDate, { nullable: true, description: 'When the answer came, where somebody said' }) answeredOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for anyone but the own structure' }) answer!: string | null;
  @Field() hasAnswer!: boolean;
  @Field(() => Float, { nullable: true }) hoursSpent!: number | null;
  @Field(() => Date, { nullable: true }) recordedAt!: Date | null;
}

@ObjectType()
export class CaseRupture {
  @Field(() => ID) id!: string;
  @Field(() => ID) reportId!: string;
  @Field() right!: string;
  @Field(() => String, { nullable: true }) body!: string | null;
  @Field() state!: string;
  @Field(() => CivilDate) since!: string;
  @Field(() => CivilDate, { nullable: true }) until!: string | null;
  @Field(() => Float, { nullable: true, description: 'Euros' }) amountLost!: number | null;
}

@ObjectType()
export class RightDuration {
  @Field() right!: string;
  @Field(() => Int, { description: 'Days without it, each once' }) days!: number;
  @Field() ongoing!: boolean;
}

@ObjectType()
export class CaseDurations {
  @Field(() => Int, { nullable: true, description: 'Days without a valid stay document, as far as the reports tell' }) daysWithoutDocument!: number | null;
  @Field(() => [RightDuration], { description: 'Longest first' }) rights!: readonly RightDuration[];
}

@ObjectType()
export class CaseSolution {
  @Field(() => String, { nullable: true }) outcome!: string | null;
  @Field(() => CivilDate, { nullable: true }) solvedOn!: string | null;
}

/** All reports of one structure about one person, and what follows from them today. */
@ObjectType({ description: 'All reports of one structure under one case code, and what follows from them today' })
export class CaseFile {
  @Field(() => String, { nullable: true, description: 'Null for anyone but the own structure' }) caseCode!: string | null;
  @Field(() => CaseState) state!: State;
  @Field({ description: 'Open, and its stay document expires within 60 days or has expired' }) expiring!: boolean;
  @Field() siteCode!: string;
  @Field() departmentCode!: string;
  @Field() regionCode!: string;
  @Field() audience!: string;
  @Field() stayDocument!: string;
  @Field(() => CivilDate, { nullable: true }) stayDocumentExpiresOn!: string | null;
  @Field(() => [Report], { description: 'Oldest first, withdrawn ones included' }) reports!: readonly Report[];
  @Field(() => [CaseRupture]) ruptures!: readonly CaseRupture[];
  @Field(() => [RecourseStep], { description: 'What the reports say was tried, then the dated steps' }) steps!: readonly RecourseStep[];
  @Field(() => CaseNextStep, { nullable: true, description: 'Null once solved or closed' }) nextStep!: CaseNextStep | null;
  @Field(() => [CaseMissing]) missing!: readonly CaseMissing[];
  @Field(() => [CaseDeadline], { description: 'Soonest first' }) deadlines!: readonly CaseDeadline[];
  @Field(() => [CaseCircle]) circles!: readonly CaseCircle[];
  @Field(() => CaseDurations) durations!: CaseDurations;
  @Field(() => Float, { nullable: true, description: 'Of the structure, over the reports and the steps' }) hoursSpent!: number | null;
  @Field(() => CaseSolution, { nullable: true }) solution!: CaseSolution | null;
  @Field(() => CivilDate, { description: 'Day of the first facts' }) since!: string;
  @Field(() => CivilDate) lastActivityOn!: string;
  @Field(() => CivilDate, { nullable: true }) waitingSince!: string | null;
}
