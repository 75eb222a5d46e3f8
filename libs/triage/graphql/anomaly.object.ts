import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { ANOMALY_STATUSES, type AnomalyStatus as Status } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import type { AnomalyDraft, AnomalyRefusal as Refusal } from '../anomalies/keep-anomalies';
import type { AnomalyView } from '../anomalies/read-anomalies';
import { MESSAGES } from '../messages.fr';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const AnomalyStatus = namesOf(ANOMALY_STATUSES);
registerEnumType(AnomalyStatus, { name: 'AnomalyStatus', description: 'Where it stands with the DGEF' });
export const AnomalyRefusal = namesOf(Object.keys(MESSAGES.anomaly) as Refusal[]);
registerEnumType(AnomalyRefusal, { name: 'AnomalyRefusal' });

@ObjectType()
export class AnomalySpread {
  @Field() departmentCode!: string;
  @Field(() => Int) reports!: number;
  @Field(() => Int) witnesses!: number;
}

@ObjectType({ description: 'In the territory of whoever reads it. Two units that are never added: reports, and structures that say « moi aussi »' })
export class AnomalyWeight {
  @Field(() => Int, { description: 'Reports attached to it that count' }) reports!: number;
  @Field(() => Int, { description: 'Structures those come from' }) structures!: number;
  @Field(() => Int, { description: 'Structures that said « moi aussi »' }) witnesses!: number;
  @Field(() => CivilDate, { nullable: true, description: 'First day of the facts' }) firstSeen!: string | null;
  @Field(() => [AnomalySpread]) spread!: AnomalySpread[];
}

@ObjectType({ description: 'What the DGEF was told, or answered' })
export class AnomalyStep {
  @Field(() => ID) id!: string;
  @Field(() => AnomalyStatus) fromStatus!: Status;
  @Field(() => AnomalyStatus) toStatus!: Status;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field() by!: string;
  @Field(() => Date) takenAt!: Date;
}

@ObjectType({ description: 'A fault of the teleservice that has a name' })
export class Anomaly {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() description!: string;
  @Field(() => AnomalyStatus) status!: Status;
  @Field(() => [AnomalyStatus], { description: 'Where national staff may put it' }) moves!: Status[];
  @Field(() => Int) revision!: number;
  @Field(() => Date) updatedAt!: Date;
  @Field({ description: 'The structure that asks said « moi aussi »' }) mine!: boolean;
  @Field(() => AnomalyWeight, { nullable: true, description: 'Null for a structure' }) weight!: AnomalyWeight | null;
  @Field(() => [AnomalyStep], { description: 'Latest first; none for a structure' }) steps!: AnomalyStep[];
}

@InputType()
export class AnomalyInput implements AnomalyDraft {
  @Field({ description: '5 to 80 characters' }) name!: string;
  @Field({ description: '10 to 1,000 characters' }) description!: string;
}

@InputType()
export class ExistingAnomaly {
  @Field(() => ID) id!: string;
  @Field(() => Int) revision!: number;
}

@ObjectType()
export class AnomalyKept {
  @Field(() => Anomaly) anomaly!: Anomaly;
}

@ObjectType()
export class AnomalyRefused {
  @Field(() => AnomalyRefusal) reason!: Refusal;
  @Field() message!: string;
}

export const AnomalyResult = createUnionType({ name: 'AnomalyResult', types: () => [AnomalyKept, AnomalyRefused] as const });

export function anomalyObject({ steps, ...view }: AnomalyView): Anomaly {
  return Object.assign(new Anomaly(), view, { moves: [...view.moves], steps: steps.map(({ accountName, ...step }) => ({ ...step, by: accountName })) });
}
