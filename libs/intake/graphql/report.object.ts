import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';

@ObjectType()
export class Attempt {
  @Field() tried!: boolean;
  @Field(() => String, { nullable: true }) outcome!: string | null;
}

/** What was tried before reporting, along the regulatory path. */
@ObjectType({ description: 'What was tried before reporting, along the regulatory path' })
export class Attempts {
  @Field(() => Attempt) CCC!: Attempt;
  @Field(() => Attempt) PAN!: Attempt;
  @Field(() => Attempt) SUBSTITUTION!: Attempt;
}

@ObjectType()
export class Rupture {
  @Field(() => ID) id!: string;
  @Field() right!: string;
  @Field(() => String, { nullable: true }) body!: string | null;
  @Field() state!: string;
  @Field(() => CivilDate) since!: string;
  @Field(() => CivilDate, { nullable: true }) until!: string | null;
  @Field(() => Float, { nullable: true, description: 'Euros' }) amountLost!: number | null;
}

@ObjectType()
export class ReportingStructure {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() typeCode!: string;
}

/** Coded fields are for everyone in scope; texts and the case code only for the report's own structure. */
@ObjectType()
export class Report {
  @Field(() => ID) id!: string;
  @Field() reference!: string;
  @Field() status!: string;
  @Field(() => String, { nullable: true }) statusMotive!: string | null;
  @Field(() => Int, { description: 'Rises with each change; editReport asks for the one you read' }) revision!: number;
  @Field() demo!: boolean;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => Date, { nullable: true }) withdrawnAt!: Date | null;
  @Field(() => Int) formVersion!: number;
  @Field(() => Int) vocabularyVersion!: number;
  @Field() regionCode!: string;
  @Field() departmentCode!: string;
  @Field() siteCode!: string;
  @Field() structureType!: string;
  @Field(() => CivilDate) occurredOn!: string;
  @Field(() => CivilDate) discoveredOn!: string;
  @Field() audience!: string;
  @Field() stayDocument!: string;
  @Field(() => CivilDate, { nullable: true }) stayDocumentExpiresOn!: string | null;
  @Field(() => [String]) difficulties!: string[];
  @Field(() => [String]) rights!: string[];
  @Field() causality!: string;
  @Field(() => Attempts) attempts!: Attempts;
  @Field(() => Float, { nullable: true }) hoursSpent!: number | null;
  @Field(() => String, { nullable: true, description: 'Null for anyone but the own structure' }) caseCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for anyone but the own structure: see readTestimony' }) narrative!: string | null;
  @Field() hasNarrative!: boolean;
  @Field() hasTestimony!: boolean;
  @Field() testimonyConsent!: boolean;
}

@ObjectType()
export class ReportPage {
  @Field(() => [Report]) items!: Report[];
  @Field(() => Int) total!: number;
}

@ObjectType()
export class Testimony {
  @Field({ description: 'Empty when the report holds only a narrative' }) text!: string;
  @Field({ description: 'To publish it, once moderated' }) consent!: boolean;
  @Field(() => String, { nullable: true }) narrative!: string | null;
}
