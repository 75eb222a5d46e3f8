import type { ReportDraft } from './report-draft';

/** The fields in which two versions of a report differ; in whatever order each names them. */
export const differingFields = (one: ReportDraft, other: ReportDraft): readonly (keyof ReportDraft)[] =>
  (Object.keys(one) as (keyof ReportDraft)[]).filter((field) => inOrder(one[field]) !== inOrder(other[field]));

export const sayTheSame = (one: ReportDraft, other: ReportDraft): boolean => differingFields(one, other).length === 0;

/** JSON with the keys of every object in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner);
}
