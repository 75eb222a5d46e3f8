import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

/** A job that was given up after its last attempt. */
@ObjectType('JobFailure')
export class JobFailureObject {
  @Field(() => ID) id!: string;
  @Field() jobName!: string;
  @Field() jobId!: string;
  /** JSON: ids and coded keys, as jobs carry nothing else. */
  @Field() payload!: string;
  @Field({ description: 'Why, without the values an error may quote.' }) message!: string;
  @Field(() => Int) attempts!: number;
  @Field(() => GraphQLISODateTime) enqueuedAt!: Date;
  @Field(() => GraphQLISODateTime) failedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) redrivenAt!: Date | null;
  @Field({ description: 'False for what never became a job: there is nothing to send again.' }) redrivable!: boolean;
}

@ObjectType()
export class JobFailurePage {
  @Field(() => [JobFailureObject]) items!: JobFailureObject[];
  @Field(() => Int) total!: number;
}
