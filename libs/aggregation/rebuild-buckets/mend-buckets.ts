import type { EntityManager } from 'typeorm';

/** Rows of `next` beside those that stand, where they differ; what stands under a label or place that is none has no counterpart. */
const DIFFERENCE = `
  CREATE TEMP TABLE difference ON COMMIT DROP AS
  SELECT held.row AS held, next.place, next.grain, next.period, next.label, next.reports, next.structures
  FROM next FULL JOIN (
    SELECT bucket.ctid AS row, place, grain, period, label, reports, structures, bucket.region_code = place.region_code AS rightly_placed
    FROM bucket LEFT JOIN label USING (dimension, value) LEFT JOIN place USING (level, territory)
  ) AS held USING (place, grain, period, label)
  WHERE (next.reports, next.structures) IS DISTINCT FROM (held.reports, held.structures) OR NOT held.rightly_placed`;

const DROP_WRONG = 'DELETE FROM bucket USING difference WHERE bucket.ctid = difference.held';

const WRITE_RIGHT = `
  INSERT INTO bucket (level, territory, region_code, grain, period, dimension, value, reports, structures)
  SELECT level, territory, region_code, grain, period, dimension, value, reports, structures
  FROM difference JOIN label USING (label) JOIN place USING (place)
  WHERE reports IS NOT NULL`;

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
