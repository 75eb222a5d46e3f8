import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { APART_REASONS, type ApartReason as Reason, type FiledApart } from '../similar-reports/filed-apart';
import { SIMILAR_MATCHES, type ReportTraits, type SimilarMatch as Match } from '../similar-reports/find-similar';
import { Report } from './report.object';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const SimilarMatch = namesOf(SIMILAR_MATCHES);
registerEnumType(SimilarMatch, { name: 'SimilarMatch', description: 'SAME_CASE: under the same case code. SAME_EVENT: under another, and by its answers perhaps the same' });

export const ApartReason = namesOf(APART_REASONS);
registerEnumType(ApartReason, { name: 'ApartReason', description: 'Why a report that looks like another is one of its own' });

@ObjectType()
export class SimilarReport {
  @Field(() => SimilarMatch) match!: Match;
  @Field(() => Report) report!: Report;
}

/** Dates are texts here, as in ReportInput: what cannot be read looks like nothing. */
@InputType()
export class ReportTraitsInput implements ReportTraits {
  @Field() caseCode!: string;
  @Field() siteCode!: string;
  @Field() occurredOn!: string;
  @Field() audience!: string;
  @Field() stayDocument!: string;
  @Field(() => String, { nullable: true }) stayDocumentExpiresOn?: string | null;
  @Field(() => [String]) difficulties!: string[];
  @Field(() => [String]) rights!: string[];
}

@InputType()
export class FiledApartInput implements FiledApart {
  @Field(() => ID, { description: 'The report it looks like' }) from!: string;
  @Field(() => ApartReason) reason!: Reason;
  @Field(() => String, { nullable: true, description: 'Asked for with OTHER; 300 characters' }) note?: string | null;
}
