-- Reports by code of one dimension, straight from the reports. Parameters as in count-reports.sql, then
-- $11 the one territory, null for all. A report counts once under each code it holds.
SELECT code, count(*)::int AS reports, count(DISTINCT structure_number)::int AS structures
FROM report CROSS JOIN LATERAL (SELECT DISTINCT code FROM unnest(:codes) AS code) AS held
WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($5::text[])
  AND ($3::text[] IS NULL OR region_code = ANY ($3::text[])) AND ($4::uuid IS NULL OR structure_id = $4::uuid)
  AND ($6::text IS NULL OR rights @> ARRAY[$6::text]) AND ($7::text IS NULL OR difficulties @> ARRAY[$7::text])
  AND ($8::text IS NULL OR structure_type = $8) AND ($9::text IS NULL OR audience = $9) AND ($10::text IS NULL OR causality = $10)
  AND ($11::text IS NULL OR :territory = $11)
GROUP BY code
