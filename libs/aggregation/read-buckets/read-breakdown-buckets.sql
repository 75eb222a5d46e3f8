-- Reports and distinct structures by value of one dimension, over a period and some sites.
-- $1 dimension · $2 sites · $3, $4, $5, $6 the period as spans: grain, period, first and last part
WITH found AS MATERIALIZED (
  SELECT value, site_code, structures, active, (1::bigint << last_part) - (1::bigint << first_part - 1) AS within,
    (SELECT sum(n) FROM unnest(parts, part_reports) AS counted(part, n) WHERE part BETWEEN first_part AND last_part) AS reports
  FROM unnest($3::text[], $4::date[], $5::int[], $6::int[]) AS span(grain, period, first_part, last_part) JOIN bucket USING (grain, period)
  WHERE dimension = $1 AND site_code IN (SELECT unnest($2::text[]))
), counted AS (
  SELECT value, sum(reports)::int AS reports FROM found GROUP BY value
), present AS (
  SELECT value, count(DISTINCT structure)::int AS structures
  FROM found CROSS JOIN LATERAL unnest(structures, active) AS member(structure, active_in) WHERE active_in & within <> 0 GROUP BY value
)
SELECT value AS code, reports, structures FROM counted JOIN present USING (value)
