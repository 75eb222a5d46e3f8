import { forbidden, type Viewer } from '@vigie/access';
import type { Scope } from '@vigie/platform';
import type { CommentSide } from '../persistence/report-comment.entity';

export interface Correspondent {
  readonly side: CommentSide;
  readonly scope: Extract<Scope, { kind: 'STRUCTURE' | 'REGION' | 'NATION' }>;
  readonly accountId: string;
  readonly name: string;
}

/**
 * The viewer as one who writes about a report: of its structure, or of the federation.
 * @throws forbidden for administrators
 */
export function correspondent({ scope, account }: Viewer): Correspondent {
  switch (scope.kind) {
    case 'STRUCTURE':
      return { side: 'STRUCTURE', scope, accountId: account.id, name: account.displayName };
    case 'REGION':
    case 'NATION':
      return { side: 'STAFF', scope, accountId: account.id, name: account.displayName };
    default:
      throw forbidden();
  }
}
