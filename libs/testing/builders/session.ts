import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newId } from '@vigie/platform';

/** A session opened just now for an account, whatever its password and second factor. Returns the cookie to send. */
export async function aSession(dataSource: DataSource, accountId: string, now = new Date()): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await dataSource.query(
    `INSERT INTO session (id, token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours')`,
    [newId(), createHash('sha256').update(token).digest(), accountId, now],
  );
  return `vigie_session=${token}`;
}
