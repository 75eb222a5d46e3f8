import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import type { ComparedIndicator as Compared, Comparison, PublishedFigure as Published } from '../comparison/compare-baseline';
import type { IndicatorQuestion, MeasuredIndicator } from '../comparison/read-indicators';
import { VERDICTS, type Verdict } from '../comparison/verdict';

export const BaselineVerdict = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdict])) as { [V in Verdict]: V };
registerEnumType(BaselineVerdict, { name: 'BaselineVerdict' });

@InputType()
export class IndicatorInput implements IndicatorQuestion {
  @Field(() => String, { nullable: true, description: 'Zoom on one region, an INSEE code' }) region?: string | null;
  @Field(() => String, { nullable: true, description: 'A term of the vocabulary sectors' }) sector?: string | null;
}

@ObjectType({ description: 'Structures that reported it, out of those that reported at all, over the months that a survey answer looks back' })
export class Indicator implements MeasuredIndicator {
  @Field(() => String) code!: MeasuredIndicator['code'];
  @Field() label!: string;
  @Field({ description: 'What is counted' }) unit!: string;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => Int, { description: 'Structures of which it holds' }) structures!: number;
  @Field(() => Int, { description: 'Structures it is out of' }) n!: number;
  @Field(() => Float, { nullable: true }) share!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %, Wilson' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %, Wilson' }) high!: number | null;
}

@ObjectType({ description: 'As published, with the interval that its base allows' })
export class PublishedFigure implements Published {
  @Field(() => Float) value!: number;
  @Field({ description: 'PERCENT, STRUCTURES or ANSWERS, as published' }) kind!: string;
  @Field(() => Int, { nullable: true, description: 'Answers it rests on; null where the report states none' }) n!: number | null;
  @Field(() => Int, { description: 'Of the report' }) page!: number;
  @Field(() => String, { nullable: true, description: 'What to know before quoting it' }) note!: string | null;
  @Field(() => Float, { nullable: true, description: '95 %, Wilson, 0 to 1; null where the report states no base' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: '95 %, Wilson, 0 to 1; null where the report states no base' }) high!: number | null;
}

@ObjectType()
export class ComparedIndicator implements Compared {
  @Field() indicator!: string;
  @Field() label!: string;
  @Field(() => [PublishedFigure], { description: 'Several where the report gives several, or disagrees with itself' }) published!: PublishedFigure[];
  @Field(() => Indicator, { nullable: true, description: 'Null where reports do not ask it' }) measured!: Indicator | null;
  @Field(() => BaselineVerdict) verdict!: Verdict;
  @Field({ description: '« Better or worse? », in French' }) words!: string;
}

@ObjectType({ description: 'The 2024 survey beside what is measured now: two units, never on one axis' })
export class BaselineComparison implements Comparison {
  @Field() surveyUnit!: string;
  @Field() measuredUnit!: string;
  @Field() caution!: string;
  @Field(() => [ComparedIndicator]) rows!: ComparedIndicator[];
}
