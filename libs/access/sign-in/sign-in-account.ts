import type { EntityManager } from 'typeorm';
import type { Role } from '../viewer/role';

/** An account as signing in sees it. */
export interface SignInAccount {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** It works in a structure that is no longer active. */
  readonly closed: boolean;
  readonly passwordHash: string | null;
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

const COLUMNS = `
  SELECT a.id, a.email, a.role, a.disabled_at IS NOT NULL AS disabled,
         EXISTS (SELECT 1 FROM structure s WHERE s.id = a.structure_id AND NOT s.active) AS closed, c.password_hash AS "passwordHash",
         c.totp_confirmed_at IS NOT NULL AS totp, coalesce(cardinality(c.recovery_code_hashes), 0) AS "recoveryCodes",
         (SELECT count(*)::int FROM passkey p WHERE p.account_id = a.id) AS passkeys
    FROM account a LEFT JOIN account_credential c ON c.account_id = a.id`;

/** @param manager of a transaction run as SYSTEM */
export async function accountByEmail(manager: EntityManager, email: string): Promise<SignInAccount | null> {
  const [account] = await manager.query<SignInAccount[]>(`${COLUMNS} WHERE a.email = $1`, [email]);
  return account ?? null;
}

/** @param manager of a transaction run as SYSTEM */
export async function accountById(manager: EntityManager, id: string): Promise<SignInAccount | null> {
  const [account] = await manager.query<SignInAccount[]>(`${COLUMNS} WHERE a.id = $1`, [id]);
  return account ?? null;
}
