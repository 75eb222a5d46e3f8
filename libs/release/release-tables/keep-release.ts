import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { codesOf, type CheckedFigure, type Thresholds, type Unit } from '@vigie/domain';
import { newId } from '@vigie/platform';
import type { CountedShape } from '../decide/decision';
import { ledgerVersion } from '../ledger/read-ledger';
import { MESSAGES } from '../messages.fr';
import type { CellReleased, ReleaseRequest, TableReleased } from './release-request';

interface Counted { readonly source: string; readonly unit: Unit; readonly thresholds: Thresholds }
interface Decided extends Counted { readonly request: ReleaseRequest; readonly tables: readonly TableReleased[]; readonly hash: string; readonly now: Date; readonly version: string }

const sha256 = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

export function tableReleased({ name, grid, within }: CountedShape, figures: readonly CheckedFigure[]): TableReleased {
  const dimensions = grid.dimensions.map((dimension) => dimension.name);
  const cells = figures.map(({ status, value, asBefore }, cell): CellReleased => ({
    codes: codesOf(grid, cell), status, value, reason: asBefore ? MESSAGES.reasons.AS_BEFORE : status === 'PUBLISHED' ? null : MESSAGES.reasons[status],
  }));
  return { name, dimensions, within, cells, hash: sha256([name, dimensions, within, cells.map(({ codes, status, value }) => [codes, status, value])]) };
}

/** @returns SHA-256, which no clock nor id enters */
export function hashOf(tables: readonly TableReleased[], { firstMonth, lastMonth }: ReleaseRequest, counted: Counted): string {
  return sha256([counted, firstMonth, lastMonth, tables.map(({ hash }) => hash)]);
}

/**
 * Writes a release in the ledger, unless something else entered it since it was read.
 * @param m a system transaction
 * @returns its id; null when the decision must be taken again
 */
export async function keepRelease(m: EntityManager, { request, tables, hash, now, source, unit, thresholds, version }: Decided): Promise<string | null> {
  await m.query(`SELECT pg_advisory_xact_lock(hashtext('vigie release ' || $1))`, [source]);
  if ((await ledgerVersion(m, source)) !== version) return null;
  if (request.replaces !== undefined) await m.query(`UPDATE release SET state = 'DROPPED' WHERE id = $1 AND state = 'HELD'`, [request.replaces]);
  const id = newId();
  const left = request.left ?? false;
  await m.query(
    `INSERT INTO release (id, audience, label, source, unit, thresholds, first_month, last_month, state, subject_id, decided_by, hash, decided_at, left_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, request.audience, request.label, source, unit, JSON.stringify(thresholds), request.firstMonth, request.lastMonth, left ? 'OUT' : 'HELD', request.subjectId ?? null, request.decidedBy ?? null, hash, now, left ? now : null],
  );
  const rows = tables.map(({ name, dimensions, within, cells, hash: own }) => ({
    id: newId(), name, dimensions, within, hash: own, cells: cells.map(({ codes, value, status }) => ({ codes, value, status })),
  }));
  await m.query(
    `INSERT INTO released_table (id, release_id, audience, name, month, unit, thresholds, dimensions, within, cells, hash, released_at)
     SELECT id, $1, $2, name, $3::date, $4, $5::jsonb, dimensions, within, cells, hash, $6
       FROM jsonb_to_recordset($7::jsonb) AS released(id uuid, name text, dimensions text[], within jsonb, cells jsonb, hash text)`,
    [id, request.audience, request.monthly ? request.firstMonth : null, unit, JSON.stringify(thresholds), now, JSON.stringify(rows)],
  );
  return id;
}
