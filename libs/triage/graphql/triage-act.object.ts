import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CausalityGround as Ground } from '@vigie/domain';
import type { TriageActEntity, TriageActKind as Kind } from '../persistence/triage-act.entity';
import { CausalityGround, TriageActKind } from './triage.enums';

@ObjectType({ description: 'One thing staff did to a report' })
export class TriageAct {
  @Field(() => ID) id!: string;
  @Field(() => ID) batchId!: string;
  @Field(() => TriageActKind) kind!: Kind;
  @Field(() => [String], { description: 'Codes, a tag, a name or a reference, by its kind' }) before!: string[];
  @Field(() => [String]) after!: string[];
  @Field(() => [CausalityGround]) grounds!: Ground[];
  @Field() by!: string;
  @Field() own!: boolean;
  @Field(() => Date) takenAt!: Date;
  @Field(() => Date, { nullable: true }) undoneAt!: Date | null;
}

const wordsOf = ({ status, motive, causality, assigneeName, tag, intoReference, anomalyName }: TriageActEntity['before']): string[] =>
  [status, motive, causality, assigneeName, tag, intoReference, anomalyName].filter((word): word is NonNullable<typeof word> => !!word);

export function triageAct({ before, after, accountId, accountName, ...act }: TriageActEntity, viewerId: string): TriageAct {
  return Object.assign(new TriageAct(), act, { before: wordsOf(before), after: wordsOf(after), by: accountName, own: accountId === viewerId });
}
