import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import type { OpposableTextForm } from '../opposable-texts/text-form';

@ObjectType({ description: 'One version of a text that can be opposed to a body' })
export class OpposableText {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'saveOpposableText asks for the one you read' }) version!: number;
  @Field({ description: 'A code of the bodies, or ANY' }) bodyCode!: string;
  @Field() title!: string;
  @Field() reference!: string;
  @Field({ description: 'What it says, in our own words' }) excerpt!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => CivilDate, { nullable: true }) validFrom!: string | null;
  @Field(() => CivilDate, { nullable: true, description: 'Last day, included' }) validUntil!: string | null;
  @Field(() => CivilDate, { nullable: true, description: 'Null: nobody of the federation has verified it yet' }) verifiedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'For national staff only' }) verifiedBy!: string | null;
  @Field() withdrawn!: boolean;
  @Field(() => Date) savedAt!: Date;
}

@ObjectType()
export class OpposableTextSaved {
  @Field(() => OpposableText) text!: OpposableText;
}

@ObjectType()
export class OpposableTextFault {
  @Field() field!: string;
  @Field({ description: 'French, to show beside the field' }) message!: string;
}

@ObjectType()
export class OpposableTextRefused {
  @Field() message!: string;
  @Field(() => [OpposableTextFault]) errors!: readonly OpposableTextFault[];
}

@ObjectType({ description: 'Another version was saved since the one that was read' })
export class OpposableTextChangedRefused {
  @Field() message!: string;
}

export const SaveOpposableTextResult = createUnionType({ name: 'SaveOpposableTextResult', types: () => [OpposableTextSaved, OpposableTextRefused, OpposableTextChangedRefused] as const });

@InputType()
export class OpposableTextInput implements OpposableTextForm {
  @Field() bodyCode!: string;
  @Field() title!: string;
  @Field() reference!: string;
  @Field() excerpt!: string;
  @Field(() => String, { nullable: true }) url?: string | null;
  @Field(() => CivilDate, { nullable: true }) validFrom?: string | null;
  @Field(() => CivilDate, { nullable: true }) validUntil?: string | null;
}

@InputType()
export class OpposableTextRead {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}
