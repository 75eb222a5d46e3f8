import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { meeting, readableBy, type ReportCriteria, type ReportEntity } from '@vigie/intake';
import type { Scope } from '@vigie/platform';
import { queuedReports, type QueueCriteria } from '@vigie/triage';

/** Criteria of the list of reports, or of the queue that staff sort: a part of the queue says which. */
export type ExportCriteria = ReportCriteria & QueueCriteria;

/** Typed by somebody; all others are codes. */
export const TYPED_CRITERIA = ['q', 'words', 'tag'] as const satisfies readonly (keyof ExportCriteria)[];

export const isOfQueue = ({ part }: ExportCriteria): boolean => !!part;

/**
 * The reports that an account may read and that meet the criteria, aliased `report`: the query of the list or of the queue itself, behind
 * the same two walls.
 * @throws Error for criteria of the queue in a scope that sorts nothing
 */
export async function chosenReports(manager: EntityManager, criteria: ExportCriteria, { accountId, scope }: { readonly accountId: string; readonly scope: Scope }): Promise<SelectQueryBuilder<ReportEntity>> {
  if (!isOfQueue(criteria)) return meeting(manager, criteria, scope).andWhere(readableBy(scope));
  if (scope.kind !== 'REGION' && scope.kind !== 'NATION') throw new Error('Only staff have a queue.');
  return queuedReports(manager, { accountId, scope }, criteria);
}

/** Criteria as the log keeps them: codes as they are; of what was typed, that it was. */
export function criteriaTold(criteria: ExportCriteria): string {
  const typed: readonly string[] = TYPED_CRITERIA;
  return Object.entries(criteria).map(([name, value]) => (typed.includes(name) || value === true ? name : `${name}=${String(value)}`)).join(', ');
}
