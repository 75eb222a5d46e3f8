-- Reports and distinct structures by territory over a period, and over all of them (the row without territory).
-- $1 dimension · $2 value · $3 level · $4 territories
-- $5 first whole month · $6 day after the last whole month · $7, $8 first and last day asked
-- The period is its whole months and the days at its two edges. Territories are given one by one, so that each range is one short walk of the key.
WITH asked AS (
  SELECT * FROM (VALUES ($1::text, $2::text, true), ('TOTAL', '', false)) AS label(dimension, value, wanted)
), part AS MATERIALIZED (
  SELECT asked.wanted, bucket.territory, bucket.reports, bucket.structures
  FROM asked JOIN bucket ON bucket.dimension = asked.dimension AND bucket.value = asked.value
  WHERE bucket.level = $3 AND bucket.grain = 'MONTH' AND bucket.territory = ANY ($4::text[]) AND bucket.period >= $5::date AND bucket.period < $6::date
  UNION ALL
  SELECT asked.wanted, bucket.territory, bucket.reports, bucket.structures
  FROM asked JOIN bucket ON bucket.dimension = asked.dimension AND bucket.value = asked.value
  WHERE bucket.level = $3 AND bucket.grain = 'DAY' AND bucket.territory = ANY ($4::text[]) AND bucket.period >= $7::date AND bucket.period < least($5::date, $8::date + 1)
  UNION ALL
  SELECT asked.wanted, bucket.territory, bucket.reports, bucket.structures
  FROM asked JOIN bucket ON bucket.dimension = asked.dimension AND bucket.value = asked.value
  WHERE bucket.level = $3 AND bucket.grain = 'DAY' AND bucket.territory = ANY ($4::text[]) AND bucket.period >= greatest($6::date, $5::date) AND bucket.period <= $8::date
), counted AS (
  SELECT territory, sum(reports)::int AS reports FROM part WHERE wanted GROUP BY GROUPING SETS ((territory), ())
), present AS MATERIALIZED (
  SELECT wanted, territory, structure FROM part, unnest(structures) AS structure GROUP BY 1, 2, 3
), by_territory AS (
  SELECT territory, count(*) FILTER (WHERE wanted) AS structures, count(*) FILTER (WHERE NOT wanted) AS active FROM present GROUP BY territory
  UNION ALL
  SELECT NULL, count(*) FILTER (WHERE wanted), count(*) FILTER (WHERE NOT wanted) FROM (SELECT DISTINCT wanted, structure FROM present) AS anywhere
)
SELECT by_territory.territory, coalesce(counted.reports, 0) AS reports, structures::int AS structures, active::int AS "activeStructures"
FROM by_territory LEFT JOIN counted ON counted.territory IS NOT DISTINCT FROM by_territory.territory
