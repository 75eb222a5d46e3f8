import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '@vigie/access';
import { parseCaseCode, parseReportReference } from '@vigie/domain';
import { type PageInput, TransactionRunner, pageBounds, type Scope } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';
import { readableBy } from './readable-by';
import { reportView, type ReportView } from './report-view';

/** All optional and all together: a report is listed when it meets every one. */
export interface ReportCriteria {
  readonly status?: string | null;
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  readonly siteCode?: string | null;
  readonly right?: string | null;
  readonly difficulty?: string | null;
  readonly structureType?: string | null;
  readonly audience?: string | null;
  readonly causality?: string | null;
  /** First day of the facts, included. */
  readonly occurredFrom?: string | null;
  /** Last day of the facts, included. */
  readonly occurredTo?: string | null;
  /** A reference, or for the structure's own reports a case code; whole or in part. */
  readonly q?: string | null;
}

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

const EQUALS = ['status', 'regionCode', 'departmentCode', 'siteCode', 'structureType', 'audience', 'causality'] as const satisfies readonly (keyof ReportCriteria)[];

const LATEST_FIRST: ReportOrder = { field: 'CREATED_AT', order: 'DESC' };

/** Lists the reports of the viewer's scope. */
@Injectable()
export class ListReports {
  constructor(private readonly tx: TransactionRunner) {}

  /** @throws forbidden for administrators */
  execute(viewer: Viewer, criteria: ReportCriteria = {}, sort: ReportOrder = LATEST_FIRST, page?: PageInput | null): Promise<ReportList> {
    const readable = readableBy(viewer.scope);
    const { limit, offset } = pageBounds(page);
    return this.tx.run(viewer.scope, async (manager) => {
      const matching = () => criteriaOf(manager, storable(criteria), viewer.scope).andWhere(readable);
      const counted = await matching().select('count(*)::int', 'total').getRawOne<{ total: number }>();
      const reports = await matching()
        .orderBy(`report.${SORT_COLUMNS[sort.field]}`, sort.order)
        // Equal values keep one order from page to page.
        .addOrderBy('report.id', sort.order)
        .limit(limit).offset(offset).getMany();
      return { items: reports.map((report) => reportView(report, viewer.scope)), total: counted?.total ?? 0 };
    });
  }
}

/** PostgreSQL holds no NUL character, and fails over one in a comparison. */
function storable(criteria: ReportCriteria): ReportCriteria {
  return Object.fromEntries(Object.entries(criteria).map(([name, value]: [string, string | null | undefined]) => [name, value?.replaceAll('\0', '')]));
}

function criteriaOf(manager: EntityManager, criteria: ReportCriteria, scope: Scope): SelectQueryBuilder<ReportEntity> {
  const query = manager.createQueryBuilder(ReportEntity, 'report').where('true');
  for (const name of EQUALS) if (criteria[name]) query.andWhere(`report.${name} = :${name}`, { [name]: criteria[name] });
  if (criteria.right) query.andWhere('report.rights @> ARRAY[:right]::text[]', { right: criteria.right });
  if (criteria.difficulty) query.andWhere('report.difficulties @> ARRAY[:difficulty]::text[]', { difficulty: criteria.difficulty });
  if (criteria.occurredFrom) query.andWhere('report.occurredOn >= :occurredFrom', { occurredFrom: criteria.occurredFrom });
  if (criteria.occurredTo) query.andWhere('report.occurredOn <= :occurredTo', { occurredTo: criteria.occurredTo });
  return criteria.q?.trim() ? withText(query, criteria.q.trim(), scope) : query;
}

/** A whole reference or case code goes by its index; a part of one is looked for inside. Staff search by reference only: a case code is the structure's. */
function withText(query: SelectQueryBuilder<ReportEntity>, text: string, scope: Scope): SelectQueryBuilder<ReportEntity> {
  const reference = parseReportReference(text);
  if (reference) return query.andWhere('report.reference = :reference', { reference });
  const caseCode = scope.kind === 'STRUCTURE' ? parseCaseCode(text) : null;
  if (caseCode) return query.andWhere('report.caseCode = :caseCode', { caseCode });
  const part = `%${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
  const columns = scope.kind === 'STRUCTURE' ? ['reference', 'caseCode'] : ['reference'];
  return query.andWhere(`(${columns.map((column) => `report.${column} LIKE :part`).join(' OR ')})`, { part });
}
