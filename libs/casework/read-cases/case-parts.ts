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

/**
 * Reads cases of one structure in four queries, whatever their number; a code without a report gives none.
 * @param readable the reader's own scope: the first wall
 */
export async function readCaseParts(manager: EntityManager, readable: FindOptionsWhere<ReportEntity>, structureId: string, caseCodes: readonly string[]): Promise<CaseParts[]> {
  const ofCases = { structureId, caseCode: In([...caseCodes]) };
  const reports = caseCodes.length === 0 ? [] : await manager.find(ReportEntity, { where: { ...readable, ...ofCases }, order: { createdAt: 'ASC', id: 'ASC' } });
  if (reports.length === 0) return [];
  const ruptures = await manager.find(RuptureEntity, { where: { reportId: In(reports.map(({ id }) => id)) }, order: { position: 'ASC' } });
  const steps = await manager.find(RecourseStepEntity, { where: { ...ofCases, removedAt: IsNull() }, order: { takenOn: 'ASC', createdAt: 'ASC', id: 'ASC' } });
  const solutions = await manager.find(CaseSolutionEntity, { where: { ...ofCases, reopenedAt: IsNull() }, order: { createdAt: 'ASC' } });
  return caseCodes.flatMap((caseCode): CaseParts[] => {
    const own = <Row extends { caseCode: string | null }>(rows: Row[]) => rows.filter((row) => row.caseCode === caseCode);
    const itsReports = own(reports);
    const ids = new Set(itsReports.map(({ id }) => id));
    const part = { structureId, caseCode, reports: itsReports, ruptures: ruptures.filter(({ reportId }) => ids.has(reportId)), steps: own(steps), solutions: own(solutions) };
    return itsReports.length === 0 ? [] : [part];
  });
}
