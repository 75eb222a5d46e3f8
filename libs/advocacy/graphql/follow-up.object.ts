import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import { COMMITMENT_ANSWERS, COMMITMENT_SUBJECTS, PRODUCTION_STATES, type CommitmentAnswer as Answer, type CommitmentSubject as Subject, type ProductionState as State } from '../persistence/dossier-file.entities';
import type { Commitment, ReceivedDocument } from '../follow-up/keep-commitments';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };
export const CommitmentAnswer = namesOf(COMMITMENT_ANSWERS);
registerEnumType(CommitmentAnswer, { name: 'CommitmentAnswer' });
export const CommitmentSubject = namesOf(COMMITMENT_SUBJECTS);
registerEnumType(CommitmentSubject, { name: 'CommitmentSubject' });
export const DossierProductionState = namesOf(PRODUCTION_STATES);
registerEnumType(DossierProductionState, { name: 'DossierProductionState' });

@ObjectType({ description: 'The making of a dossier\'s files' })
export class DossierProduction {
  @Field(() => DossierProductionState) state!: State;
  @Field(() => Int) done!: number;
  @Field(() => Int, { description: 'Steps in all' }) total!: number;
  @Field(() => String, { nullable: true }) failure!: string | null;
}

@ObjectType({ description: 'A file that was produced' })
export class DossierFile {
  @Field() name!: string;
  @Field(() => Int, { description: 'Bytes' }) size!: number;
  @Field() sha256!: string;
}

@ObjectType({ description: 'Reports of a month, exact' })
export class MonthlyReports {
  @Field({ description: 'YYYY-MM' }) month!: string;
  @Field(() => Int) reports!: number;
}

@ObjectType({ description: 'What the addressee answered on a recommendation or a difficulty' })
export class DossierCommitment {
  @Field(() => CommitmentSubject) subject!: Subject;
  @Field() code!: string;
  @Field() label!: string;
  @Field(() => CommitmentAnswer) answer!: Answer;
  @Field(() => CivilDate, { nullable: true }) dueOn!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field() recordedBy!: string;
  @Field(() => [MonthlyReports], { description: 'Since half a year before the letter left' }) since!: MonthlyReports[];
}

@ObjectType({ description: 'A document received in answer' })
export class DossierDocument {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => String, { nullable: true }) reference!: string | null;
  @Field(() => CivilDate) receivedOn!: string;
}

@ObjectType({ description: 'A testimony that the annexes quote, or may quote' })
export class DossierVerbatim {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field(() => String, { nullable: true, description: 'Null until it is quoted' }) attribution!: string | null;
}

@InputType()
export class CommitmentInput implements Commitment {
  @Field(() => CommitmentSubject) subject!: Subject;
  @Field() code!: string;
  @Field(() => CommitmentAnswer) answer!: Answer;
  @Field(() => CivilDate, { nullable: true }) dueOn?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class ReceivedDocumentInput implements ReceivedDocument {
  @Field() title!: string;
  @Field(() => String, { nullable: true }) reference?: string | null;
  @Field(() => CivilDate) receivedOn!: string;
}

@ObjectType({ description: 'A case as a working list has it: a code, and what is coded' })
export class UnsolvedCase {
  @Field() caseCode!: string;
  @Field() structureName!: string;
  @Field(() => CivilDate) firstOn!: string;
  @Field(() => CivilDate) lastOn!: string;
  @Field(() => [String]) rights!: readonly string[];
  @Field(() => [String]) difficulties!: readonly string[];
}

@ObjectType({ description: 'What is not solved at a préfecture, and what was since the last meeting with it' })
export class UnsolvedList {
  @Field() siteCode!: string;
  @Field() siteName!: string;
  @Field(() => CivilDate, { nullable: true }) lastMeeting!: string | null;
  @Field(() => [UnsolvedCase]) open!: UnsolvedCase[];
  @Field(() => [UnsolvedCase]) solved!: UnsolvedCase[];
}
