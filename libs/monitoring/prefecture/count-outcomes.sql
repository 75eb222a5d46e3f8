-- What came of each step of the regulatory path at one préfecture, as the reports of a period tell it.
-- $1, $2 first and last day · $3 site · $4 statuses that count. `outcome` is null where it was tried and what came of it is not told.
SELECT channel, attempts #>> ARRAY[channel, 'outcome'] AS outcome, count(*)::int AS reports, count(DISTINCT structure_number)::int AS structures
FROM report CROSS JOIN unnest(ARRAY['CCC', 'PAN', 'SUBSTITUTION']) AS channel
WHERE occurred_on BETWEEN $1::date AND $2::date AND site_code = $3 AND status = ANY ($4::text[]) AND (attempts #>> ARRAY[channel, 'tried'])::boolean
GROUP BY 1, 2
ORDER BY 1, reports DESC, 2
