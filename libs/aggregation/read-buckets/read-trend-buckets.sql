-- Reports and distinct structures by week or month over a period, and over all of it (the row without period).
-- $1 dimension · $2 value · $3 sites · $4, $5 first and last day asked · $6 week or month
-- The sites of a month are put together first: what is then taken apart by day is a few rows a month.
WITH found AS MATERIALIZED (
  SELECT period AS month, parts, part_reports, structures, active
  FROM generate_series(date_trunc('month', $4::timestamp), $5::timestamp, interval '1 month') AS asked(month)
  JOIN bucket ON dimension = $1 AND value = $2 AND grain = 'MONTH' AND period = asked.month::date
  WHERE site_code IN (SELECT unnest($3::text[]))
), by_day AS (
  SELECT month + part - 1 AS day, sum(n) AS reports FROM found CROSS JOIN LATERAL unnest(parts, part_reports) AS counted(part, n) GROUP BY 1
), counted AS (
  SELECT date_trunc($6::text, day::timestamp)::date AS period, sum(reports)::int AS reports
  FROM by_day WHERE day BETWEEN $4::date AND $5::date GROUP BY GROUPING SETS ((date_trunc($6::text, day::timestamp)::date), ())
), by_structure AS MATERIALIZED (
  SELECT month, structure, bit_or(active_in) AS active FROM found CROSS JOIN LATERAL unnest(structures, active) AS member(structure, active_in) GROUP BY month, structure
), slice AS (
  -- The days of each month, week by week: a month is one slice of itself.
  SELECT date_trunc($6::text, day)::date AS period, date_trunc('month', day)::date AS month, bit_or(1 << extract(day FROM day)::int - 1) AS within
  FROM generate_series($4::timestamp, $5::timestamp, interval '1 day') AS day GROUP BY 1, 2
), present AS MATERIALIZED (
  SELECT DISTINCT period, structure FROM by_structure JOIN slice USING (month) WHERE active & within <> 0
), distinct_structures AS (
  SELECT period, count(DISTINCT structure)::int AS structures FROM present GROUP BY GROUPING SETS ((period), ())
)
SELECT counted.period::text AS period, coalesce(counted.reports, 0) AS reports, distinct_structures.structures
FROM counted JOIN distinct_structures ON counted.period IS NOT DISTINCT FROM distinct_structures.period
