import type { VariablesOf } from '../graphql/graphql';
import type { ReportsDocument } from './reports.documents';

type Variables = VariablesOf<typeof ReportsDocument>;
export type ReportFilter = NonNullable<Variables['filter']>;
export type ReportSort = NonNullable<Variables['sort']>;
export type ReportSortField = ReportSort['field'];

/** The columns one may sort by, as the list names them, and the server's word for each. */
export const SORT_FIELDS = {
  occurredOn: 'OCCURRED_ON', createdAt: 'CREATED_AT', reference: 'REFERENCE', status: 'STATUS',
  departmentCode: 'DEPARTMENT', siteCode: 'SITE', causality: 'CAUSALITY', structureType: 'STRUCTURE_TYPE',
} as const satisfies Record<string, ReportSortField>;

export const DEFAULT_SORT = { field: 'createdAt', order: 'DESC' } as const;

const isSortable = (column: string): column is keyof typeof SORT_FIELDS => column in SORT_FIELDS;

/** An address may name any column: one that cannot be sorted falls back to the latest first. */
export function reportSort(column: string, order: string): ReportSort {
  if (!isSortable(column)) return { field: SORT_FIELDS[DEFAULT_SORT.field], order: DEFAULT_SORT.order };
  return { field: SORT_FIELDS[column], order: order === 'ASC' ? 'ASC' : 'DESC' };
}

const TEXT_FILTERS = [
  'status', 'exceptStatus', 'right', 'difficulty', 'structureType', 'audience', 'causality', 'regionCode', 'departmentCode', 'siteCode', 'occurredFrom', 'occurredTo', 'q',
] as const satisfies readonly (keyof ReportFilter)[];

/** Keeps what the API knows of a filter read from an address, and nothing else. */
export function reportFilter(values: Readonly<Record<string, unknown>>): ReportFilter {
  const known = TEXT_FILTERS.map((name) => [name, values[name]] as const);
  return Object.fromEntries(known.filter(([, value]) => typeof value === 'string' && value !== ''));
}
