-- Reports and distinct structures by value of one dimension, over a period and some territories of one level.
-- $1 dimension · $2 level · $3 territories · $4 first whole month · $5 day after the last whole month · $6, $7 first and last day asked
WITH part AS MATERIALIZED (
  SELECT value, reports, structures FROM bucket
  WHERE dimension = $1 AND level = $2 AND territory = ANY ($3::text[]) AND grain = 'MONTH' AND period >= $4::date AND period < $5::date
  UNION ALL
  SELECT value, reports, structures FROM bucket
  WHERE dimension = $1 AND level = $2 AND territory = ANY ($3::text[]) AND grain = 'DAY' AND period >= $6::date AND period < least($4::date, $7::date + 1)
  UNION ALL
  SELECT value, reports, structures FROM bucket
  WHERE dimension = $1 AND level = $2 AND territory = ANY ($3::text[]) AND grain = 'DAY' AND period >= greatest($5::date, $4::date) AND period <= $7::date
), counted AS (
  SELECT value, sum(reports)::int AS reports FROM part GROUP BY value
), present AS (
  SELECT value, count(DISTINCT structure)::int AS structures FROM part CROSS JOIN LATERAL unnest(structures) AS structure GROUP BY value
)
SELECT value AS code, reports, structures FROM counted JOIN present USING (value)
