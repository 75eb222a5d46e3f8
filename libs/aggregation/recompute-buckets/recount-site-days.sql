-- Counts the day buckets of some préfecture sites again from the reports.
-- $1 keys, a JSON array of {site, day}
-- Gives back each (site, day, dimension, value) whose row was made, changed or removed: what lies above must be rolled up again.
WITH keys AS (
  SELECT DISTINCT site, day FROM jsonb_to_recordset($1::jsonb) AS key(site text, day date)
), fresh AS (
  SELECT counted.site_code AS territory, counted.region_code, counted.occurred_on AS period, counted.dimension, counted.value,
    count(*)::int AS reports, array_agg(DISTINCT counted.structure_number ORDER BY counted.structure_number) AS structures
  FROM keys JOIN counted_membership AS counted ON counted.site_code = keys.site AND counted.occurred_on = keys.day
  GROUP BY 1, 2, 3, 4, 5
), removed AS (
  DELETE FROM bucket USING keys
  WHERE bucket.level = 'PREFECTURE' AND bucket.grain = 'DAY' AND bucket.territory = keys.site AND bucket.period = keys.day
    AND NOT EXISTS (SELECT 1 FROM fresh WHERE (fresh.territory, fresh.period, fresh.dimension, fresh.value) = (bucket.territory, bucket.period, bucket.dimension, bucket.value))
  RETURNING bucket.territory, bucket.period, bucket.dimension, bucket.value
), written AS (
  INSERT INTO bucket (level, territory, region_code, grain, period, dimension, value, reports, structures)
  SELECT 'PREFECTURE', territory, region_code, 'DAY', period, dimension, value, reports, structures FROM fresh
  ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE SET reports = excluded.reports, structures = excluded.structures
  WHERE (bucket.reports, bucket.structures) IS DISTINCT FROM (excluded.reports, excluded.structures)
  RETURNING territory, period, dimension, value
)
SELECT territory AS site, period::text AS day, dimension, value FROM removed
UNION ALL SELECT territory, period::text, dimension, value FROM written
