import type { EntityManager } from 'typeorm';
import type { BucketKey } from '@vigie/contracts';

/** Keys that one event carries: the relay cuts them into jobs, and no event grows with its import. */
const KEYS_PER_EVENT = 1_000;

/** Where the reports of an import are counted: each (site, day) once, a region after the other. */
export async function changedKeys(manager: EntityManager, importId: string): Promise<BucketKey[][]> {
  const keys = await manager.query<(BucketKey & { region: string })[]>(
    `SELECT DISTINCT region_code AS region, site_code AS site, occurred_on::text AS day FROM report WHERE import_id = $1 ORDER BY 1, 2, 3`, [importId]);
  const regions = [...new Set(keys.map(({ region }) => region))];
  return regions.flatMap((own) => {
    const bare = keys.filter(({ region }) => region === own).map(({ site, day }) => ({ site, day }));
    return Array.from({ length: Math.ceil(bare.length / KEYS_PER_EVENT) }, (_, at) => bare.slice(at * KEYS_PER_EVENT, (at + 1) * KEYS_PER_EVENT));
  });
}
