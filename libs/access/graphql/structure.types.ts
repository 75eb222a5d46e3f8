import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AccountRefused } from './account.types';

@ObjectType()
export class Structure {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its compact identity in figures.' }) number!: number;
  @Field() name!: string;
  @Field() typeCode!: string;
  @Field(() => String, { nullable: true }) associationName!: string | null;
  @Field() departmentCode!: string;
  @Field() regionCode!: string;
  @Field(() => String, { nullable: true }) siteCode!: string | null;
  @Field() active!: boolean;
  @Field() demo!: boolean;
  @Field(() => Int, { description: 'Accounts that are not disabled.' }) members!: number;
}

@ObjectType()
export class StructurePage {
  @Field(() => [Structure]) items!: Structure[];
  @Field(() => Int) total!: number;
}

@InputType()
export class StructureFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name of the structure or of its association.' }) search?: string | null;
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
  @Field(() => String, { nullable: true }) typeCode?: string | null;
  @Field(() => Boolean, { nullable: true }) active?: boolean | null;
}

@InputType()
export class StructureInput {
  @Field() name!: string;
  @Field() typeCode!: string;
  @Field({ description: 'The préfecture site its people mostly deal with; says the département and the region too.' }) siteCode!: string;
  @Field(() => String, { nullable: true }) associationName?: string | null;
  @Field(() => Boolean, { nullable: true }) active?: boolean | null;
}

export const StructureResult = createUnionType({ name: 'StructureResult', types: () => [Structure, AccountRefused] as const });
