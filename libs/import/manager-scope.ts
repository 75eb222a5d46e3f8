import { forbidden, type Viewer } from '@vigie/access';
import type { Scope } from '@vigie/platform';

export type ManagerScope = Extract<Scope, { kind: 'STRUCTURE' }>;

/** Files are brought by who is in charge of a structure, for that structure. @throws forbidden for everyone else, programs with a token included */
export function managerScope({ role, scope, token }: Pick<Viewer, 'role' | 'scope' | 'token'>): ManagerScope {
  if (role !== 'STRUCTURE_MANAGER' || scope.kind !== 'STRUCTURE' || token) throw forbidden();
  return scope;
}
