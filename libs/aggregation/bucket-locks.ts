import type { EntityManager } from 'typeorm';

/** Any constant: the space of advisory locks that buckets use. Key 0 stands for all regions. */
const SPACE = 72_617_402;
/** Another: the counting of pairs and the counting of buckets do not wait for each other. */
const CROSSES = 72_617_403;

/**
 * One recomputation of a region at a time, and none while all are rebuilt; held until the transaction ends.
 * Always in one order, so that two jobs never wait for each other.
 * What follows is planned for the keys it gets: a plan for any number of them loops where it should hash.
 */
export async function lockRegions(manager: EntityManager, regions: readonly string[]): Promise<void> {
  await manager.query(
    `SELECT set_config('plan_cache_mode', 'force_custom_plan', true), pg_advisory_xact_lock_shared($1, 0),
      (SELECT count(pg_advisory_xact_lock($1, key)) FROM (SELECT hashtext(code) AS key FROM unnest($2::text[]) AS code ORDER BY 1) AS in_order)`,
    [SPACE, regions],
  );
}

/** Waits for the recomputations under way and keeps others waiting: what they were to count, they count after the rebuild. */
export async function lockAllRegions(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1, 0)', [SPACE]);
}

/** One counting of pairs at a time, until the transaction ends. What follows is planned for what it gets, as above. */
export async function lockCrosses(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT set_config('plan_cache_mode', 'force_custom_plan', true), pg_advisory_xact_lock($1)`, [CROSSES]);
}
