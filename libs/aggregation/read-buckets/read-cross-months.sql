-- Reports and distinct structures by value of one dimension, by territory and by month or quarter, over whole months.
-- Parameters as read-cross-buckets.sql, then $8 months in a period (1 or 3)
-- What is taken apart by the thousand goes by one number, a cell in a year, instead of words.
WITH found AS MATERIALIZED (
  SELECT dense_rank() OVER (ORDER BY value, territory, period) AS cell, value, territory, period, first_part, last_part, parts, part_reports, structures, active,
    (1 << last_part) - (1 << first_part - 1) AS within
  FROM unnest($5::date[], $6::int[], $7::int[]) AS span(period, first_part, last_part)
  JOIN bucket USING (period) JOIN unnest($3::text[], $4::int[]) AS place(site_code, territory) USING (site_code)
  WHERE dimension = $1 AND grain = 'YEAR' AND ($2::text IS NULL OR value = $2)
), label AS (
  SELECT cell, min(value) AS value, min(territory) AS territory, min(period) AS year FROM found GROUP BY cell
), counted AS (
  SELECT cell, (part - 1) / $8 AS nth, sum(n)::int AS reports
  FROM (SELECT cell, first_part, last_part, unnest(parts) AS part, unnest(part_reports) AS n FROM found) AS month
  WHERE part BETWEEN first_part AND last_part GROUP BY 1, 2
), member AS (
  SELECT cell, bit_or(active_in) AS active
  FROM (SELECT cell, cell << 32 | structure AS member, active_in & within AS active_in FROM (SELECT cell, within, unnest(structures) AS structure, unnest(active) AS active_in FROM found) AS part) AS present
  GROUP BY cell, member
), held AS (
  -- A column a month instead of a row: each member is looked at once.
  SELECT cell, nth - 1 AS nth, structures
  FROM (SELECT cell, ARRAY[:counts] AS by_period FROM member GROUP BY cell) AS by_cell CROSS JOIN LATERAL unnest(by_period) WITH ORDINALITY AS period(structures, nth)
)
SELECT value, territory, to_char(year + make_interval(months => (nth * $8)::int), 'YYYY-MM') AS period, reports, structures::int AS structures
FROM label JOIN counted USING (cell) JOIN held USING (cell, nth)
