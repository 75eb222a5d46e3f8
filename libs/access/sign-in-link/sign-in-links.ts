import type { EntityManager } from 'typeorm';
import { newId } from '@vigie/platform';
import { isToken, newToken, tokenHash } from '../secrets/tokens';

/** How long a link sent by mail signs in, in milliseconds. */
export const SIGN_IN_LINK_MS = 15 * 60_000;

/** Makes a link good for one sign-in and returns its token. @param manager of a transaction run as SYSTEM */
export async function makeSignInLink(manager: EntityManager, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await manager.query(`DELETE FROM one_time_link WHERE kind = 'SIGN_IN' AND account_id = $1 AND (used_at IS NOT NULL OR expires_at <= $2)`, [accountId, now]);
  await manager.query(
    `INSERT INTO one_time_link (id, token_hash, kind, account_id, created_at, expires_at) VALUES ($1, $2, 'SIGN_IN', $3, $4, $5)`,
    [newId(now.getTime()), tokenHash(token), accountId, now, new Date(now.getTime() + SIGN_IN_LINK_MS)],
  );
  return token;
}

/** The account of a link, which is used up; null when there is no such link, or not any more. @param manager of a transaction run as SYSTEM */
export async function takeSignInLink(manager: EntityManager, token: string, now: Date): Promise<string | null> {
  if (!isToken(token)) return null;
  const [taken] = await manager.query<{ account_id: string }[]>(
    `WITH taken AS (UPDATE one_time_link SET used_at = $2 WHERE token_hash = $1 AND kind = 'SIGN_IN' AND used_at IS NULL AND expires_at > $2 RETURNING account_id) SELECT account_id FROM taken`,
    [tokenHash(token), now],
  );
  return taken?.account_id ?? null;
}
