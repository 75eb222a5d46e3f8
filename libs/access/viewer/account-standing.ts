import type { EntityManager } from 'typeorm';
import type { Scope } from '@vigie/platform';
import { scopeOf, type PlacedAccount } from '../sessions/viewer-lookup';
import type { Role } from './role';

/** What an account may see at this very moment, for what is done later in its name. */
export interface AccountStanding { readonly role: Role; readonly scope: Scope }

/**
 * @param manager of a transaction run as SYSTEM
 * @returns null for an account that was shut, or whose structure was
 */
export async function accountStanding(manager: EntityManager, accountId: string): Promise<AccountStanding | null> {
  const [row] = await manager.query<PlacedAccount[]>(
    `SELECT a.id AS account_id, a.role, a.structure_id, a.federation_code, ARRAY(SELECT r.region_code FROM federation_region r WHERE r.federation_code = a.federation_code ORDER BY 1) AS region_codes
       FROM account a LEFT JOIN structure p ON p.id = a.structure_id
      WHERE a.id = $1 AND a.disabled_at IS NULL AND (p.id IS NULL OR p.active)`, [accountId]);
  return row ? { role: row.role, scope: scopeOf(row) } : null;
}
