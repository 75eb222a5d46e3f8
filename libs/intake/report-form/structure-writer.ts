import { forbidden, type Viewer } from '@vigie/access';
import type { Scope } from '@vigie/platform';

export interface StructureWriter {
  readonly scope: Extract<Scope, { kind: 'STRUCTURE' }>;
  readonly accountId: string;
  readonly structureId: string;
}

/**
 * The viewer as one who writes reports: a reporter or a manager, for the own structure.
 * @throws forbidden for everyone else; federation staff read, administrators do neither
 */
export function structureWriter({ role, scope }: Pick<Viewer, 'role' | 'scope'>): StructureWriter {
  if ((role !== 'REPORTER' && role !== 'STRUCTURE_MANAGER') || scope.kind !== 'STRUCTURE') throw forbidden();
  return { scope, accountId: scope.accountId, structureId: scope.structureId };
}
