import { findSite } from '@vigie/reference';
import { writeView, DEFAULT_VIEW } from '../home/view/heatmap-view';
import { DEFAULT_QUEUE, writeQueue } from '../triage/queue/queue-view';
import { addDays } from '../home/view/period';
import type { ShownAlert } from './alerts.documents';

type Seen = Pick<ShownAlert, 'siteCode' | 'regionCode' | 'right' | 'firstWeek' | 'lastWeek'>;

/** The map on the préfecture of the alert, over its weeks and for its right. */
export function mapOf({ siteCode, regionCode, right, firstWeek, lastWeek }: Seen): string {
  const period = { preset: null, from: firstWeek, to: addDays(lastWeek, 6) } as const;
  return `/?${writeView({ ...DEFAULT_VIEW, level: 'PREFECTURE', period, region: regionCode, territory: siteCode, filters: right ? { right } : {} })}`;
}

/** The work room on the reports of the préfecture that nobody has settled, for its right. */
export function triageOf({ siteCode, right }: Seen): string {
  return `/tri?${writeQueue({ ...DEFAULT_QUEUE, part: 'UNSOLVED', department: findSite(siteCode)?.departmentCode ?? null, site: siteCode, right: right ?? null })}`;
}

/** The list of the reports of the préfecture, over the weeks of the alert and for its right. */
export function reportsOf({ siteCode, right, firstWeek, lastWeek }: Seen): string {
  const filter = { siteCode, status: 'COUNTED', ...(right && { right }), occurredFrom: firstWeek, occurredTo: addDays(lastWeek, 6) };
  return `/signalements?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
}
