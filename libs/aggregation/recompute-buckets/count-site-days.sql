-- Counts the day buckets of some préfecture sites again from the reports, and drops what they count no more.
-- $1 region · $2 sites · $3 days (as many)
-- One row: each (territory, period, dimension, value) whose bucket was made, changed or dropped, as JSON text; null when none was.
WITH touched AS (
  SELECT DISTINCT site, day FROM unnest($2::text[], $3::date[]) AS key(site, day)
), held AS MATERIALIZED (
  SELECT territory, period, dimension, value, reports, structures
  FROM touched JOIN bucket ON level = 'PREFECTURE' AND grain = 'DAY' AND territory = touched.site AND period = touched.day
), counted AS (
  -- Hashed, then each small array sorted: sorting the memberships by four texts would cost half of the whole.
  SELECT territory, period, dimension, value, reports, ARRAY(SELECT DISTINCT unnest(by_report) ORDER BY 1) AS structures
  FROM (
    SELECT site_code AS territory, occurred_on AS period, dimension, value, count(*)::int AS reports, array_agg(structure_number) AS by_report
    FROM touched JOIN counted_membership ON site_code = touched.site AND occurred_on = touched.day
    GROUP BY 1, 2, 3, 4
  ) AS counted_once
), dropped AS (
  DELETE FROM bucket USING held
  WHERE bucket.dimension = held.dimension AND bucket.value = held.value AND bucket.level = 'PREFECTURE' AND bucket.grain = 'DAY'
    AND bucket.territory = held.territory AND bucket.period = held.period
    AND NOT EXISTS (
      SELECT FROM counted
      WHERE (counted.territory, counted.period, counted.dimension, counted.value) = (held.territory, held.period, held.dimension, held.value))
  RETURNING bucket.territory, bucket.period, bucket.dimension, bucket.value
), written AS (
  INSERT INTO bucket (level, territory, region_code, grain, period, dimension, value, reports, structures)
  SELECT 'PREFECTURE', territory, $1, 'DAY', period, dimension, value, reports, structures FROM counted
  WHERE NOT EXISTS (
    SELECT FROM held
    WHERE (held.territory, held.period, held.dimension, held.value, held.reports, held.structures)
      = (counted.territory, counted.period, counted.dimension, counted.value, counted.reports, counted.structures))
  ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE SET reports = excluded.reports, structures = excluded.structures
  RETURNING territory, period, dimension, value
)
SELECT json_agg(changed)::text AS changed
FROM (SELECT * FROM dropped UNION ALL SELECT * FROM written) AS changed
