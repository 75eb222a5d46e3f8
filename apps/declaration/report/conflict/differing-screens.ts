import { REPORT_SCREENS } from '../../routing/routes';
import { screenOfPath } from '../checking/screen-of-path';
import type { ReportDraft } from '../draft/report-draft';
import { differingFields } from '../draft/say-the-same';
import { text } from '../messages.fr';

/** The names of the screens on which two versions of a report do not say the same, in order. */
export function differingScreens(mine: ReportDraft, theirs: ReportDraft): readonly string[] {
  const screens = new Set(differingFields(mine, theirs).map((field) => (field === 'nothingLost' ? 'LOSSES' : screenOfPath(field))));
  return REPORT_SCREENS.filter((screen) => screens.has(screen)).flatMap((screen) => text.steps.short[screen] ?? []);
}
