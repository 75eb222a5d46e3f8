import { forbidden, notFound, type Viewer } from '@vigie/access';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DossierEntity } from '../persistence/dossier.entities';

/** @throws forbidden for all but regional and national staff */
export function assertAdvocates({ scope }: Viewer): void {
  if (scope.kind !== 'NATION' && scope.kind !== 'REGION') throw forbidden();
}

/** The dossiers of the viewer's territories; those of the nation are the nation's. */
export function dossiersInScope(manager: EntityManager, { scope }: Viewer): SelectQueryBuilder<DossierEntity> {
  const query = manager.createQueryBuilder(DossierEntity, 'dossier').where('true');
  if (scope.kind === 'REGION') query.andWhere('dossier.regionCode = ANY (:regions)', { regions: scope.regionCodes });
  return query;
}

/** @throws notFound outside the viewer's scope */
export async function dossierInScope(manager: EntityManager, viewer: Viewer, id: string): Promise<DossierEntity> {
  const dossier = await dossiersInScope(manager, viewer).andWhere('dossier.id::text = :id', { id: id.replaceAll('\0', '') }).getOne();
  if (!dossier) throw notFound();
  return dossier;
}
