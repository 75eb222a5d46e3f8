import type { Scope } from '@vigie/platform';
import { forbidden } from '../refusals/refusals';
import type { Conditions } from './conditions';

/**
 * Narrows a list to the structures of a scope; row-level security says the same once more.
 * @param columns SQL of the structure's id and of its region
 * @throws forbidden for a scope that has no structures
 */
export function withinScope(conditions: Conditions, scope: Scope, columns: { readonly structureId: string; readonly region: string }): Conditions {
  switch (scope.kind) {
    case 'STRUCTURE': return conditions.add(`${columns.structureId} = ?`, scope.structureId);
    case 'REGION': return conditions.add(`${columns.region} = ANY (?)`, scope.regionCodes);
    case 'NATION':
    case 'OPERATIONS': return conditions;
    case 'SYSTEM':
    case 'ANONYMOUS': throw forbidden();
  }
}
