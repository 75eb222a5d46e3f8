import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Somebody of the federation who may have a report in charge' })
export class Colleague {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [String], { nullable: true, description: 'Null: the whole nation' }) regionCodes!: readonly string[] | null;
}
