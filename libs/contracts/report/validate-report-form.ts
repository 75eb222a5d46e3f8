import { completeDraft, isFields } from './complete-draft';
import { messageOf } from './messages.fr';
import { readDraft } from './read-draft';
import { LIST_MAX_LENGTH, type ReportForm } from './report-form';
import { attemptOutcomes } from './rules/attempts';
import { difficultyCodes, ruptureCodes, singleCodes, siteCode } from './rules/codes';
import { expiryDate, reportDates, ruptureDates } from './rules/dates';
import { caseCode, consent, freeTexts } from './rules/free-text';
import { checkShape } from './schema-findings';
import type { FieldError, Finding, Rule, ValidationContext } from './validation';

export type ValidationResult = { ok: true; report: ReportForm } | { ok: false; errors: FieldError[] };

const RULES: readonly Rule[] = [
  siteCode, singleCodes, difficultyCodes, ruptureCodes, reportDates, expiryDate, ruptureDates, attemptOutcomes, caseCode, consent,
];

/**
 * Checks a draft, whatever it is, and returns the complete report or every error at once, one or
 * more per field, in French. Never throws. Texts come back trimmed, codes as they are written.
 */
export function validateReportForm(draft: unknown, context: ValidationContext): ValidationResult {
  if (!isFields(draft)) return { ok: false, errors: [worded({ path: '', code: 'WRONG_TYPE' })] };
  const overlong = overlongLists(draft);
  if (overlong.length > 0) return { ok: false, errors: overlong.map(worded) };
  const completed = completeDraft(draft);
  const shape = checkShape(completed);
  const readable = readDraft(completed);
  const findings = [
    ...(shape.ok ? [] : shape.findings),
    ...RULES.flatMap((rule) => rule(readable, context)),
    ...freeTexts(draft, completed, context),
  ];
  return shape.ok && findings.length === 0 ? shape : { ok: false, errors: findings.map(worded) };
}

/** Before anything reads them item by item: sixty thousand empty ruptures are sixty thousand times ten errors. */
function overlongLists(draft: Readonly<Record<string, unknown>>): Finding[] {
  return ['difficulties', 'ruptures'].flatMap((path): Finding[] => {
    const list = draft[path];
    return Array.isArray(list) && list.length > LIST_MAX_LENGTH ? [{ path, code: 'TOO_MANY' }] : [];
  });
}

function worded(finding: Finding): FieldError {
  return { ...finding, message: messageOf(finding) };
}
