import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import type { BaselineFigureView } from '../baseline/baseline';

@ObjectType()
export class BaselineFigure implements BaselineFigureView {
  @Field() indicator!: string;
  @Field({ description: 'What it measures, in the words of the report' }) label!: string;
  @Field(() => Float) value!: number;
  @Field({ description: 'PERCENT, STRUCTURES or ANSWERS, as published' }) kind!: string;
  @Field(() => Int, { nullable: true, description: 'Answers it rests on; null where the report states none' }) n!: number | null;
  @Field(() => Int, { description: 'Of the report' }) page!: number;
  @Field(() => String, { nullable: true, description: 'What to know before quoting it' }) note!: string | null;
  @Field(() => String, { nullable: true }) sector!: string | null;
  @Field(() => String, { nullable: true }) surveyType!: string | null;
  @Field(() => String, { nullable: true }) regionCode!: string | null;
}

@ObjectType({ description: 'The 2024 survey as published: what structures answered, never a count of reports' })
export class Baseline {
  @Field() source!: string;
  @Field() unit!: string;
  @Field(() => CivilDate) opened!: string;
  @Field(() => CivilDate) closed!: string;
  @Field(() => Int, { description: 'Months the answers look back over' }) recallMonths!: number;
  @Field(() => Int) respondents!: number;
  @Field(() => [String], { description: 'Where the report disagrees with itself' }) discrepancies!: string[];
  @Field(() => [BaselineFigure]) figures!: BaselineFigure[];
}
