import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';

@ObjectType({ description: 'One line of the audit log.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Its number in the chain.' }) id!: string;
  @Field() at!: Date;
  @Field(() => String, { nullable: true, description: 'Who did it; null for the program itself.' }) actorName!: string | null;
  @Field() action!: string;
  @Field({ description: 'What kind of thing it was done to: account, report, structure…' }) subjectKind!: string;
  @Field() subjectId!: string;
  @Field(() => String, { nullable: true, description: 'Of a structure or account that is still there.' }) subjectName!: string | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
}

@ObjectType()
export class AuditPage {
  @Field(() => [AuditEntry]) items!: AuditEntry[];
  @Field(() => Int) total!: number;
}

@InputType()
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or address of who did it.' }) actor?: string | null;
  @Field(() => String, { nullable: true }) action?: string | null;
  @Field(() => String, { nullable: true }) subjectKind?: string | null;
  @Field(() => String, { nullable: true, description: 'An identifier, or part of the name of a structure or account.' }) subject?: string | null;
  @Field(() => CivilDate, { nullable: true }) from?: string | null;
  @Field(() => CivilDate, { nullable: true }) to?: string | null;
  @Field(() => String, { nullable: true, description: 'Region of who did it, or of what it was done to.' }) regionCode?: string | null;
}

@ObjectType()
export class AuditExport {
  @Field({ description: 'CSV, UTF-8, separated by semicolons.' }) content!: string;
  @Field(() => Int) entries!: number;
}

@ObjectType({ description: 'An expected refusal, in French.' })
export class AuditExportRefused {
  @Field() message!: string;
}

export const AuditExportResult = createUnionType({ name: 'AuditExportResult', types: () => [AuditExport, AuditExportRefused] as const });
