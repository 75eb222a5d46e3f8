import type { AccountStanding } from '@vigie/access';
import type { ExportKind } from '@vigie/contracts';

/**
 * Reports one by one: regional and national staff within their territory, and who is in charge of a structure, of its own. Counts
 * by territory: regional and national staff.
 */
export function mayAsk({ role, scope }: AccountStanding, { kind, structureId }: { readonly kind: ExportKind; readonly structureId: string | null }): boolean {
  if (scope.kind === 'STRUCTURE') return role === 'STRUCTURE_MANAGER' && kind === 'DETAIL' && scope.structureId === structureId;
  return (scope.kind === 'REGION' || scope.kind === 'NATION') && structureId === null;
}
