import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { CausalityGround as Ground, Causality } from '@vigie/domain';
import type { Aimed } from '../act-on-reports/act-on-reports';
import type { ActRefusal, RefusedReport } from '../act-on-reports/outcome';
import type { Qualification } from '../act-on-reports/qualify-reports';
import { TriageItem } from './queue-item.object';
import { CausalityGround, CausalityRung, TriageRefusal } from './triage.enums';

@InputType({ description: 'A report to act on' })
export class AimedReport implements Aimed {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true, description: 'As it was read; without it, whatever it has become' }) revision?: number | null;
}

@InputType()
export class QualificationInput implements Qualification {
  @Field(() => CausalityRung) causality!: Causality;
  @Field(() => [CausalityGround], { description: 'One or more above ALLEGED, each of that rung' }) grounds!: Ground[];
}

@ObjectType()
export class TriageRefused implements RefusedReport {
  @Field(() => ID, { description: 'Of the report; empty when it is about the whole act' }) id!: string;
  @Field(() => TriageRefusal) reason!: ActRefusal;
  @Field() message!: string;
}

@ObjectType({ description: 'Done on these; each of the others says why not' })
export class TriageDone {
  @Field(() => ID, { description: 'What undoTriage takes back' }) batchId!: string;
  @Field(() => [TriageItem]) items!: TriageItem[];
  @Field(() => [TriageRefused]) refused!: TriageRefused[];
}

export const TriageResult = createUnionType({ name: 'TriageResult', types: () => [TriageDone, TriageRefused] as const });
