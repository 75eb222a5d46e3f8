import type { ReportDraft } from '../draft/report-draft';

/** What the person said of reports that look like this one. Plain JSON, kept with the draft. */
export type SimilarChoice =
  /** It goes on under the code of a case that exists. */
  | { readonly decision: 'SAME_CASE'; readonly caseCode: string }
  /** It is none of them, and why. */
  | { readonly decision: 'APART'; readonly seen: readonly string[]; readonly from: string; readonly reason: 'OTHER_PERSON' | 'OTHER_FACTS' | 'OTHER'; readonly note: string };

/** The report is about the person of a case that exists: it goes on under its code, and nobody asks again. */
export const joinedTo = (caseCode: string): Pick<ReportDraft, 'caseCode' | 'similar'> => ({ caseCode, similar: { decision: 'SAME_CASE', caseCode } });
