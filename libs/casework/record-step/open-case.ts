import type { EntityManager } from 'typeorm';
import { notFound } from '@vigie/access';
import type { FieldError } from '@vigie/contracts';
import { stepMessage } from '@vigie/contracts';
import { countsInBuckets, findIdentifiers, parseCaseCode } from '@vigie/domain';
import { ReportEntity, type StructureWriter } from '@vigie/intake';

/** A code as it was typed: ours, or what is wrong with it. A name in its place is called a name, and goes no further. */
export function readCaseCode(typed: string): { readonly caseCode: string } | { readonly error: FieldError } {
  const caseCode = parseCaseCode(typed);
  if (caseCode !== null) return { caseCode };
  const hits = typed.length <= 200 ? findIdentifiers(typed) : [];
  const code = hits.length > 0 ? 'IDENTIFIER_FOUND' : 'CASE_CODE_NOT_OURS';
  return { error: { path: 'caseCode', code, message: stepMessage({ path: 'caseCode', code }) } };
}

/**
 * The reports of the writer's own case, oldest first, locked until the transaction ends: two who act on one case wait for each other.
 * @throws notFound when the structure has no such case
 */
export async function lockCase(manager: EntityManager, { structureId }: StructureWriter, caseCode: string): Promise<ReportEntity[]> {
  const reports = await manager.find(ReportEntity, { where: { structureId, caseCode }, order: { createdAt: 'ASC', id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  if (reports.length === 0) throw notFound();
  return reports;
}

/** The region a case is read in: that of its latest report that counts, or of the latest. */
export function regionOf(reports: readonly ReportEntity[]): string {
  return (reports.filter(({ status }) => countsInBuckets(status)).at(-1) ?? reports.at(-1)!).regionCode;
}
