import type { EntityManager } from 'typeorm';
import { MESSAGES } from '../messages.fr';
import type { GoodRow } from './staged-rows';

/** A row that stands in Vigie already with other answers, and what to do about it, in French. */
export interface ChangedRow { readonly row: GoodRow; readonly reason: string }

interface Found { key: string; reference: string }

/** $1 structure, $2 keys, $3 hashes in hex. */
const UNDER_ITS_KEY = `
  SELECT given.key, r.reference FROM unnest($2::uuid[], $3::text[]) AS given(key, hash)
  JOIN report r ON r.structure_id = $1 AND r.idempotency_key = given.key
  WHERE r.body_hash <> decode(given.hash, 'hex')`;

/** $1 structure, $2 keys, $3 case codes, $4 days, $5 import. */
const OF_ITS_CASE = `
  SELECT DISTINCT ON (given.key) given.key, r.reference FROM unnest($2::uuid[], $3::text[], $4::date[]) AS given(key, case_code, day)
  JOIN report r ON r.structure_id = $1 AND r.case_code = given.case_code AND r.occurred_on = given.day
  WHERE r.import_id IS DISTINCT FROM $5::uuid AND r.status <> 'WITHDRAWN'
    AND NOT EXISTS (SELECT 1 FROM report same WHERE same.structure_id = $1 AND same.idempotency_key = given.key)
  ORDER BY given.key, r.created_at`;

interface Place { readonly structureId: string; readonly importId: string }

/** Rows of a chunk that were sent before and say something else now, known by their own key. */
export async function changedByKey(manager: EntityManager, { structureId }: Place, rows: readonly GoodRow[]): Promise<ChangedRow[]> {
  const keyed = rows.filter((row) => row.keyed);
  if (keyed.length === 0) return [];
  return named(keyed, await manager.query<Found[]>(UNDER_ITS_KEY, [structureId, keyed.map(({ key }) => key), keyed.map(({ hash }) => hash)]), MESSAGES.changed);
}

/**
 * Rows without a key of their own, known by a case that has a report at the very day from elsewhere than this import
 * (two rows of one file may be two rights of one event).
 */
export async function changedByCase(manager: EntityManager, { structureId, importId }: Place, rows: readonly GoodRow[]): Promise<ChangedRow[]> {
  const cased = rows.filter((row) => !row.keyed && row.caseCode !== null);
  if (cased.length === 0) return [];
  const found = await manager.query<Found[]>(
    OF_ITS_CASE, [structureId, cased.map(({ key }) => key), cased.map(({ caseCode }) => caseCode), cased.map(({ occurredOn }) => occurredOn), importId]);
  return named(cased, found, MESSAGES.sameEvent);
}

function named(rows: readonly GoodRow[], found: readonly Found[], reason: (reference: string) => string): ChangedRow[] {
  const references = new Map(found.map(({ key, reference }) => [key, reference]));
  return rows.flatMap((row) => (references.has(row.key) ? [{ row, reason: reason(references.get(row.key)!) }] : []));
}
