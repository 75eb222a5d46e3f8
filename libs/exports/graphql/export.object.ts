import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { EXPORT_COLUMNS, EXPORT_FORMATS, EXPORT_KINDS, EXPORT_LEVELS, EXPORT_STATES, type ExportColumn as Column, type ExportFormat as Format, type ExportKind as Kind, type ExportLevel as Level, type ExportState as State } from '@vigie/contracts';
import { ReportFilter } from '@vigie/intake';
import { TriageFilter } from '@vigie/triage';
import type { ExportWish } from '../ask-export/export-wish';
import { MESSAGES } from '../messages.fr';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

const ExportKind = namesOf(EXPORT_KINDS);
registerEnumType(ExportKind, { name: 'ExportKind', description: 'DETAIL: reports one by one, for the controller\'s own use. TERRITORIES: counts by territory, through disclosure control' });
const ExportFormat = namesOf(EXPORT_FORMATS);
registerEnumType(ExportFormat, { name: 'ExportFormat' });
const ExportState = namesOf(EXPORT_STATES);
registerEnumType(ExportState, { name: 'ExportState', description: 'EXPIRED: the file is gone' });
const ExportLevel = namesOf(EXPORT_LEVELS);
registerEnumType(ExportLevel, { name: 'ExportLevel' });
const ExportColumn = namesOf(EXPORT_COLUMNS);
registerEnumType(ExportColumn, { name: 'ExportColumn' });
const ExportRefusalReason = namesOf(Object.keys(MESSAGES.refused) as (keyof typeof MESSAGES.refused)[]);
registerEnumType(ExportRefusalReason, { name: 'ExportRefusalReason' });

@InputType()
export class ExportInput implements ExportWish {
  @Field(() => ExportKind) kind!: Kind;
  @Field(() => ExportFormat) format!: Format;
  @Field(() => [ExportColumn], { description: 'Of reports one by one', defaultValue: [] }) columns!: Column[];
  @Field(() => ExportLevel, { nullable: true, description: 'Of counts by territory' }) level?: Level | null;
  @Field(() => ReportFilter, { nullable: true, description: 'As the list of reports. Counts by territory take whole months' }) filter?: ReportFilter | null;
  @Field(() => TriageFilter, { nullable: true, description: 'As the queue that staff sort, instead of the filter; of reports one by one' }) queue?: TriageFilter | null;
  @Field(() => String, { nullable: true, description: 'What reports one by one are needed for, 10 to 300 characters that name nobody' }) purpose?: string | null;
}

@ObjectType({ description: 'Something asked to be taken away, as far as it is' })
export class DataExport {
  @Field(() => ID) id!: string;
  @Field(() => ExportKind) kind!: Kind;
  @Field(() => ExportFormat) format!: Format;
  @Field(() => [ExportColumn]) columns!: Column[];
  @Field(() => ExportLevel, { nullable: true }) level!: Level | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field({ description: 'Written into the file beside the id' }) mark!: string;
  @Field(() => ExportState) state!: State;
  @Field(() => Int, { description: 'Rows written' }) done!: number;
  @Field(() => Int, { nullable: true, description: 'Rows in all, once they are counted' }) total!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it failed and what to do' }) failure!: string | null;
  @Field(() => Number, { nullable: true, description: 'Of the file' }) bytes!: number | null;
  @Field(() => String, { nullable: true, description: 'Of the file' }) sha256!: string | null;
  @Field(() => Date) askedAt!: Date;
  @Field(() => Date, { nullable: true }) expiresAt!: Date | null;
}

@ObjectType()
export class ExportAsked {
  @Field(() => DataExport) export!: DataExport;
}

@ObjectType()
export class ExportRefused {
  @Field(() => ExportRefusalReason) reason!: keyof typeof MESSAGES.refused;
  @Field() message!: string;
}

export const AskExportResult = createUnionType({
  name: 'AskExportResult', types: () => [ExportAsked, ExportRefused] as const,
  resolveType: (value: object) => ('export' in value ? ExportAsked : ExportRefused),
});
