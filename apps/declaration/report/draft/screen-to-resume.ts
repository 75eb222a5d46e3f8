import type { ReportScreen } from '../../routing/routes';
import type { ReportDraft } from './report-draft';

/** Where a report that was set aside goes on: the first screen with nothing said on it, the last one when all have been answered. */
export function screenToResume(draft: ReportDraft): ReportScreen {
  if (draft.siteCode === null || draft.occurredOn === null) return 'WHERE_AND_WHEN';
  if (draft.audience === null || draft.stayDocument === null) return 'PERSON';
  if (draft.difficulties.length === 0) return 'DIFFICULTIES';
  if (!draft.nothingLost && (draft.ruptures.length === 0 || draft.ruptures.some(({ state }) => state === null))) return 'LOSSES';
  const worded = draft.narrative !== '' || draft.testimony !== '';
  const attempted = draft.hoursSpent !== '' || Object.values(draft.attempts).some(({ tried }) => tried);
  return worded || attempted ? 'WORDS' : 'ATTEMPTS';
}
