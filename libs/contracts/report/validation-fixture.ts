import { findIdentifiers } from '@vigie/domain';
import { PREFECTURE_SITES, VOCABULARIES } from '@vigie/reference';
import { validateReportForm, type ValidationResult } from './validate-report-form';
import type { ReportFormDraft } from './report-form';
import type { ValidationContext } from './validation';

/** What the specs of the form start from. */
export const TODAY = '2026-11-24';
export const CONTEXT: ValidationContext = {
  vocabularies: VOCABULARIES, today: TODAY, sites: new Set<string>(PREFECTURE_SITES.map(({ code }) => code)), findIdentifiers,
};

export const DRAFT = {
  siteCode: 'P69', occurredOn: '2026-11-02', discoveredOn: '2026-11-03', audience: 'BPI', stayDocument: 'PROLONGATION_BPI', stayDocumentExpiresOn: '2026-10-30',
  difficulties: ['RENEWAL_LATE', 'NOT_RECOGNISED'],
  ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: '2026-11-02', until: null, amountLost: 635.71 }],
  causality: 'ALLEGED',
  attempts: { CCC: { tried: true, outcome: 'STEREOTYPED_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
  hoursSpent: 2.75, caseCode: null, narrative: 'La CAF a suspendu l’APL.', testimony: 'Je n’ai plus de quoi payer le loyer.', testimonyConsent: true,
} satisfies ReportFormDraft;

export function check(changes: Record<string, unknown> = {}, context: Partial<ValidationContext> = {}): ValidationResult {
  return validateReportForm({ ...DRAFT, ...changes }, { ...CONTEXT, ...context });
}

/** « path CODE » of every error, in order. */
export function errorsOf(changes: Record<string, unknown>, context: Partial<ValidationContext> = {}): string[] {
  const result = check(changes, context);
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`);
}
