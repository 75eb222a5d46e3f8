-- Reports and distinct structures by value of one dimension, by territory and by month or quarter, over whole months.
-- Parameters as read-cross-buckets.sql, then $8 months in a period (1 or 3)
-- What is taken apart by the thousand goes by one number, a cell in a year, instead of words.
WITH found AS MATERIALIZED (
  SELECT dense_rank() OVER (ORDER BY value COLLATE "C", territory, period) AS cell, value, territory, period, first_part, last_part, parts, part_reports, structures, active,
    (1 << last_part) - (1 << first_part - 1) AS within
  FROM unnest($5::date[], $6::int[], $7::int[]) AS span(period, first_part, last_part)
  JOIN bucket USING (period) JOIN unnest($3::text[], $4::int[]) AS place(site_code, territory) USING (site_code)
  WHERE dimension = $1 AND grain = 'YEAR' AND ($2::text IS NULL OR value = $2)
), counted AS (
  SELECT cell, (part - 1) / $8 AS nth, min(value) AS value, min(territory) AS territory, min(period) AS year, sum(n)::int AS reports
  FROM (SELECT cell, value, territory, period, first_part, last_part, unnest(parts) AS part, unnest(part_reports) AS n FROM found) AS month
  WHERE part BETWEEN first_part AND last_part GROUP BY 1, 2
), member AS (
  SELECT cell, bit_or(active_in) AS active
  FROM (SELECT cell, cell << 32 | structure AS member, active_in & within AS active_in FROM (SELECT cell, within, unnest(structures) AS structure, unnest(active) AS active_in FROM found) AS part) AS present
  GROUP BY cell, member
), by_cell AS (
  -- A column a period instead of a row: each member is looked at once.
  SELECT cell, ARRAY[:counts] AS structures FROM member GROUP BY cell
)
-- Gathered and grouped, not joined: the planner cannot know how many they are, and would walk one for each of the other.
SELECT max(value) AS value, max(territory) AS territory, to_char(max(year) + make_interval(months => (nth * $8)::int), 'YYYY-MM') AS period,
  max(reports) AS reports, max(structures)::int AS structures
FROM (
  SELECT cell, nth, value, territory, year, reports, NULL::bigint AS structures FROM counted
  UNION ALL
  SELECT cell, generate_series(0, cardinality(structures) - 1), NULL, NULL, NULL, NULL, unnest(structures) FROM by_cell
) AS either
GROUP BY cell, nth HAVING max(reports) > 0
