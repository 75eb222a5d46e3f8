import type { FormVocabularies } from '../report/vocabularies';

/** What a column of a spreadsheet may hold. « ruptures.N… » are up to three rights, each with columns of its own. */
export const IMPORT_FIELDS = [
  'siteCode', 'occurredOn', 'discoveredOn', 'audience', 'stayDocument', 'stayDocumentExpiresOn', 'difficulties', 'causality', 'hoursSpent',
  'ruptures.0.right', 'ruptures.0.body', 'ruptures.0.state', 'ruptures.0.since', 'ruptures.0.until', 'ruptures.0.amountLost',
  'ruptures.1.right', 'ruptures.1.body', 'ruptures.1.state', 'ruptures.1.since', 'ruptures.1.until', 'ruptures.1.amountLost',
  'ruptures.2.right', 'ruptures.2.body', 'ruptures.2.state', 'ruptures.2.since', 'ruptures.2.until', 'ruptures.2.amountLost',
  'attempts.CCC.tried', 'attempts.CCC.outcome', 'attempts.PAN.tried', 'attempts.PAN.outcome', 'attempts.SUBSTITUTION.tried', 'attempts.SUBSTITUTION.outcome',
  'caseCode', 'ownReference', 'rowKey', 'narrative', 'testimony', 'testimonyConsent',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A column that says yes or no to one entry of a list, as form tools export questions with several answers: « difficulties=E_PHOTO ». */
export type FlagField = `difficulties=${string}` | `ruptures=${string}`;
export type ColumnField = ImportField | FlagField;

export function isColumnField(text: string): text is ColumnField {
  return (IMPORT_FIELDS as readonly string[]).includes(text) || /^(?:difficulties|ruptures)=[A-Z0-9_]{1,60}$/.test(text);
}

/** The vocabulary a field takes its codes from; null for the others. `siteCode` has its own list, the territories. */
export function vocabularyOf(field: string): keyof FormVocabularies | null {
  return VOCABULARY_OF[field.replace(/\.\d\./, '.N.')] ?? null;
}

const VOCABULARY_OF: Readonly<Record<string, keyof FormVocabularies>> = {
  audience: 'audiences', stayDocument: 'stayDocuments', difficulties: 'difficulties', causality: 'causalities',
  'ruptures.N.right': 'rightsLost', 'ruptures.N.body': 'ruptureBodies', 'ruptures.N.state': 'ruptureStates',
  'attempts.CCC.outcome': 'recourseOutcomes', 'attempts.PAN.outcome': 'recourseOutcomes', 'attempts.SUBSTITUTION.outcome': 'recourseOutcomes',
};

/** Fields whose cells hold a code by other words, so that their values are matched one by one. */
export const isCoded = (field: string): boolean => field === 'siteCode' || vocabularyOf(field) !== null;

/** Fields that may be given once for the whole file where no column holds them. */
export const CONSTANT_FIELDS = ['siteCode', 'audience', 'stayDocument', 'causality', 'difficulties', 'ruptures.0.state'] as const satisfies readonly ImportField[];

/** Bytes of a spreadsheet, as sent: more was not kept by hand in an association's office. */
export const IMPORT_MOST_BYTES = 50 * 2 ** 20;
