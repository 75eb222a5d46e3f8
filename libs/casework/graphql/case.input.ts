import { Field, Float, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { SOLUTION_OUTCOMES, type Solution, type SolutionOutcome as Outcome } from '../solve-case/solve-case';

export const SolutionOutcome = Object.fromEntries(SOLUTION_OUTCOMES.map((outcome) => [outcome, outcome])) as { [O in Outcome]: O };
registerEnumType(SolutionOutcome, { name: 'SolutionOutcome' });

/** Nothing is required and the day is a text here: what is wrong comes back by field. */
@InputType()
export class RecourseStepInput {
  @Field(() => String, { nullable: true }) channel?: string | null;
  @Field(() => String, { nullable: true }) means?: string | null;
  @Field(() => String, { nullable: true }) takenOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Null: no answer yet' }) outcome?: string | null;
  @Field(() => String, { nullable: true, description: 'When the answer came; left out without an outcome' }) answeredOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What was answered; refused when it tells who somebody is' }) answer?: string | null;
  @Field(() => Float, { nullable: true, description: 'By quarters of an hour' }) hoursSpent?: number | null;
}

@InputType()
export class RuptureEndInput {
  @Field(() => ID) id!: string;
  @Field() until!: string;
}

@InputType()
export class CaseSolutionInput implements Solution {
  @Field(() => SolutionOutcome) outcome!: Outcome;
  @Field({ description: 'A civil day' }) solvedOn!: string;
  @Field(() => [RuptureEndInput], { nullable: true, description: 'The ruptures that are over; left out: all of them end on solvedOn, unless contact was lost' })
  ruptures!: RuptureEndInput[] | null;
}
