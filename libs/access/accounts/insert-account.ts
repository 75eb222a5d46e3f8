import type { EntityManager } from 'typeorm';
import { newId } from '@vigie/platform';
import type { Role } from '../viewer/role';

export interface NewAccount {
  /** Normalised. */
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** For REPORTER and STRUCTURE_MANAGER, and for nobody else. */
  readonly structureId?: string | null;
  /** For REGIONAL, and for nobody else. */
  readonly federationCode?: string | null;
  /** From `hashPassword`; null for an account that signs in by link only. */
  readonly passwordHash: string | null;
  readonly demo?: boolean;
}

/**
 * Adds an account with its credentials.
 * @param manager of a transaction run as SYSTEM
 * @returns its id, or null when the e-mail address has an account already
 */
export async function insertAccount(manager: EntityManager, account: NewAccount, now = new Date()): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO account (id, email, display_name, role, structure_id, federation_code, demo, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [newId(now.getTime()), account.email, account.displayName, account.role, account.structureId ?? null, account.federationCode ?? null, account.demo ?? false, now],
  );
  if (!row) return null;
  await manager.query('INSERT INTO account_credential (account_id, password_hash) VALUES ($1, $2)', [row.id, account.passwordHash]);
  return row.id;
}
