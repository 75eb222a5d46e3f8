import { formatDay } from '@vigie/ui';
import type { RuptureDraft } from '../draft/report-draft';
import { text } from '../messages.fr';

/** « CAF (ou MSA), depuis les faits ». */
export function ruptureSummary({ since, until, body }: RuptureDraft, bodyLabel: string): string {
  const parts = [body && bodyLabel, since ? text.losses.sinceDay(formatDay(since)) : text.losses.sinceFacts, until && text.losses.untilDay(formatDay(until))];
  return parts.filter(Boolean).join(', ');
}
