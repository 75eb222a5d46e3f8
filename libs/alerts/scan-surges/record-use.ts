import type { EntityManager } from 'typeorm';
import { parisDate } from '@vigie/domain';
import { RecordReportUse } from '@vigie/monitoring';
import { findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import type { SeriesKey } from './weekly-counts';

/** What a structure may be told of an alert to which its reports have served: where and since when, nothing of what others reported. */
interface ServedAlert extends SeriesKey { readonly id: string; readonly firstWeek: string }

/** @param manager of a SYSTEM transaction, that of the scan */
export function recordUse(manager: EntityManager, { id, siteCode, firstWeek }: ServedAlert, reportIds: readonly string[], now: Date): Promise<void> {
  const label = MESSAGES.served(findSite(siteCode)?.name ?? siteCode, firstWeek);
  return new RecordReportUse().execute(manager, { kind: 'ALERT', subjectId: id, label, reportIds, usedOn: parisDate(now) });
}
