import { forbidden, notFound, type Viewer } from '@vigie/access';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { VerbatimEntity } from '../persistence/verbatim.entities';

/** @throws forbidden for all but regional and national staff */
export function assertModerates({ scope }: Viewer): void {
  if (scope.kind !== 'NATION' && scope.kind !== 'REGION') throw forbidden();
}

export function verbatimsInScope(manager: EntityManager, { scope }: Viewer): SelectQueryBuilder<VerbatimEntity> {
  const query = manager.createQueryBuilder(VerbatimEntity, 'verbatim').where('true');
  if (scope.kind === 'REGION') query.andWhere('verbatim.regionCode = ANY (:regions)', { regions: scope.regionCodes });
  return query;
}

/** @throws notFound outside the viewer's scope */
export async function verbatimInScope(manager: EntityManager, viewer: Viewer, id: string): Promise<VerbatimEntity> {
  const verbatim = await verbatimsInScope(manager, viewer).andWhere('verbatim.id::text = :id', { id: id.replaceAll('\0', '') }).getOne();
  if (!verbatim) throw notFound();
  return verbatim;
}
