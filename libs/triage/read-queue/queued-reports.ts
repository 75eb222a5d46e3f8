import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { ReportEntity } from '@vigie/intake';
import type { TriageStaff } from '../act-on-reports/triage-staff';
import { wordsOfSearch } from '../search/words-of-search';
import { queued, type QueueCriteria } from './queue-criteria';

/** A query for the very reports that the queue shows to that member of staff, aliased `report`; whoever calls has checked that they are staff. */
export async function queuedReports(manager: EntityManager, staff: Pick<TriageStaff, 'scope' | 'accountId'>, criteria: QueueCriteria): Promise<SelectQueryBuilder<ReportEntity>> {
  return queued(manager, staff, criteria, criteria.words ? await wordsOfSearch(manager, criteria.words) : []);
}
