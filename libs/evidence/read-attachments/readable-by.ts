import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import { forbidden } from '@vigie/access';
import type { Scope } from '@vigie/platform';
import type { AttachmentEntity } from '../persistence/attachment.entity';

/**
 * The proofs a scope may read, as a filter: the first wall, before PostgreSQL's own.
 * @throws forbidden for scopes that read none, administrators among them
 */
export function readableBy(scope: Scope): FindOptionsWhere<AttachmentEntity> {
  switch (scope.kind) {
    case 'STRUCTURE':
      return { structureId: scope.structureId, removedAt: IsNull() };
    case 'REGION':
      return { regionCode: In([...scope.regionCodes]), removedAt: IsNull() };
    case 'NATION':
      return { removedAt: IsNull() };
    case 'OPERATIONS':
    case 'SYSTEM':
    case 'ANONYMOUS':
      throw forbidden();
  }
}
