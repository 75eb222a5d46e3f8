import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { STATUS_GROUPS, isStatusGroup, parseCaseCode, parseReportReference } from '@vigie/domain';
import type { Scope } from '@vigie/platform';
import { ReportEntity } from '../persistence/report.entity';

/** All optional and all together: a report is listed when it meets every one. */
export interface ReportCriteria {
  /** One status, or a group of them: what figures count, or what of it is open. */
  readonly status?: string | null;
  /** Left out: those taken back by their structure, most often. */
  readonly exceptStatus?: string | null;
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

const EQUALS = ['regionCode', 'departmentCode', 'siteCode', 'structureType', 'audience', 'causality'] as const satisfies readonly (keyof ReportCriteria)[];

/** PostgreSQL holds no NUL character, and fails over one in a comparison. */
function storable(criteria: ReportCriteria): ReportCriteria {
  return Object.fromEntries(Object.entries(criteria).map(([name, value]: [string, string | null | undefined]) => [name, value?.replaceAll('\0', '')]));
}

/** A query for the reports that meet the criteria, aliased `report`; the scope is for the caller to add. */
export function meeting(manager: EntityManager, given: ReportCriteria, scope: Scope): SelectQueryBuilder<ReportEntity> {
  const criteria = storable(given);
  const query = manager.createQueryBuilder(ReportEntity, 'report').where('true');
  for (const name of EQUALS) if (criteria[name]) query.andWhere(`report.${name} = :${name}`, { [name]: criteria[name] });
  if (criteria.status) query.andWhere('report.status IN (:...statuses)', { statuses: isStatusGroup(criteria.status) ? STATUS_GROUPS[criteria.status] : [criteria.status] });
  if (criteria.exceptStatus) query.andWhere('report.status <> :exceptStatus', { exceptStatus: criteria.exceptStatus });
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
