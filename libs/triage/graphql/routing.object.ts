import { createUnionType, Field, ID, InputType, Int, ObjectType, OmitType } from '@nestjs/graphql';

@ObjectType({ description: 'Each list: one of these; empty: whatever. All lists together' })
export class RoutingConditions {
  @Field(() => [String]) departmentCodes!: string[];
  @Field(() => [String]) siteCodes!: string[];
  @Field(() => [String]) difficulties!: string[];
  @Field(() => [String]) rights!: string[];
  @Field(() => [String]) structureTypes!: string[];
  @Field(() => [String]) audiences!: string[];
  @Field(() => [String]) stayDocuments!: string[];
}

@ObjectType()
export class RoutingRule {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() enabled!: boolean;
  @Field(() => RoutingConditions) when!: RoutingConditions;
  @Field(() => ID, { nullable: true, description: 'In whose charge it puts a report' }) assigneeId!: string | null;
  @Field(() => String, { nullable: true }) assigneeName!: string | null;
  @Field(() => String, { nullable: true }) tag!: string | null;
  @Field({ description: 'Tags it « prioritaire »' }) priority!: boolean;
}

@ObjectType({ description: 'The rules of a region in their order: all that match speak, and the first that names somebody gives the charge' })
export class RoutingTable {
  @Field(() => ID) regionCode!: string;
  @Field(() => Int, { description: '0: none was ever saved' }) revision!: number;
  @Field(() => [RoutingRule]) rules!: RoutingRule[];
  @Field(() => String, { nullable: true }) savedByName!: string | null;
  @Field(() => Date, { nullable: true }) savedAt!: Date | null;
}

@InputType()
export class RoutingConditionsInput extends OmitType(RoutingConditions, [], InputType) {}

@InputType()
export class RoutingRuleInput {
  @Field(() => ID, { nullable: true, description: 'Of a rule that is there already' }) id?: string | null;
  @Field() name!: string;
  @Field() enabled!: boolean;
  @Field(() => RoutingConditionsInput) when!: RoutingConditionsInput;
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
  @Field(() => String, { nullable: true }) tag?: string | null;
  @Field() priority!: boolean;
}

@ObjectType()
export class RoutingRuleCount {
  @Field(() => Int, { description: 'Reports it speaks of' }) matched!: number;
  @Field(() => Int, { description: 'Those it puts in somebody’s charge, no rule before it having done so' }) charged!: number;
}

@ObjectType()
export class RoutingLoad {
  @Field() name!: string;
  @Field(() => Int) reports!: number;
}

@ObjectType({ description: 'What rules would have made of the reports of the last 30 days' })
export class RoutingRehearsal {
  @Field(() => Int, { description: 'Up to 20,000, latest first' }) reports!: number;
  @Field({ description: 'There are more than that' }) more!: boolean;
  @Field(() => Int) routed!: number;
  @Field(() => Int) assigned!: number;
  @Field(() => Int) tagged!: number;
  @Field(() => Int) prioritised!: number;
  @Field(() => [RoutingRuleCount], { description: 'In the order of the rules' }) rules!: RoutingRuleCount[];
  @Field(() => [RoutingLoad]) colleagues!: RoutingLoad[];
}

@ObjectType({ description: 'An expected refusal, in French' })
export class RoutingRefused {
  @Field() message!: string;
  @Field(() => Int, { nullable: true, description: 'The place of the rule to mend, from 0' }) rule!: number | null;
}

export const SaveRoutingResult = createUnionType({ name: 'SaveRoutingResult', types: () => [RoutingTable, RoutingRefused] as const });
export const RoutingRehearsalResult = createUnionType({ name: 'RoutingRehearsalResult', types: () => [RoutingRehearsal, RoutingRefused] as const });
