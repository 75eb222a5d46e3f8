-- Days without the rights a report lost (without the one right asked for, if one is), each day once, up to $11 where it lasts.
-- By territory and over all (the row without territory): the days of each report, sorted; `ongoing` counts those that last.
WITH chosen AS (
  SELECT id, :territory AS territory FROM report WHERE :chosen
), spans AS (
  SELECT chosen.id, territory, range_agg(daterange(since, greatest(since, least(coalesce(until, $11::date), $11::date)))) AS covered, bool_or(until IS NULL) AS ongoing
  FROM chosen JOIN rupture ON report_id = chosen.id
  WHERE $6::text IS NULL OR right_code = $6
  GROUP BY chosen.id, territory
), days AS (
  SELECT territory, ongoing, (SELECT coalesce(sum(upper(span) - lower(span)), 0) FROM unnest(covered) AS span)::int AS days FROM spans
)
SELECT territory, array_agg(days ORDER BY days) AS "values", (count(*) FILTER (WHERE ongoing))::int AS ongoing
FROM days GROUP BY GROUPING SETS ((territory), ())
