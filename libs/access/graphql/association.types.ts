import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountRefused } from './account.types';

@ObjectType({ description: 'A legal body that runs structures.' })
export class Association {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Int) structures!: number;
  @Field(() => Int) activeStructures!: number;
  @Field(() => [String], { description: 'Regions of its structures.' }) regionCodes!: readonly string[];
}

@ObjectType()
export class AssociationPage {
  @Field(() => [Association]) items!: Association[];
  @Field(() => Int) total!: number;
}

export const AssociationResult = createUnionType({ name: 'AssociationResult', types: () => [Association, AccountRefused] as const });
