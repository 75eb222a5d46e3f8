import type { EntityManager } from 'typeorm';
import { newId } from '@vigie/platform';
import { isToken, newToken, tokenHash } from '../secrets/tokens';
import type { Role } from '../viewer/role';

/** How long an invitation may be accepted, in milliseconds. */
export const INVITATION_MS = 7 * 24 * 3_600_000;

/** What an invitation makes of who accepts it. */
export interface InvitationTerms {
  /** Normalised. */
  readonly email: string;
  readonly role: Role;
  readonly structureId: string | null;
  readonly federationCode: string | null;
}

export interface MadeInvitation {
  readonly id: string;
  readonly token: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/**
 * Makes an invitation, in place of any still open for the same address that the scope can see.
 * @param createdBy account that invites; null for the command line
 * @param manager under the scope of who invites: row-level security refuses what the scope may not give
 */
export async function makeInvitation(manager: EntityManager, terms: InvitationTerms, createdBy: string | null, now: Date): Promise<MadeInvitation> {
  const token = newToken();
  const id = newId(now.getTime());
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  await manager.query(`DELETE FROM one_time_link WHERE kind = 'INVITATION' AND email = $1 AND used_at IS NULL`, [terms.email]);
  await manager.query(
    `INSERT INTO one_time_link (id, token_hash, kind, email, role, structure_id, federation_code, created_by, created_at, expires_at)
     VALUES ($1, $2, 'INVITATION', $3, $4, $5, $6, $7, $8, $9)`,
    [id, tokenHash(token), terms.email, terms.role, terms.structureId, terms.federationCode, createdBy, now, expiresAt],
  );
  return { id, token, createdAt: now, expiresAt };
}

export interface OpenInvitation extends InvitationTerms {
  readonly id: string;
  readonly structureName: string | null;
  readonly federationName: string | null;
}

/**
 * The invitation of a token as long as it can be accepted; it stays usable. One whose author has been disabled
 * since, or whose structure has closed, cannot.
 * @param manager of a transaction run as SYSTEM
 */
export async function findInvitation(manager: EntityManager, token: string, now: Date): Promise<OpenInvitation | null> {
  if (!isToken(token)) return null;
  const [found] = await manager.query<OpenInvitation[]>(
    `SELECT l.id, l.email, l.role, l.structure_id AS "structureId", l.federation_code AS "federationCode", s.name AS "structureName", f.name AS "federationName"
       FROM one_time_link l
       LEFT JOIN structure s ON s.id = l.structure_id
       LEFT JOIN federation f ON f.code = l.federation_code
      WHERE l.token_hash = $1 AND l.kind = 'INVITATION' AND l.used_at IS NULL AND l.expires_at > $2
        AND (l.structure_id IS NULL OR s.active)
        AND (l.created_by IS NULL OR EXISTS (SELECT 1 FROM account a WHERE a.id = l.created_by AND a.disabled_at IS NULL))`,
    [tokenHash(token), now],
  );
  return found ?? null;
}

/** Uses an invitation up: of two who accept it at once, one does. @param manager of a transaction run as SYSTEM */
export async function takeInvitation(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const [taken] = await manager.query<unknown[]>(
    'WITH taken AS (UPDATE one_time_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL RETURNING id) SELECT id FROM taken',
    [id, now],
  );
  return taken !== undefined;
}
