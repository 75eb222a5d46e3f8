import type { DataSource } from 'typeorm';

export type AuditVerdict =
  /** `head`: hash of the last entry, hexadecimal. Kept elsewhere, it also proves later that no entry was cut from the end. */
  | { readonly ok: true; readonly entries: number; readonly head: string }
  /** `brokenAt`: number of the first entry that was altered, or that follows a missing one. */
  | { readonly ok: false; readonly entries: number; readonly brokenAt: number };

interface Row { entries: number; head: string | null; broken_at: number | null }

const FOLLOW_THE_CHAIN = `
  SELECT count(*)::int AS entries,
         (min(id) FILTER (WHERE id <> place OR previous_hash <> expected OR hash <> recomputed))::int AS broken_at,
         (SELECT encode(hash, 'hex') FROM audit_entry ORDER BY id DESC LIMIT 1) AS head
    FROM (
      SELECT id, previous_hash, hash,
             row_number() OVER chain AS place,
             coalesce(lag(hash) OVER chain, decode(repeat('00', 32), 'hex')) AS expected,
             vigie_audit_hash(id, at, account_id, action, subject_kind, subject_id, purpose, previous_hash) AS recomputed
        FROM audit_entry
      WINDOW chain AS (ORDER BY id)
    ) entry`;

/** Recomputes the whole hash chain of the audit log. */
export async function verifyAudit(dataSource: DataSource): Promise<AuditVerdict> {
  const [row] = await dataSource.query<[Row]>(FOLLOW_THE_CHAIN);
  if (row.broken_at !== null) return { ok: false, entries: row.entries, brokenAt: row.broken_at };
  return { ok: true, entries: row.entries, head: row.head ?? '' };
}
