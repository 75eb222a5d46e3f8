import type { FieldErrorCode } from './field-error-codes';
import { reportFormSchema, type ReportForm } from './report-form';
import type { Finding } from './validation';
import { z } from './zod-settings';

export type ShapeResult = { ok: true; report: ReportForm } | { ok: false; findings: Finding[] };

const TOO_BIG: Readonly<Record<string, FieldErrorCode>> = { number: 'OUT_OF_RANGE', string: 'TEXT_TOO_LONG', array: 'TOO_MANY' };

/** Checks the shape of a completed draft; what zod says becomes our codes, one per field. */
export function checkShape(draft: unknown): ShapeResult {
  const result = reportFormSchema.safeParse(draft, { reportInput: true });
  return result.success ? { ok: true, report: result.data } : { ok: false, findings: result.error.issues.flatMap(findingsOf) };
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'UNKNOWN_FIELD' }));
  return [{ path: path.join('.'), code: codeOf(issue) }];
}

function codeOf(issue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>): FieldErrorCode {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number' ? 'OUT_OF_RANGE' : 'REQUIRED';
    case 'too_big':
      return TOO_BIG[issue.origin] ?? 'WRONG_TYPE';
    case 'not_multiple_of':
      return issue.divisor === 0.25 ? 'NOT_BY_QUARTER' : 'NOT_BY_CENT';
    case 'invalid_format':
      return issue.input === '' ? 'REQUIRED' : 'DATE_INVALID';
    default:
      return issue.input == null ? 'REQUIRED' : 'WRONG_TYPE';
  }
}
