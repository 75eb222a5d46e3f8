/**
 * Whose eyes a transaction has. Every query runs under one, and PostgreSQL's row-level security
 * reads it: what the use case forgets to filter, the database refuses.
 */
export type Scope =
  | { readonly kind: 'STRUCTURE'; readonly accountId: string; readonly structureId: string }
  | { readonly kind: 'REGION'; readonly accountId: string; readonly federationCode: string; readonly regionCodes: readonly string[] }
  | { readonly kind: 'NATION'; readonly accountId: string }
  | { readonly kind: 'OPERATIONS'; readonly accountId: string }
  | { readonly kind: 'SYSTEM' }
  | { readonly kind: 'ANONYMOUS' };

export const SYSTEM: Scope = { kind: 'SYSTEM' };
export const ANONYMOUS: Scope = { kind: 'ANONYMOUS' };

/** The transaction-local settings that carry a scope into PostgreSQL, in the order of `SCOPE_SQL`. */
export function scopeSettings(scope: Scope): [role: string, kind: string, account: string, structure: string, regions: string] {
  return [
    scope.kind === 'SYSTEM' ? 'vigie_system' : 'vigie_app',
    scope.kind,
    'accountId' in scope ? scope.accountId : '',
    scope.kind === 'STRUCTURE' ? scope.structureId : '',
    scope.kind === 'REGION' ? scope.regionCodes.join(',') : '',
  ];
}

/** `true`: local to the transaction, so a pooled connection never keeps somebody's eyes. */
export const SCOPE_SQL = `SELECT set_config('vigie.scope_kind', $2, true), set_config('vigie.account', $3, true),
  set_config('vigie.structure', $4, true), set_config('vigie.regions', $5, true), set_config('role', $1, true)`;
