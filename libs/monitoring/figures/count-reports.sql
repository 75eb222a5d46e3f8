-- Figures straight from the reports, for what buckets cannot say: several filters at once, or one structure's own.
-- $1, $2 first and last day · $3 regions, null for all · $4 the one structure, null for all · $5 statuses that count
-- $6 right · $7 difficulty · $8 structure type · $9 audience · $10 causality, each null when it is not asked · $11 statuses asked
-- First by structure, so that a structure is one in each territory, and one over all of them (the row without territory).
WITH by_structure AS (
  SELECT :territory AS territory, structure_number AS structure,
    count(*) FILTER (WHERE status = ANY ($11::text[]) AND ($6::text IS NULL OR rights @> ARRAY[$6::text]) AND ($7::text IS NULL OR difficulties @> ARRAY[$7::text])
      AND ($8::text IS NULL OR structure_type = $8) AND ($9::text IS NULL OR audience = $9) AND ($10::text IS NULL OR causality = $10)) AS reports
  FROM report
  WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($5::text[])
    AND ($3::text[] IS NULL OR region_code = ANY ($3::text[]))
    AND ($4::uuid IS NULL OR structure_id = $4::uuid)
  GROUP BY 1, 2
)
SELECT territory, coalesce(sum(reports), 0)::int AS reports,
  (count(DISTINCT structure) FILTER (WHERE reports > 0))::int AS structures, count(DISTINCT structure)::int AS "activeStructures"
FROM by_structure GROUP BY GROUPING SETS ((territory), ())
