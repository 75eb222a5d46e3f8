-- Reports a week or a month, straight from the reports. Parameters as in count-reports.sql, then
-- $11 week or month · $12 the one territory, null for all
WITH by_structure AS (
  SELECT date_trunc($11::text, occurred_on::timestamp)::date AS period, structure_number AS structure, count(*) AS reports
  FROM report
  WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($5::text[])
    AND ($3::text[] IS NULL OR region_code = ANY ($3::text[])) AND ($4::uuid IS NULL OR structure_id = $4::uuid)
    AND ($6::text IS NULL OR rights @> ARRAY[$6::text]) AND ($7::text IS NULL OR difficulties @> ARRAY[$7::text])
    AND ($8::text IS NULL OR structure_type = $8) AND ($9::text IS NULL OR audience = $9) AND ($10::text IS NULL OR causality = $10)
    AND ($12::text IS NULL OR :territory = $12)
  GROUP BY 1, 2
)
SELECT period::text AS period, coalesce(sum(reports), 0)::int AS reports, count(DISTINCT structure)::int AS structures
FROM by_structure GROUP BY GROUPING SETS ((period), ())
