import { forbidden } from '../refusals/refusals';
import type { Viewer } from './viewer';

/** National staff and administrators: what holds for the whole country is theirs to read and to settle. @throws forbidden for others */
export function assertWholeCountry({ scope }: Pick<Viewer, 'scope'>): void {
  if (scope.kind !== 'NATION' && scope.kind !== 'OPERATIONS') throw forbidden();
}

/** Structures are kept by those, and by regional staff in their territory, which the database holds them to. @throws forbidden for others */
export function assertKeepsStructures({ scope }: Pick<Viewer, 'scope'>): void {
  if (scope.kind !== 'REGION') assertWholeCountry({ scope });
}
