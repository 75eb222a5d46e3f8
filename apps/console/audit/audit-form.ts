import type { AuditFilter } from './audit.documents';

/** The search as typed; empty: not asked. */
export interface AuditForm {
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly regionCode: string;
}

export const NO_FILTER: AuditForm = { actor: '', action: '', subjectKind: '', subject: '', from: '', to: '', regionCode: '' };

export const isReversed = ({ from, to }: AuditForm): boolean => from !== '' && to !== '' && to < from;

/** What the server is asked: what is empty is not. */
export function filterOf(form: AuditForm): AuditFilter {
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, value.trim() || null]));
}
