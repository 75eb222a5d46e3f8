import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DirectorySection as Section } from '@vigie/contracts';
import { CivilDate } from '@vigie/platform';
import type { DirectoryAction as Action } from '../persistence/directory-change.entity';
import type { ChangeView } from '../read-directory/read-directory';
import type { EntryView } from '../read-directory/entry-view';
import type { DirectoryRefusal, EntryOutcome } from '../save-entry/save-entry';

export const DirectorySection = { SERVICE: 'SERVICE', PROCEDURE: 'PROCEDURE' } as const satisfies { [S in Section]: S };
registerEnumType(DirectorySection, { name: 'DirectorySection', description: 'How a service is reached, or by which way a permit is asked for' });

export const DirectoryAction = { ADDED: 'ADDED', CHANGED: 'CHANGED', VERIFIED: 'VERIFIED', RETIRED: 'RETIRED' } as const satisfies { [A in Action]: A };
registerEnumType(DirectoryAction, { name: 'DirectoryAction' });

@ObjectType({ description: 'What is said of a service or a procedure at one préfecture or sous-préfecture' })
export class DirectoryDetails {
  @Field(() => DirectorySection) section!: Section;
  @Field() siteCode!: string;
  @Field({ description: 'A service (CCC, PAN, SUBSTITUTION, DDETS) or a category of permits' }) topic!: string;
  @Field(() => String, { nullable: true, description: 'A means of contact or a route; null where the service was found not to exist' }) means!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true }) opening!: string | null;
  @Field(() => String, { nullable: true }) link!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) conditions!: string | null;
  @Field(() => String, { nullable: true, description: 'Where it was learnt' }) source!: string | null;
}

@ObjectType()
export class DirectoryEntry extends DirectoryDetails implements EntryView {
  @Field(() => ID) id!: string;
  @Field() regionCode!: string;
  @Field({ description: 'The federation that verified it' }) verifier!: string;
  @Field(() => CivilDate) verifiedOn!: string;
  @Field({ description: 'Verified more than 90 days ago' }) stale!: boolean;
  @Field(() => Int) revision!: number;
  @Field({ description: 'Fictitious, of the demonstration' }) demo!: boolean;
}

@ObjectType()
export class DirectoryPage {
  @Field() siteCode!: string;
  @Field(() => [DirectoryEntry]) entries!: DirectoryEntry[];
}

@ObjectType()
export class DirectoryEntryPage {
  @Field(() => [DirectoryEntry]) items!: DirectoryEntry[];
  @Field(() => Int) total!: number;
}

@ObjectType()
export class DirectoryFieldChange {
  @Field() field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType()
export class DirectoryChange implements ChangeView {
  @Field(() => ID) id!: string;
  @Field(() => DirectoryAction) action!: Action;
  @Field({ description: 'The federation that did it' }) actor!: string;
  @Field({ description: 'As a structure proposed' }) proposed!: boolean;
  @Field(() => Date) changedAt!: Date;
  @Field(() => [DirectoryFieldChange]) fields!: DirectoryFieldChange[];
}

@ObjectType()
export class DirectoryFault {
  @Field() field!: string;
  @Field({ description: 'French, to show beside the field' }) message!: string;
}

@ObjectType()
export class DirectoryRefused {
  @Field() message!: string;
  @Field(() => [DirectoryFault]) errors!: DirectoryFault[];
}

export const DirectoryEntryResult = createUnionType({ name: 'DirectoryEntryResult', types: () => [DirectoryEntry, DirectoryRefused] as const });

export const refusedType = ({ message, errors }: DirectoryRefusal): DirectoryRefused => Object.assign(new DirectoryRefused(), { message, errors: [...errors] });

export const entryResult = (outcome: EntryOutcome): typeof DirectoryEntryResult =>
  outcome.kind === 'SAVED' ? Object.assign(new DirectoryEntry(), outcome.entry) : refusedType(outcome);
