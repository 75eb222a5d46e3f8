import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { notFound, type Viewer } from '@vigie/access';
import { ReportEntity, isUuid, readableBy } from '@vigie/intake';
import { TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { MOST_REPORTS } from '../act-on-reports/act-on-reports';
import { triageStaff } from '../act-on-reports/triage-staff';
import { wordsOfSearch } from '../search/words-of-search';
import { TriageActEntity } from '../persistence/triage-act.entity';
import { queued, type QueueCriteria } from './queue-criteria';
import { queueItems, type QueueItem } from './queue-item';

export const QUEUE_ORDERS = { LATEST: 'DESC', OLDEST: 'ASC' } as const;
export type QueueOrder = keyof typeof QUEUE_ORDERS;

export interface Queue {
  readonly items: readonly QueueItem[];
  /** Up to `MOST_COUNTED`. */
  readonly total: number;
  readonly more: boolean;
}

/** Beyond it nobody reads a number, and counting ten million reports would keep everybody waiting. */
export const MOST_COUNTED = 1_000;

/** The reports of the viewer's territory, as staff sort them. */
@Injectable()
export class ReadQueue {
  constructor(private readonly tx: TransactionRunner) {}

  /** @param after a report of the queue: from the one that follows it. @throws forbidden for all but regional and national staff */
  page(viewer: Viewer, criteria: QueueCriteria, order: QueueOrder, page?: PageInput | null, after?: string | null): Promise<Queue> {
    const staff = triageStaff(viewer);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(staff.scope, async (manager) => {
      const words = criteria.words ? await wordsOfSearch(manager, criteria.words) : [];
      const counted = await countUpTo(manager, queued(manager, staff, criteria, words), MOST_COUNTED + 1);
      const rows = await following(queued(manager, staff, criteria, words), order, after).select('report.id', 'id')
        .orderBy('report.createdAt', QUEUE_ORDERS[order]).addOrderBy('report.id', QUEUE_ORDERS[order]).limit(limit).offset(offset).getRawMany<{ id: string }>();
      const items = await queueItems(manager, staff, rows.map(({ id }) => id));
      return { items, total: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED };
    });
  }

  /** Some reports by their ids; those outside the scope are left out. @throws forbidden for all but regional and national staff */
  items(viewer: Viewer, ids: readonly string[]): Promise<QueueItem[]> {
    const staff = triageStaff(viewer);
    return this.tx.run(staff.scope, (manager) => queueItems(manager, staff, ids.filter(isUuid).slice(0, MOST_REPORTS).map((id) => id.toLowerCase())));
  }

  /** What was done to a report, latest first. @throws forbidden for all but staff; notFound outside the scope */
  acts(viewer: Viewer, reportId: string): Promise<TriageActEntity[]> {
    const { scope } = triageStaff(viewer);
    if (!isUuid(reportId)) throw notFound();
    return this.tx.run(scope, async (manager) => {
      const seen = await manager.existsBy(ReportEntity, { ...readableBy(scope), id: reportId });
      if (!seen) throw notFound();
      return manager.find(TriageActEntity, { where: { reportId }, order: { takenAt: 'DESC', id: 'DESC' } });
    });
  }
}

/** By its place, not by a number of rows: what was sorted meanwhile has left the queue, and would have others jumped over. */
function following(query: SelectQueryBuilder<ReportEntity>, order: QueueOrder, after?: string | null): SelectQueryBuilder<ReportEntity> {
  if (!after || !isUuid(after)) return query;
  return query.andWhere(`(report.created_at, report.id) ${order === 'LATEST' ? '<' : '>'} (SELECT seen.created_at, seen.id FROM report seen WHERE seen.id = :after)`, { after });
}

async function countUpTo(manager: EntityManager, query: SelectQueryBuilder<ReportEntity>, most: number): Promise<number> {
  const inner = query.select('1', 'one').limit(most);
  const counted = await manager.createQueryBuilder().select('count(*)::int', 'total').from(`(${inner.getQuery()})`, 'met').setParameters(inner.getParameters()).getRawOne<{ total: number }>();
  return counted?.total ?? 0;
}
