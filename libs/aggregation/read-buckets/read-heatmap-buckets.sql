-- Reports and distinct structures by territory over a period, and over all of them (the row without territory).
-- $1 dimension · $2 value · $3 sites · $4 the territory each is in, by its number
-- $5, $6, $7, $8 the period as spans: grain, period, first and last part
-- Under a filter, the structures with any report at all are counted beside.
-- Arrays are taken apart in a SELECT list: a function in FROM, called for each of thousands of rows, takes three times as long.
WITH found AS MATERIALIZED (
  -- First the rows, by short walks of the key; what else they must be is cheap to check once they are few.
  SELECT wanted, site_code, structures, active, (1::bigint << last_part) - (1::bigint << first_part - 1) AS within,
    CASE
      WHEN NOT wanted THEN NULL
      WHEN parts[1] >= first_part AND parts[cardinality(parts)] <= last_part THEN reports
      ELSE (SELECT sum(n) FROM (SELECT unnest(parts) AS part, unnest(part_reports) AS n) AS counted WHERE part BETWEEN first_part AND last_part)
    END AS reports
  FROM (SELECT * FROM (VALUES ($1::text, $2::text, true), ('TOTAL', '', false)) AS label(dimension, value, wanted) WHERE wanted OR $1 <> 'TOTAL') AS asked
  CROSS JOIN unnest($5::text[], $6::date[], $7::int[], $8::int[]) AS span(grain, period, first_part, last_part)
  JOIN bucket USING (dimension, value, grain, period)
), placed AS MATERIALIZED (
  SELECT wanted, territory, structures, active, within, reports
  FROM found JOIN unnest($3::text[], $4::int[]) AS place(site_code, territory) USING (site_code)
), present AS MATERIALIZED (
  -- One number for (territory, wanted, structure): thousands of them are told apart in half the time of three columns.
  SELECT DISTINCT place << 32 | structure AS member
  FROM (SELECT (territory * 2 + wanted::int)::bigint AS place, within, unnest(structures) AS structure, unnest(active) AS active_in FROM placed) AS part
  WHERE active_in & within <> 0
), counted AS (
  SELECT territory, coalesce(sum(reports), 0)::int AS reports FROM placed WHERE wanted GROUP BY GROUPING SETS ((territory), ())
), by_territory AS (
  SELECT (member >> 33)::int AS territory, count(*) FILTER (WHERE member >> 32 & 1 = 1) AS structures, count(*) FILTER (WHERE member >> 32 & 1 = 0) AS active
  FROM present GROUP BY member >> 33
  UNION ALL
  SELECT NULL, count(*) FILTER (WHERE member >> 32 = 1), count(*) FILTER (WHERE member >> 32 = 0)
  FROM (SELECT DISTINCT member & (1::bigint << 33) - 1 AS member FROM present) AS anywhere
)
SELECT by_territory.territory, coalesce(counted.reports, 0) AS reports, structures::int AS structures,
  CASE WHEN $1 = 'TOTAL' THEN structures ELSE active END::int AS "activeStructures"
FROM by_territory LEFT JOIN counted ON coalesce(counted.territory, -1) = coalesce(by_territory.territory, -1)
