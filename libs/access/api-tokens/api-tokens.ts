import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, newId, TransactionRunner, type Scope } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import { API_TOKEN_MESSAGES } from '../messages.fr';
import { forbidden, notFound } from '../refusals/refusals';
import { tokenHash } from '../secrets/tokens';
import type { Viewer } from '../viewer/viewer';
import { newApiTokenSecret, prefixOf } from './api-token-secret';
import type { TokenScope } from './token-scopes';

export interface ApiTokenSummary {
  readonly id: string;
  readonly name: string;
  /** First characters of the secret. */
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdBy: string;
}

export interface ApiTokenWish {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Days from now, 1 to 365. */
  readonly days: number;
}

export type ApiTokenOutcome =
  | { readonly kind: 'CREATED'; readonly secret: string; readonly token: ApiTokenSummary }
  | { readonly kind: 'REFUSED'; readonly message: string; readonly field: string | null };

/** A year at most: a token that nobody looks after dies by itself. */
export const LONGEST_DAYS = 365;
/** Living tokens a structure may have: one for each of its programs, and some for changing over. */
export const MOST_TOKENS = 10;
const NAME_MAX = 60;
const DAY_MS = 86_400_000;

const SUMMARY = `t.id, t.name, t.prefix, t.scopes, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
  t.last_used_at AS "lastUsedAt", t.revoked_at AS "revokedAt", a.display_name AS "createdBy"`;

type OwnScope = Extract<Scope, { kind: 'STRUCTURE' }>;

/** Tokens of a structure's own software: made, listed and revoked by who is in charge of it. */
@Injectable()
export class ApiTokens {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly audit: AuditLog) {}

  /** Living ones first, then by age; the revoked and expired stay listed, so that a trace can be explained. */
  list(viewer: Viewer): Promise<ApiTokenSummary[]> {
    const scope = managerScope(viewer);
    return this.tx.run(scope, (m) => m.query<ApiTokenSummary[]>(
      `SELECT ${SUMMARY} FROM api_token t JOIN account a ON a.id = t.account_id WHERE t.structure_id = $1
        ORDER BY (t.revoked_at IS NULL AND t.expires_at > $2) DESC, t.created_at DESC, t.id LIMIT 100`, [scope.structureId, this.clock.now()]));
  }

  /** @throws forbidden for whoever is not in charge of a structure */
  async create(viewer: Viewer, wish: ApiTokenWish): Promise<ApiTokenOutcome> {
    const scope = managerScope(viewer);
    const name = wish.name.trim();
    if (name === '') return refused('missingName', 'name');
    if (name.length > NAME_MAX) return refused('invalidName', 'name');
    if (wish.scopes.length === 0) return refused('noScope', 'scopes');
    if (!Number.isInteger(wish.days) || wish.days < 1 || wish.days > LONGEST_DAYS) return refused('invalidDuration', 'days');
    return this.tx.run(scope, (m) => this.insert(m, scope, { ...wish, name, scopes: [...new Set(wish.scopes)] }));
  }

  /** From the next request on it opens nothing. Revoking twice is revoking once. @throws notFound for a token of another structure */
  revoke(viewer: Viewer, id: string): Promise<ApiTokenSummary> {
    const scope = managerScope(viewer);
    return this.tx.run(scope, async (m) => {
      const before = await summaryOf(m, scope, id);
      if (!before) throw notFound();
      if (before.revokedAt) return before;
      await m.query('UPDATE api_token SET revoked_at = $2 WHERE id = $1', [before.id, this.clock.now()]);
      const after = (await summaryOf(m, scope, id)) ?? before;
      await this.audit.record(m, { action: 'API_TOKEN_REVOKED', subjectKind: 'api_token', subjectId: before.id });
      return after;
    });
  }

  private async insert(m: EntityManager, scope: OwnScope, wish: ApiTokenWish): Promise<ApiTokenOutcome> {
    const now = this.clock.now();
    // Those of one structure are made one after the other: counted, then added to.
    await m.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`api tokens ${scope.structureId}`]);
    const [{ living }] = await m.query<[{ living: number }]>(
      'SELECT count(*)::int AS living FROM api_token WHERE structure_id = $1 AND revoked_at IS NULL AND expires_at > $2', [scope.structureId, now]);
    if (living >= MOST_TOKENS) return refused('tooMany', null);
    const secret = newApiTokenSecret();
    const id = newId(now.getTime());
    await m.query(
      `INSERT INTO api_token (id, structure_id, account_id, name, prefix, token_hash, scopes, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, scope.structureId, scope.accountId, wish.name, prefixOf(secret), tokenHash(secret), wish.scopes, now, new Date(now.getTime() + wish.days * DAY_MS)]);
    const token = await summaryOf(m, scope, id);
    await this.audit.record(m, { action: 'API_TOKEN_CREATED', subjectKind: 'api_token', subjectId: id });
    return { kind: 'CREATED', secret, token: token! };
  }
}

/** @param id as it came: what is no uuid is no token */
async function summaryOf(m: EntityManager, scope: OwnScope, id: string): Promise<ApiTokenSummary | null> {
  const [found] = await m.query<ApiTokenSummary[]>(
    `SELECT ${SUMMARY} FROM api_token t JOIN account a ON a.id = t.account_id WHERE t.id::text = $1 AND t.structure_id = $2`, [id, scope.structureId]);
  return found ?? null;
}

function managerScope({ role, scope }: Viewer): OwnScope {
  if (role !== 'STRUCTURE_MANAGER' || scope.kind !== 'STRUCTURE') throw forbidden();
  return scope;
}

function refused(reason: keyof typeof API_TOKEN_MESSAGES, field: string | null): ApiTokenOutcome {
  return { kind: 'REFUSED', message: API_TOKEN_MESSAGES[reason], field };
}
