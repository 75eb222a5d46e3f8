import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { VERBATIM_REFUSALS, VERBATIM_REUSES, VERBATIM_STATUSES, type VerbatimRefusalMotive as Motive, type VerbatimReuse as Reuse, type VerbatimStatus as Status } from '@vigie/domain/verbatims';
import { CivilDate } from '@vigie/platform';
import { MESSAGES, type VerbatimRefusal as Refusal } from '../messages.fr';
import { VERBATIM_USE_STATES, type VerbatimUseState as UseState } from '../persistence/verbatim.entities';
import type { Refusal as RefusedOutcome } from '../outcome';
import type { VerbatimView } from '../read-verbatims/read-verbatims';
import { attributionOf } from '../words/attribution';

const enumOf = <Code extends string>(codes: readonly Code[]) => Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };
export const VerbatimStatus = enumOf(VERBATIM_STATUSES);
registerEnumType(VerbatimStatus, { name: 'VerbatimStatus', description: 'PROPOSED waits for a second reading; WITHDRAWN: consent was taken back' });
export const VerbatimReuse = enumOf(VERBATIM_REUSES);
registerEnumType(VerbatimReuse, { name: 'VerbatimReuse', description: 'In how many dossiers it may be quoted' });
export const VerbatimRefusalMotive = enumOf(VERBATIM_REFUSALS);
registerEnumType(VerbatimRefusalMotive, { name: 'VerbatimRefusalMotive' });
const VerbatimUseState = enumOf(VERBATIM_USE_STATES);
registerEnumType(VerbatimUseState, { name: 'VerbatimUseState' });
const VerbatimRefusal = enumOf(Object.keys(MESSAGES.refused) as Refusal[]);
registerEnumType(VerbatimRefusal, { name: 'VerbatimRefusal' });
/** What a second reader may decide. */
export const VerbatimDecision = enumOf(['ACCEPTED', 'REFUSED'] as const);
registerEnumType(VerbatimDecision, { name: 'VerbatimDecision' });

@ObjectType({ description: 'Where a verbatim is quoted' })
export class VerbatimUse {
  @Field(() => ID) id!: string;
  @Field({ description: 'The dossier, as staff know it' }) label!: string;
  @Field(() => VerbatimUseState) state!: UseState;
  @Field(() => Date) reservedAt!: Date;
  @Field(() => Date, { nullable: true }) sentAt!: Date | null;
}

@ObjectType({ description: 'Words of a testimony, masked, that letters may quote once a second person has read them' })
export class Verbatim {
  @Field(() => ID) id!: string;
  @Field(() => ID) reportId!: string;
  @Field(() => VerbatimStatus) status!: Status;
  @Field(() => String, { nullable: true, description: 'Null once consent was taken back' }) excerpt!: string | null;
  @Field({ description: 'How it is signed: by the type of structure only' }) attribution!: string;
  @Field(() => VerbatimReuse) reuse!: Reuse;
  @Field() regionCode!: string;
  @Field(() => [String]) rights!: string[];
  @Field(() => [String]) difficulties!: string[];
  @Field() proposerName!: string;
  @Field(() => Date) proposedAt!: Date;
  @Field({ description: 'Proposed by you: another person reads it' }) own!: boolean;
  @Field(() => String, { nullable: true }) deciderName!: string | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
  @Field(() => VerbatimRefusalMotive, { nullable: true }) motive!: Motive | null;
  @Field(() => Date, { nullable: true }) withdrawnAt!: Date | null;
  @Field(() => Int) revision!: number;
  @Field(() => [VerbatimUse], { description: 'The latest first' }) uses!: VerbatimUse[];
}

@ObjectType()
export class VerbatimPage {
  @Field(() => [Verbatim]) items!: Verbatim[];
  @Field(() => Int) total!: number;
  @Field(() => Int, { description: 'Waiting for a second reading' }) toRead!: number;
}

@ObjectType({ description: 'A testimony that may be published and of which nothing is proposed yet, without its words' })
export class VerbatimCandidate {
  @Field(() => ID) reportId!: string;
  @Field() reference!: string;
  @Field(() => CivilDate) occurredOn!: string;
  @Field() regionCode!: string;
  @Field() structureType!: string;
  @Field(() => [String]) rights!: readonly string[];
  @Field(() => [String]) difficulties!: readonly string[];
  @Field(() => Int, { description: 'Characters' }) length!: number;
}

@ObjectType()
export class VerbatimCandidatePage {
  @Field(() => [VerbatimCandidate]) items!: VerbatimCandidate[];
  @Field(() => Int) total!: number;
}

@ObjectType({ description: 'A testimony opened to choose from, masked' })
export class VerbatimDraft {
  @Field(() => ID) reportId!: string;
  @Field() text!: string;
  @Field() attribution!: string;
}

@ObjectType()
export class VerbatimChanged {
  @Field(() => Verbatim) verbatim!: Verbatim;
}

@ObjectType()
export class VerbatimRefused {
  @Field(() => VerbatimRefusal) reason!: Refusal;
  @Field() message!: string;
  @Field(() => String, { nullable: true, description: 'The text as it could be taken instead' }) prepared!: string | null;
}

export const OpenVerbatimResult = createUnionType({ name: 'OpenVerbatimResult', types: () => [VerbatimDraft, VerbatimRefused] as const });
export const VerbatimChangeResult = createUnionType({ name: 'VerbatimChangeResult', types: () => [VerbatimChanged, VerbatimRefused] as const });

export function verbatimObject({ verbatim, own, uses }: VerbatimView): Verbatim {
  return Object.assign(new Verbatim(), { ...verbatim, own, attribution: attributionOf(verbatim.structureType), uses: uses.map((use) => Object.assign(new VerbatimUse(), use)) });
}

export const refusedObject = ({ reason, message, prepared }: RefusedOutcome): VerbatimRefused => Object.assign(new VerbatimRefused(), { reason, message, prepared });
