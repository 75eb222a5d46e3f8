import type { EntityManager } from 'typeorm';
import type { Viewer } from '../viewer/viewer';

/** Ends all sessions of the viewer but this one; returns how many. @param manager of a transaction run as SYSTEM */
export async function endOtherSessions(manager: EntityManager, { account, sessionId }: Viewer): Promise<number> {
  const [row] = await manager.query<[{ ended: number }]>(
    'WITH gone AS (DELETE FROM session WHERE account_id = $1 AND id <> $2 RETURNING 1) SELECT count(*)::int AS ended FROM gone',
    [account.id, sessionId],
  );
  return row.ended;
}
