import { In, type FindOptionsWhere } from 'typeorm';
import { forbidden } from '@vigie/access';
import type { Scope } from '@vigie/platform';
import type { ReportEntity } from '../persistence/report.entity';

/**
 * The reports a scope may read, as a filter: the first wall, before PostgreSQL's own.
 * @throws forbidden for scopes that read none
 */
export function readableBy(scope: Scope): FindOptionsWhere<ReportEntity> {
  switch (scope.kind) {
    case 'STRUCTURE':
      return { structureId: scope.structureId };
    case 'REGION':
      return { regionCode: In([...scope.regionCodes]) };
    case 'NATION':
      return {};
    case 'OPERATIONS':
    case 'SYSTEM':
    case 'ANONYMOUS':
      throw forbidden();
  }
}
