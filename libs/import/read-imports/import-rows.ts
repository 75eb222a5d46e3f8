import type { EntityManager } from 'typeorm';
import type { ImportCounts, ImportSummary } from '@vigie/contracts';

export const NO_COUNTS: ImportCounts = { total: 0, read: 0, added: 0, already: 0, changed: 0, bad: 0, identifying: 0 };

interface SummaryRow extends Omit<ImportSummary, 'createdAt' | 'finishedAt' | 'undoneAt'> { createdAt: Date; finishedAt: Date | null; undoneAt: Date | null }

/** Whether bad rows are kept is asked of a column the scope may read: the parts themselves are the program's alone. */
const SUMMARY = `SELECT i.id, i.file_name AS "fileName", i.format, i.size_bytes AS "sizeBytes", i.status, i.masking, i.counts, i.first_faults AS "firstFaults",
    i.failure, i.mapping, i.created_at AS "createdAt", i.finished_at AS "finishedAt", i.undone_at AS "undoneAt", a.display_name AS "by",
    (i.counts->>'bad')::int + coalesce((i.counts->>'changed')::int, 0) > 0 AND i.finished_at > $2 AS "badRowsKept"
  FROM report_import i LEFT JOIN account a ON a.id = i.account_id`;

/** Days the bad rows of an import can be had: they hold what the structure wrote, identities included. */
export const KEPT_DAYS = 7;

export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * 86_400_000);
}

/** @param id as it came: what is no uuid is no import */
export async function importOf(manager: EntityManager, structureId: string, id: string, now: Date): Promise<ImportSummary | null> {
  const [row] = await manager.query<SummaryRow[]>(`${SUMMARY} WHERE i.structure_id = $1 AND i.id::text = $3`, [structureId, keptSince(now), id]);
  return row ? summary(row) : null;
}

/** The latest first. */
export async function importsOf(manager: EntityManager, structureId: string, now: Date): Promise<ImportSummary[]> {
  const rows = await manager.query<SummaryRow[]>(`${SUMMARY} WHERE i.structure_id = $1 ORDER BY i.created_at DESC, i.id LIMIT 50`, [structureId, keptSince(now)]);
  return rows.map(summary);
}

function summary(row: SummaryRow): ImportSummary {
  return { ...row, counts: { ...NO_COUNTS, ...row.counts }, badRowsKept: row.badRowsKept ?? false, createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null, undoneAt: row.undoneAt?.toISOString() ?? null };
}
