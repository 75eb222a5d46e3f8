-- Reports and distinct structures by territory over a period, and over all of them (the row without territory).
-- $1 dimension · $2 value · $3 level · $4 territories
-- $5 first whole month · $6 day after the last whole month · $7, $8 first and last day asked
-- The period is its whole months and the days at its two edges. Territories are given one by one, so that each range is a short walk of the key.
-- Under a filter, the structures with any report at all are counted beside.
WITH asked AS (
  SELECT * FROM (VALUES ($1::text, $2::text, true), ('TOTAL', '', false)) AS label(dimension, value, wanted) WHERE wanted OR $1 <> 'TOTAL'
), found AS (
  SELECT wanted, territory, reports, structures
  FROM asked JOIN bucket USING (dimension, value)
  WHERE level = $3 AND grain = 'MONTH' AND territory = ANY ($4::text[]) AND period >= $5::date AND period < $6::date
  UNION ALL
  SELECT wanted, territory, reports, structures
  FROM asked JOIN bucket USING (dimension, value)
  WHERE level = $3 AND grain = 'DAY' AND territory = ANY ($4::text[]) AND period >= $7::date AND period < least($5::date, $8::date + 1)
  UNION ALL
  SELECT wanted, territory, reports, structures
  FROM asked JOIN bucket USING (dimension, value)
  WHERE level = $3 AND grain = 'DAY' AND territory = ANY ($4::text[]) AND period >= greatest($6::date, $5::date) AND period <= $8::date
), part AS MATERIALIZED (
  -- The same few structures report month after month: equal sets are put together before they are taken apart.
  SELECT wanted, territory, structures, sum(reports) AS reports FROM found GROUP BY wanted, territory, structures
), counted AS (
  SELECT territory, sum(reports)::int AS reports FROM part WHERE wanted GROUP BY GROUPING SETS ((territory), ())
), present AS MATERIALIZED (
  SELECT DISTINCT wanted, territory, structure FROM part CROSS JOIN LATERAL unnest(structures) AS structure
), by_territory AS (
  SELECT territory, count(*) FILTER (WHERE wanted) AS structures, count(*) FILTER (WHERE NOT wanted) AS active FROM present GROUP BY territory
  UNION ALL
  SELECT NULL, count(*) FILTER (WHERE wanted), count(*) FILTER (WHERE NOT wanted) FROM (SELECT DISTINCT wanted, structure FROM present) AS anywhere
)
SELECT by_territory.territory, coalesce(counted.reports, 0) AS reports, structures::int AS structures,
  CASE WHEN $1 = 'TOTAL' THEN structures ELSE active END::int AS "activeStructures"
FROM by_territory LEFT JOIN counted ON coalesce(counted.territory, '') = coalesce(by_territory.territory, '')
