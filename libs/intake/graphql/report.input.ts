import { Field, Float, InputType } from '@nestjs/graphql';

@InputType()
export class AttemptInput {
  @Field(() => Boolean, { nullable: true }) tried?: boolean | null;
  @Field(() => String, { nullable: true }) outcome?: string | null;
}

@InputType()
export class AttemptsInput {
  @Field(() => AttemptInput, { nullable: true }) CCC?: AttemptInput | null;
  @Field(() => AttemptInput, { nullable: true }) PAN?: AttemptInput | null;
  @Field(() => AttemptInput, { nullable: true }) SUBSTITUTION?: AttemptInput | null;
}

@InputType()
export class RuptureInput {
  @Field(() => String, { nullable: true }) right?: string | null;
  @Field(() => String, { nullable: true }) body?: string | null;
  @Field(() => String, { nullable: true }) state?: string | null;
  @Field(() => String, { nullable: true }) since?: string | null;
  @Field(() => String, { nullable: true }) until?: string | null;
  @Field(() => Float, { nullable: true }) amountLost?: number | null;
}

/** Nothing is required and dates are texts here: what is wrong comes back by field, from the form's own schema. */
@InputType()
export class ReportInput {
  @Field(() => String, { nullable: true }) siteCode?: string | null;
  @Field(() => String, { nullable: true }) occurredOn?: string | null;
  @Field(() => String, { nullable: true }) discoveredOn?: string | null;
  @Field(() => String, { nullable: true }) audience?: string | null;
  @Field(() => String, { nullable: true }) stayDocument?: string | null;
  @Field(() => String, { nullable: true }) stayDocumentExpiresOn?: string | null;
  @Field(() => [String], { nullable: true }) difficulties?: string[] | null;
  @Field(() => [RuptureInput], { nullable: true }) ruptures?: RuptureInput[] | null;
  @Field(() => String, { nullable: true }) causality?: string | null;
  @Field(() => AttemptsInput, { nullable: true }) attempts?: AttemptsInput | null;
  @Field(() => Float, { nullable: true }) hoursSpent?: number | null;
  @Field(() => String, { nullable: true }) caseCode?: string | null;
  @Field(() => String, { nullable: true }) narrative?: string | null;
  @Field(() => String, { nullable: true }) testimony?: string | null;
  @Field(() => Boolean, { nullable: true }) testimonyConsent?: boolean | null;
}
