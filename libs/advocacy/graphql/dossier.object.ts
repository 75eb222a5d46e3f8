import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { DOSSIER_STATUSES, isLetterOpen, isOpen, type DossierStatus as Status } from '@vigie/domain';
import { CivilDate } from '@vigie/platform';
import { MESSAGES, type DossierRefusal as Refusal } from '../messages.fr';
import type { DossierEntity } from '../persistence/dossier.entities';
import type { DossierView } from '../read-dossiers/read-dossiers';
import { territoryOf } from '../words/territory';
import type { DossierSettings } from '../write-dossier/dossier-settings';
import { DossierCommitment, DossierDocument, DossierFile, DossierProduction, DossierVerbatim } from './follow-up.object';
import { FREEZING_STEPS } from '../freeze/freeze-dossier';
import { PRODUCTION_STEPS } from '../produce/production-steps';
import { DossierSnapshot, snapshotObject } from './dossier-snapshot.object';
import { DossierFreezing } from './freezing.object';

export const DossierStatus = Object.fromEntries(DOSSIER_STATUSES.map((status) => [status, status])) as { [S in Status]: S };
registerEnumType(DossierStatus, { name: 'DossierStatus' });
export const DossierRefusal = Object.fromEntries(Object.keys(MESSAGES.refused).map((reason) => [reason, reason])) as { [R in Refusal]: R };
registerEnumType(DossierRefusal, { name: 'DossierRefusal' });

@ObjectType({ description: 'A move of the life of a dossier that its status allows' })
export class DossierMove {
  @Field(() => DossierStatus) to!: Status;
  @Field(() => String, { nullable: true, description: 'Why not by you; null: it is yours to make' }) refusal!: string | null;
}

@ObjectType({ description: 'A move that was made' })
export class DossierStep {
  @Field(() => ID) id!: string;
  @Field(() => DossierStatus) fromStatus!: Status;
  @Field(() => DossierStatus) toStatus!: Status;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field({ description: 'Who, by the name they had then' }) accountName!: string;
  @Field(() => Date) takenAt!: Date;
}

@ObjectType({ description: 'A dossier in a list' })
export class DossierSummary {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'What people call it by' }) number!: number;
  @Field() title!: string;
  @Field({ description: 'In words' }) territory!: string;
  @Field(() => String, { nullable: true, description: 'Null: the whole country' }) regionCode!: string | null;
  @Field(() => String, { nullable: true }) departmentCode!: string | null;
  @Field(() => String, { nullable: true }) siteCode!: string | null;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => DossierStatus) status!: Status;
  @Field(() => Int, { description: 'Of the figures frozen last; 0 before' }) version!: number;
  @Field() authorName!: string;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => CivilDate, { nullable: true }) sentOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the letter' }) reference!: string | null;
  @Field(() => CivilDate, { nullable: true }) answeredOn!: string | null;
}

@ObjectType({ description: 'What is drafted, frozen, approved and sent from what is watched' })
export class Dossier extends DossierSummary {
  @Field(() => [String]) rights!: readonly string[];
  @Field(() => [String]) difficultyGroups!: readonly string[];
  @Field(() => [String]) sectors!: readonly string[];
  @Field({ description: 'Reports qualified at least so' }) causality!: string;
  @Field(() => [String], { description: 'The addressee, line by line' }) recipient!: readonly string[];
  @Field(() => Int) revision!: number;
  @Field({ description: 'What it covers may still change' }) open!: boolean;
  @Field({ description: 'Its letter may still be written' }) letterOpen!: boolean;
  @Field(() => String, { nullable: true, description: 'The document of the editor, in JSON; null before the figures are frozen' }) letter!: string | null;
  @Field(() => DossierSnapshot, { nullable: true, description: 'The figures frozen last' }) snapshot!: DossierSnapshot | null;
  @Field(() => String, { nullable: true }) approvedBy!: string | null;
  @Field(() => CivilDate, { nullable: true }) approvedOn!: string | null;
  @Field(() => DossierFreezing, { nullable: true, description: 'The freezing of its figures asked for last; null once frozen, or before' }) freezing!: DossierFreezing | null;
  @Field(() => DossierProduction, { nullable: true, description: 'Of its files as it stands' }) production!: DossierProduction | null;
  @Field(() => [DossierFile]) files!: DossierFile[];
  @Field({ description: 'Its files were made before its letter, or what it quotes, changed' }) filesOutdated!: boolean;
  @Field(() => String, { nullable: true, description: 'What was answered' }) answer!: string | null;
  @Field(() => [DossierCommitment]) commitments!: DossierCommitment[];
  @Field(() => [DossierDocument]) documents!: DossierDocument[];
  @Field(() => [DossierVerbatim], { description: 'What its annexes quote, then what they could' }) verbatims!: DossierVerbatim[];
  @Field(() => [DossierMove]) moves!: DossierMove[];
  @Field(() => [DossierStep], { description: 'The latest first' }) steps!: DossierStep[];
}

@ObjectType()
export class DossierPage {
  @Field(() => [DossierSummary]) items!: DossierSummary[];
  @Field(() => Int) total!: number;
}

@ObjectType()
export class DossierChanged {
  @Field(() => Dossier) dossier!: Dossier;
}

@ObjectType()
export class DossierRefused {
  @Field(() => DossierRefusal) reason!: Refusal;
  @Field() message!: string;
}

export const DossierChangeResult = createUnionType({ name: 'DossierChangeResult', types: () => [DossierChanged, DossierRefused] as const });

@InputType()
export class DossierFilter {
  @Field(() => [DossierStatus], { nullable: true }) statuses?: Status[] | null;
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Those about this préfecture site or its département, and those whose letter says its name' }) namesSite?: string | null;
}

@InputType({ description: 'The narrowest territory given decides the others; none is the whole country' })
export class DossierInput implements DossierSettings {
  @Field() title!: string;
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
  @Field(() => String, { nullable: true }) siteCode?: string | null;
  @Field(() => CivilDate) from!: string;
  @Field(() => CivilDate) to!: string;
  @Field(() => [String], { nullable: true, description: 'One of these rights; none or empty: any' }) rights?: string[] | null;
  @Field(() => [String], { nullable: true }) difficultyGroups?: string[] | null;
  @Field(() => [String], { nullable: true }) sectors?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Reports qualified at least so; ALLEGED when left out' }) causality?: string | null;
  @Field(() => [String]) recipient!: string[];
}

export const summaryObject = (dossier: DossierEntity): DossierSummary => Object.assign(new DossierSummary(), { ...dossier, ...summed(dossier) });

const summed = (dossier: DossierEntity) => ({
  territory: territoryOf(dossier), sentOn: dossier.sending?.sentOn ?? null, reference: dossier.sending?.reference ?? null, answeredOn: dossier.answer?.answeredOn ?? null,
});

export function dossierObject({ dossier, moves, steps, snapshot, freezing, production, files, filesOutdated, followUp, verbatims }: DossierView): Dossier {
  return Object.assign(new Dossier(), {
    ...dossier, ...dossier.themes, ...summed(dossier), open: isOpen(dossier.status), letterOpen: isLetterOpen(dossier.status),
    freezing: freezing && isOpen(dossier.status) && freezing.state !== 'DONE' ? { state: freezing.state, done: freezing.done, total: FREEZING_STEPS, failure: freezing.failure, by: freezing.displayName } : null,
    production: production && { state: production.state, done: production.done, total: PRODUCTION_STEPS, failure: production.failure }, files: [...files], filesOutdated,
    answer: dossier.answer?.summary ?? null,
    commitments: [...followUp.commitments], documents: [...followUp.documents], verbatims: [...verbatims],
    snapshot: snapshot && snapshotObject(snapshot), approvedBy: dossier.approval?.by ?? null, approvedOn: dossier.approval?.on ?? null,
    moves: moves.map(({ to, refusal }) => ({ to, refusal: refusal && MESSAGES.refused[refusal] })), steps: [...steps],
  });
}
