import type { EntityManager } from 'typeorm';

/** Whether a recourse step is of that case, and that structure's. */
export async function stepBelongsToCase(manager: EntityManager, stepId: string, structureId: string, caseCode: string): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT 1 FROM recourse_step WHERE id = $1 AND structure_id = $2 AND case_code = $3 AND removed_at IS NULL', [stepId, structureId, caseCode]);
  return found.length > 0;
}
