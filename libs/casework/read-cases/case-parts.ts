import { In, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { ReportEntity, RuptureEntity } from '@vigie/intake';
import { CaseSolutionEntity } from '../persistence/case-solution.entity';
import { RecourseStepEntity } from '../persistence/recourse-step.entity';

/** All rows of one case, each kind oldest first. */
export interface CaseParts {
  readonly structureId: string;
  readonly caseCode: string;
  /** Those the reader may see; never none. */
  readonly reports: readonly ReportEntity[];
  readonly ruptures: readonly RuptureEntity[];
  readonly steps: readonly RecourseStepEntity[];
  readonly solutions: readonly CaseSolutionEntity[];
}

export type CaseKey = Pick<CaseParts, 'structureId' | 'caseCode'>;

/**
 * Reads cases in four queries, whatever their number; a code without a report gives none.
 * @param readable the reader's own scope: the first wall
 */
export async function readCaseParts(manager: EntityManager, readable: FindOptionsWhere<ReportEntity>, cases: readonly CaseKey[]): Promise<CaseParts[]> {
  if (cases.length === 0) return [];
  // Each structure with each code: those that are no case asked for are left aside below, and codes of two structures hardly ever meet.
  const among = { structureId: In([...new Set(cases.map(({ structureId }) => structureId))]), caseCode: In([...new Set(cases.map(({ caseCode }) => caseCode))]) };
  const reports = byCase(await manager.find(ReportEntity, { where: { ...readable, ...among }, order: { createdAt: 'ASC', id: 'ASC' } }));
  const ids = cases.flatMap((one) => reports.get(keyOf(one))?.map(({ id }) => id) ?? []);
  if (ids.length === 0) return [];
  const ruptures = grouped(await manager.find(RuptureEntity, { where: { reportId: In(ids) }, order: { position: 'ASC' } }), ({ reportId }) => reportId);
  const steps = byCase(await manager.find(RecourseStepEntity, { where: { ...among, removedAt: IsNull() }, order: { takenOn: 'ASC', createdAt: 'ASC', id: 'ASC' } }));
  const solutions = byCase(await manager.find(CaseSolutionEntity, { where: { ...among, reopenedAt: IsNull() }, order: { createdAt: 'ASC' } }));
  return cases.flatMap((one): CaseParts[] => {
    const key = keyOf(one);
    const own = reports.get(key) ?? [];
    if (own.length === 0) return [];
    return [{ ...one, reports: own, ruptures: own.flatMap(({ id }) => ruptures.get(id) ?? []), steps: steps.get(key) ?? [], solutions: solutions.get(key) ?? [] }];
  });
}

const keyOf = ({ structureId, caseCode }: { structureId: string; caseCode: string | null }): string => `${structureId} ${caseCode}`;
const byCase = <Row extends { structureId: string; caseCode: string | null }>(rows: readonly Row[]): Map<string, Row[]> => grouped(rows, keyOf);

function grouped<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOfRow(row));
    if (group) group.push(row);
    else groups.set(keyOfRow(row), [row]);
  }
  return groups;
}
