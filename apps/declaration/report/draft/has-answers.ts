import type { ReportDraft } from './report-draft';

/** True once something was answered that no default put there: what a person would not like to lose. */
export const hasAnswers = (draft: ReportDraft | null): draft is ReportDraft =>
  draft !== null && (draft.occurredOn !== null || draft.audience !== null || draft.stayDocument !== null || draft.difficulties.length > 0
    || draft.ruptures.length > 0 || draft.narrative !== '' || draft.testimony !== '');
