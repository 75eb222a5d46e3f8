import { forbidden, type Viewer } from '@vigie/access';
import type { Scope } from '@vigie/platform';

export interface TriageStaff {
  readonly scope: Extract<Scope, { kind: 'REGION' | 'NATION' }>;
  readonly accountId: string;
  readonly name: string;
}

/**
 * The viewer as one who sorts reports.
 * @throws forbidden for all but regional and national staff
 */
export function triageStaff({ scope, account }: Viewer): TriageStaff {
  if (scope.kind !== 'REGION' && scope.kind !== 'NATION') throw forbidden();
  return { scope, accountId: account.id, name: account.displayName };
}
