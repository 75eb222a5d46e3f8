import type { EntityManager } from 'typeorm';

/** Takes testimonies out of reports that stay. Neither a contact nor a new revision: nobody wrote anything. */
export async function eraseTestimonies(manager: EntityManager, ids: readonly string[], now: Date): Promise<number> {
  const [gone] = await manager.query<[{ id: string }[], number]>('UPDATE report SET testimony = NULL, testimony_consent = false WHERE id = ANY ($1) AND testimony IS NOT NULL RETURNING id', [ids]);
  await writeDown(manager, 'TESTIMONY', gone.map(({ id }) => id), now);
  return gone.length;
}

/** Steps that their structure took back, with their texts. @param which ALSO_KEPT: a backup brought them back as they were before */
export async function eraseSteps(manager: EntityManager, ids: readonly string[], now: Date, which: 'REMOVED' | 'ALSO_KEPT' = 'REMOVED'): Promise<number> {
  const [gone] = await manager.query<[{ id: string }[], number]>(`DELETE FROM recourse_step WHERE id = ANY ($1) AND (removed_at IS NOT NULL OR $2 = 'ALSO_KEPT') RETURNING id`, [ids, which]);
  await writeDown(manager, 'STEP', gone.map(({ id }) => id), now);
  return gone.length;
}

export async function writeDown(manager: EntityManager, kind: 'TESTIMONY' | 'STEP' | 'ACCOUNT', ids: readonly string[], now: Date): Promise<void> {
  await manager.query('INSERT INTO erasure (kind, subject_id, erased_at) SELECT $1, id, $3 FROM unnest($2::uuid[]) AS id ON CONFLICT (kind, subject_id) DO UPDATE SET erased_at = excluded.erased_at, copied_at = NULL', [kind, ids, now]);
}
