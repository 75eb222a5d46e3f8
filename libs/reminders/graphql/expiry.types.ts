import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { EXPIRY_KINDS, type ExpiryKind as Kind } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';

export const ExpiryKind = Object.fromEntries(EXPIRY_KINDS.map((kind) => [kind, kind])) as { [K in Kind]: K };
registerEnumType(ExpiryKind, { name: 'ExpiryKind' });

@ObjectType({ description: 'Something that ends in a live case of the own structure.' })
export class Expiry {
  @Field(() => ID) caseCode!: string;
  @Field(() => ExpiryKind) kind!: Kind;
  @Field(() => String, { nullable: true, description: 'Code of the stay document; null for a contract.' }) stayDocument!: string | null;
  @Field(() => CivilDate) dueOn!: string;
  @Field(() => Int, { description: 'Negative once it is past.' }) daysLeft!: number;
  @Field(() => Int, { nullable: true, description: 'The threshold it has come to, in days before the end.' }) threshold!: number | null;
  @Field(() => CivilDate, { nullable: true, description: 'When the renewal was filed; null: nothing was done about this end.' }) filedOn!: string | null;
}

@ObjectType()
export class ExpiryList {
  @Field(() => CivilDate) today!: string;
  @Field(() => [Int], { description: 'Days before an end, most distant first; negative once it is past.' }) thresholds!: readonly number[];
  @Field(() => [Expiry], { description: 'The most pressing first.' }) items!: readonly Expiry[];
  @Field({ description: 'Whether the structure watches employment contracts (SIAE).' }) contracts!: boolean;
  @Field() mayChooseThresholds!: boolean;
}

@InputType()
export class EndingInput {
  @Field(() => ID) caseCode!: string;
  @Field(() => ExpiryKind) kind!: Kind;
  @Field(() => CivilDate) dueOn!: string;
}

@ObjectType()
export class ExpiryThresholds {
  @Field(() => [Int]) thresholds!: readonly number[];
}

@ObjectType()
export class ContractEnd {
  @Field(() => ID) caseCode!: string;
  @Field(() => CivilDate, { nullable: true }) endsOn!: string | null;
}

@ObjectType()
export class ReminderRefused {
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'The field it is about.' }) field!: string | null;
}

@ObjectType()
export class CalendarLink {
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When a calendar program last read it.' }) lastReadAt!: Date | null;
}

@ObjectType()
export class NewCalendarLink {
  @Field({ description: 'Shown this once: only its hash is kept.' }) url!: string;
}

export const FileRenewalResult = createUnionType({ name: 'FileRenewalResult', types: () => [Expiry, ReminderRefused] as const });
export const ExpiryThresholdsResult = createUnionType({ name: 'ExpiryThresholdsResult', types: () => [ExpiryThresholds, ReminderRefused] as const });
export const ContractEndResult = createUnionType({ name: 'ContractEndResult', types: () => [ContractEnd, ReminderRefused] as const });

export function reminderRefused(message: string, field: string | null = null): ReminderRefused {
  return Object.assign(new ReminderRefused(), { message, field });
}
