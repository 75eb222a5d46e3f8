import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { CivilDate } from '@vigie/platform';
import { SORT_COLUMNS, type ReportOrder } from '../read-reports/list-reports';
import type { ReportCriteria } from '../read-reports/report-criteria';

const namesOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const ReportSortField = namesOf(Object.keys(SORT_COLUMNS) as (keyof typeof SORT_COLUMNS)[]);
registerEnumType(ReportSortField, { name: 'ReportSortField' });

export const SortOrder = namesOf(['ASC', 'DESC']);
registerEnumType(SortOrder, { name: 'SortOrder' });

/** What any list of reports may be narrowed by; each list adds its own. */
@InputType({ isAbstract: true })
export abstract class ReportTraitsFilter {
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
  @Field(() => String, { nullable: true }) siteCode?: string | null;
  @Field(() => String, { nullable: true }) right?: string | null;
  @Field(() => String, { nullable: true }) difficulty?: string | null;
  @Field(() => String, { nullable: true }) structureType?: string | null;
  @Field(() => String, { nullable: true }) audience?: string | null;
  @Field(() => String, { nullable: true }) causality?: string | null;
  @Field(() => CivilDate, { nullable: true }) occurredFrom?: string | null;
  @Field(() => CivilDate, { nullable: true }) occurredTo?: string | null;
}

@InputType()
export class ReportFilter extends ReportTraitsFilter implements ReportCriteria {
  @Field(() => String, { nullable: true }) status?: string | null;
  @Field(() => String, { nullable: true, description: 'Reports in this status are left out' }) exceptStatus?: string | null;
  @Field(() => String, { nullable: true, description: 'A reference, or a case code of the own structure; whole or in part' }) q?: string | null;
}

@InputType()
export class ReportSort implements ReportOrder {
  @Field(() => ReportSortField) field!: ReportOrder['field'];
  @Field(() => SortOrder) order!: ReportOrder['order'];
}
