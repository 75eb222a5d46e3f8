import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import { STANDINGS, type DepartmentCoverage as Coverage, type FollowedStructure as Followed, type NetworkCriteria, type Standing } from '../follow-structures/follow-structures';

export const StructureStanding = Object.fromEntries(STANDINGS.map((name) => [name, name])) as { [S in Standing]: S };
registerEnumType(StructureStanding, { name: 'StructureStanding', description: 'REPORTING: a report within 60 days. SILENT: accounts, none since. NEVER: accounts and no report ever. NO_ACCOUNT: none within 60 days, and nobody can' });

@ObjectType()
export class FollowedStructure implements Followed {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() typeCode!: string;
  @Field() departmentCode!: string;
  @Field() regionCode!: string;
  @Field(() => StructureStanding) standing!: Standing;
  @Field(() => Int, { description: 'Accounts in use' }) members!: number;
  @Field(() => CivilDate, { nullable: true }) lastReportOn!: string | null;
  @Field(() => Int, { description: 'Reports of the last 90 days' }) reports!: number;
  @Field(() => CivilDate, { nullable: true, description: 'Day of the last reminder' }) remindedOn!: string | null;
  @Field(() => Boolean, { description: 'Silent or never heard, with somebody to write to, and not written to for 30 days' }) remindable!: boolean;
  @Field(() => Boolean, { description: 'Somebody was invited and has not accepted yet' }) invited!: boolean;
}

@ObjectType({ description: 'A white département is not a quiet one: how many of its structures report' })
export class DepartmentCoverage implements Coverage {
  @Field() departmentCode!: string;
  @Field(() => Int, { description: 'Structures in use' }) structures!: number;
  @Field(() => Int, { description: 'Those that reported in the last 90 days' }) reporting!: number;
  @Field(() => Int, { description: 'Their reports of the last 90 days' }) reports!: number;
}

@ObjectType()
export class StandingCount {
  @Field(() => StructureStanding) standing!: Standing;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class NetworkPage {
  @Field(() => [FollowedStructure], { description: 'Longest silent first' }) items!: FollowedStructure[];
  @Field(() => Int) total!: number;
  @Field(() => [StandingCount]) counts!: StandingCount[];
  @Field(() => [DepartmentCoverage]) coverage!: DepartmentCoverage[];
}

@InputType()
export class NetworkFilter implements NetworkCriteria {
  @Field(() => StructureStanding, { nullable: true }) standing?: Standing | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
}

@ObjectType()
export class StructuresReminded {
  @Field(() => Int, { description: 'Structures written to; one written to within 30 days, or that has reported since, is not' }) count!: number;
}

@ObjectType()
export class StructureReminderRefused {
  @Field() message!: string;
}

export const StructureReminderResult = createUnionType({ name: 'StructureReminderResult', types: () => [StructuresReminded, StructureReminderRefused] as const });
