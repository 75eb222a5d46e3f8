import type { EntityManager } from 'typeorm';
import { writeBuckets } from './rebuild-steps';

/** What a row holds beside its key. */
const HELD = (row: string) => ['reports', 'parts', 'part_reports', 'structures', 'active'].map((column) => `${row}.${column}`).join(', ');

/** Rows of `next` beside those that stand, where they differ; what stands under a label or place that is none has no counterpart. */
const DIFFERENCE = `
  CREATE TEMP TABLE difference ON COMMIT DROP AS
  SELECT held.row AS held, next.grain, next.place, next.label, next.period, ${HELD('next')}
  FROM next FULL JOIN (
    SELECT bucket.ctid AS row, grain, place, label, period, ${HELD('bucket')}, bucket.region_code = place.region_code AS rightly_placed
    FROM bucket LEFT JOIN label USING (dimension, value) LEFT JOIN place USING (site_code)
  ) AS held USING (grain, place, label, period)
  WHERE (${HELD('next')}) IS DISTINCT FROM (${HELD('held')}) OR NOT held.rightly_placed`;

const DROP_WRONG = 'DELETE FROM bucket USING difference WHERE bucket.ctid = difference.held';

const WRITE_RIGHT = writeBuckets('difference');

/**
 * Writes only the rows that are not what they should be: readers go on reading, and a rebuild of sound buckets writes nothing.
 * Nobody else may write buckets meanwhile.
 * @returns how many rows were wrong, missing or too many
 */
export async function mendBuckets(manager: EntityManager): Promise<number> {
  await manager.query(DIFFERENCE);
  const [{ rows }] = await manager.query<[{ rows: number }]>('SELECT count(*)::int AS rows FROM difference');
  if (rows === 0) return 0;
  await manager.query('ANALYZE difference');
  await manager.query(DROP_WRONG);
  await manager.query(WRITE_RIGHT);
  return rows;
}
