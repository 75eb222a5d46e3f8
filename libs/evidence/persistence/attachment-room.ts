import type { EntityManager } from 'typeorm';

export interface AttachmentRoom {
  /** That the next file of the case gets. */
  readonly number: number;
  readonly inCase: number;
  /** Bytes that the structure's files take. */
  readonly used: number;
}

/** What a structure holds, counted by one transaction of it at a time: whoever adds, or takes back, does it before the next counts. */
export async function attachmentRoom(manager: EntityManager, structureId: string, caseCode: string): Promise<AttachmentRoom> {
  await holdRoom(manager, structureId);
  const [row] = await manager.query<[AttachmentRoom]>(
    `SELECT coalesce(max("number") FILTER (WHERE case_code = $2), 0) + 1 AS "number",
            count(*) FILTER (WHERE case_code = $2 AND removed_at IS NULL)::int AS "inCase",
            coalesce(sum(coalesce(kept_bytes, size_bytes)) FILTER (WHERE removed_at IS NULL AND state <> 'REFUSED'), 0)::float8 AS used
       FROM attachment WHERE structure_id = $1`,
    [structureId, caseCode],
  );
  return row;
}

/** To the end of the transaction. */
export async function holdRoom(manager: EntityManager, structureId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${structureId}`]);
}
