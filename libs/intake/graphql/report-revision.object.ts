import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One answer before and after: codes, days, numbers' })
export class ReportFieldChange {
  @Field({ description: 'As in the form: « siteCode », « ruptures.CAF.until »' }) field!: string;
  @Field(() => [String]) before!: readonly string[];
  @Field(() => [String]) after!: readonly string[];
  @Field({ description: 'A text or a case code: that it changed is all that is kept' }) hidden!: boolean;
}

@ObjectType()
export class ReportRevision {
  @Field(() => ID) id!: string;
  @Field(() => Int) revision!: number;
  @Field({ description: 'EDITED, WITHDRAWN, RESOLVED, REOPENED by its structure; TRIAGED, MERGED, UNMERGED by staff' }) act!: string;
  @Field(() => Date) madeAt!: Date;
  @Field({ description: 'By the account that asks' }) byMe!: boolean;
  @Field(() => [ReportFieldChange]) changes!: readonly ReportFieldChange[];
}
