import { REPORT_SCREENS } from '../../routing/routes';
import { screenOfPath } from '../checking/screen-of-path';
import type { ReportDraft } from '../draft/report-draft';
import { text } from '../messages.fr';

/** The names of the screens on which two versions of a report do not say the same, in order. */
export function differingScreens(mine: ReportDraft, theirs: ReportDraft): readonly string[] {
  const fields = (Object.keys(mine) as (keyof ReportDraft)[]).filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
  const screens = new Set(fields.map((field) => (field === 'nothingLost' ? 'LOSSES' : screenOfPath(field))));
  return REPORT_SCREENS.filter((screen) => screens.has(screen)).flatMap((screen) => text.steps.short[screen] ?? []);
}
