-- Reports and distinct structures by week or month over a period, and over all of it (the row without period).
-- $1 dimension · $2 value · $3 level · $4 territories · $5 first whole month · $6 day after the last whole month
-- $7, $8 first and last day asked · $9 week or month
-- The period is its whole months and the days at its two edges; weeks have no whole month, and are all edge.
WITH part AS MATERIALIZED (
  SELECT period, reports, structures FROM bucket
  WHERE dimension = $1 AND value = $2 AND level = $3 AND grain = 'MONTH' AND territory = ANY ($4::text[]) AND period >= $5::date AND period < $6::date
  UNION ALL
  SELECT date_trunc($9::text, period::timestamp)::date, reports, structures FROM bucket
  WHERE dimension = $1 AND value = $2 AND level = $3 AND grain = 'DAY' AND territory = ANY ($4::text[]) AND period >= $7::date AND period < least($5::date, $8::date + 1)
  UNION ALL
  SELECT date_trunc($9::text, period::timestamp)::date, reports, structures FROM bucket
  WHERE dimension = $1 AND value = $2 AND level = $3 AND grain = 'DAY' AND territory = ANY ($4::text[]) AND period >= greatest($6::date, $5::date) AND period <= $8::date
), counted AS (
  SELECT period, sum(reports)::int AS reports FROM part GROUP BY GROUPING SETS ((period), ())
), present AS (
  SELECT DISTINCT period, structure FROM part, unnest(structures) AS structure
), distinct_structures AS (
  SELECT period, count(DISTINCT structure)::int AS structures FROM present GROUP BY GROUPING SETS ((period), ())
)
SELECT counted.period::text AS period, coalesce(counted.reports, 0) AS reports, distinct_structures.structures
FROM counted JOIN distinct_structures ON counted.period IS NOT DISTINCT FROM distinct_structures.period
