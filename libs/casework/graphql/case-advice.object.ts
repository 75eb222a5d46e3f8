import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';

@ObjectType({ description: 'What comes next along CCC → PAN → substitution and beyond' })
export class CaseNextStep {
  @Field() code!: string;
  @Field(() => String, { nullable: true, description: 'Where to go, or whose answer is awaited' }) channel!: string | null;
  @Field({ description: 'French' }) label!: string;
  @Field({ description: 'French, one sentence a reason' }) why!: string;
  @Field(() => [String], { description: 'The same as codes' }) reasons!: readonly string[];
  @Field(() => String, { nullable: true, description: 'The text it rests on, as one cites it' }) legalBasis!: string | null;
}

@ObjectType()
export class CaseMissing {
  @Field() code!: string;
  @Field(() => String, { nullable: true }) channel!: string | null;
  @Field({ description: 'French' }) label!: string;
}

@ObjectType()
export class CaseDeadline {
  @Field() code!: string;
  @Field(() => CivilDate) on!: string;
  @Field(() => Int, { description: 'Negative once it is past' }) daysLeft!: number;
  @Field(() => String, { nullable: true }) channel!: string | null;
  @Field({ description: 'French' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Null: advice, which no text sets' }) legalBasis!: string | null;
}

@ObjectType({ description: 'Services that send the person to each other' })
export class CaseCircle {
  @Field(() => [String], { description: 'Each once; a single PREFECTURE: préfecture and sous-préfecture' }) services!: readonly string[];
  @Field(() => Int, { description: 'How often the person was sent back where they came from' }) turns!: number;
  @Field(() => CivilDate, { nullable: true }) lastOn!: string | null;
  @Field({ description: 'French: « Le CCC et la préfecture se renvoient la situation »' }) name!: string;
}
