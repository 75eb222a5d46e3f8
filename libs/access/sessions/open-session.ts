import type { EntityManager } from 'typeorm';
import { newId } from '@vigie/platform';
import { newToken, tokenHash } from '../secrets/tokens';
import type { Role } from '../viewer/role';
import { absoluteLifetimeMs, IDLE_MS } from './session-lifetimes';

export interface OpenedSession {
  /** For the cookie; kept nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** @param manager of a transaction run as SYSTEM */
export async function openSession(manager: EntityManager, account: { readonly id: string; readonly role: Role }, now: Date): Promise<OpenedSession> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + absoluteLifetimeMs(account.role));
  await manager.query('DELETE FROM session WHERE account_id = $1 AND (expires_at <= $2 OR last_seen_at <= $3)', [account.id, now, new Date(now.getTime() - IDLE_MS)]);
  await manager.query(
    'INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)',
    [newId(now.getTime()), tokenHash(token), account.id, now, expiresAt],
  );
  await manager.query('UPDATE account SET last_signed_in_at = $2 WHERE id = $1', [account.id, now]);
  return { token, expiresAt };
}
