import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';

@ObjectType({ description: 'What a structure prints to show that it reported' })
export class FilingProof {
  @Field() reference!: string;
  @Field({ description: 'Goes with the reference to verifyFiling' }) code!: string;
  @Field(() => CivilDate) filedOn!: string;
  @Field({ description: 'Name of the préfecture or sous-préfecture' }) prefecture!: string;
}

@ObjectType({ description: 'A member structure filed this report, on that day, for that préfecture; nothing more is told' })
export class VerifiedFiling {
  @Field(() => CivilDate) filedOn!: string;
  @Field() prefecture!: string;
}

@ObjectType()
export class FilingRefused {
  @Field() message!: string;
}

export const VerifyFilingResult = createUnionType({ name: 'VerifyFilingResult', types: () => [VerifiedFiling, FilingRefused] as const });
