import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { type PageInput, TransactionRunner, pageBounds } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';
import { readableBy } from './readable-by';
import { meeting, type ReportCriteria } from './report-criteria';
import { reportView, type ReportView } from './report-view';

/** The only columns a list may be sorted by. */
export const SORT_COLUMNS = {
  OCCURRED_ON: 'occurredOn', CREATED_AT: 'createdAt', REFERENCE: 'reference', STATUS: 'status',
  DEPARTMENT: 'departmentCode', SITE: 'siteCode', CAUSALITY: 'causality', STRUCTURE_TYPE: 'structureType',
} as const satisfies Record<string, keyof ReportEntity>;

export interface ReportOrder {
  readonly field: keyof typeof SORT_COLUMNS;
  readonly order: 'ASC' | 'DESC';
}

export interface ReportList {
  readonly items: readonly ReportView[];
  readonly total: number;
}

const LATEST_FIRST: ReportOrder = { field: 'CREATED_AT', order: 'DESC' };

/** Lists the reports of the viewer's scope. */
@Injectable()
export class ListReports {
  constructor(private readonly tx: TransactionRunner) {}

  /** @throws forbidden for administrators */
  execute(viewer: Viewer, criteria: ReportCriteria = {}, sort: ReportOrder = LATEST_FIRST, page?: PageInput | null): Promise<ReportList> {
    const readable = readableBy(viewer.scope);
    return this.tx.run(viewer.scope, async (manager) => {
      const matching = () => meeting(manager, criteria, viewer.scope).andWhere(readable);
      const counted = await matching().select('count(*)::int', 'total').getRawOne<{ total: number }>();
      const total = counted?.total ?? 0;
      const ids = await idsOf(manager, matching(), sort, total, page);
      const reports = new Map((ids.length > 0 ? await manager.findBy(ReportEntity, { id: In(ids) }) : []).map((report) => [report.id, report]));
      return { total, items: ids.flatMap((id) => reports.get(id) ?? []).map((report) => reportView(report, viewer.scope)) };
    });
  }
}

/** Beyond this many matches, walking the sort's index meets a page of them soon; below, it may walk every report in vain. */
const FEW = 10_000;

/** The ids of one page, in order: equal values keep one order from page to page. */
async function idsOf(manager: EntityManager, matching: SelectQueryBuilder<ReportEntity>, sort: ReportOrder, total: number, page?: PageInput | null): Promise<string[]> {
  const { limit, offset } = pageBounds(page);
  if (offset >= total) return [];
  const keys = matching.select('report.id', 'id').addSelect(`report.${SORT_COLUMNS[sort.field]}`, 'sort');
  // A limit inside keeps PostgreSQL from choosing the walk for a handful of rows: it collects them first, then sorts.
  if (total <= FEW) keys.limit(total);
  const sorted = total > FEW
    ? keys.orderBy(`report.${SORT_COLUMNS[sort.field]}`, sort.order).addOrderBy('report.id', sort.order)
    : manager.createQueryBuilder().select('matching.id', 'id').from(`(${keys.getQuery()})`, 'matching').setParameters(keys.getParameters()).orderBy('matching.sort', sort.order).addOrderBy('matching.id', sort.order);
  const rows = await sorted.limit(limit).offset(offset).getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
