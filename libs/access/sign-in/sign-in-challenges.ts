import type { EntityManager } from 'typeorm';
import { newId } from '@vigie/platform';
import { isToken, newToken, tokenHash } from '../secrets/tokens';

/** Time to find the phone or the key, in milliseconds. */
const CHALLENGE_MS = 5 * 60_000;

export type ChallengeKind = 'SECOND_FACTOR' | 'PASSKEY_SIGN_IN' | 'PASSKEY_REGISTRATION';

export interface SignInChallenge {
  readonly id: string;
  readonly accountId: string | null;
  readonly webauthnChallenge: string | null;
}

interface NewChallenge {
  readonly kind: ChallengeKind;
  readonly accountId: string | null;
  readonly webauthnChallenge?: string;
}

/** Keeps a half-done sign-in and returns the token that resumes it. @param manager of a transaction run as SYSTEM */
export async function keepChallenge(manager: EntityManager, { kind, accountId, webauthnChallenge }: NewChallenge, now: Date): Promise<string> {
  const token = newToken();
  // A few of those that have gone by, and none that somebody else is clearing: however many are begun, each costs the same.
  await manager.query(
    `DELETE FROM sign_in_challenge WHERE id IN (SELECT id FROM sign_in_challenge WHERE expires_at <= $1 ORDER BY expires_at LIMIT 20 FOR UPDATE SKIP LOCKED)`, [now]);
  await manager.query(
    'INSERT INTO sign_in_challenge (id, token_hash, kind, account_id, webauthn_challenge, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [newId(now.getTime()), tokenHash(token), kind, accountId, webauthnChallenge ?? null, now, new Date(now.getTime() + CHALLENGE_MS)],
  );
  return token;
}

/** The challenge of a token while it lasts; it stays usable. */
export async function findChallenge(manager: EntityManager, kind: ChallengeKind, token: string, now: Date): Promise<SignInChallenge | null> {
  if (!isToken(token)) return null;
  const [found] = await manager.query<SignInChallenge[]>(
    `SELECT id, account_id AS "accountId", webauthn_challenge AS "webauthnChallenge" FROM sign_in_challenge WHERE token_hash = $1 AND kind = $2 AND expires_at > $3`,
    [tokenHash(token), kind, now],
  );
  return found ?? null;
}

/** The challenge of a token, which is used up: of two who bring it at once, one gets it. */
export async function takeChallenge(manager: EntityManager, kind: ChallengeKind, token: string, now: Date): Promise<SignInChallenge | null> {
  const found = await findChallenge(manager, kind, token, now);
  if (!found) return null;
  const [gone] = await manager.query<unknown[]>('WITH gone AS (DELETE FROM sign_in_challenge WHERE id = $1 RETURNING id) SELECT id FROM gone', [found.id]);
  return gone ? found : null;
}
