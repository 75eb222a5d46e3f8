-- Days without a valid stay document, by case with a report asked for whose document has expired: from the day after each expiry to the
-- first later report that saw a valid one, to the day the case was solved, or to $11; each day once. The same as the page of a case.
-- A case stands where its latest report asked for does. By territory and over all (the row without territory), sorted.
WITH chosen AS (
  SELECT DISTINCT ON (structure_id, case_code) structure_id, case_code, :territory AS territory
  FROM report WHERE :chosen
  ORDER BY structure_id, case_code, occurred_on DESC, id DESC
), seen AS (
  SELECT structure_id, case_code, territory, report.id, occurred_on, stay_document, stay_document_expires_on AS expires_on
  FROM chosen JOIN report USING (structure_id, case_code)
  WHERE status = ANY ($12::text[])
), solved AS (
  SELECT structure_id, case_code, max(solved_on) AS solved_on
  FROM case_solution WHERE reopened_at IS NULL GROUP BY structure_id, case_code
), gaps AS (
  SELECT structure_id, case_code, territory, expires_on + 1 AS since, least($11::date, solved_on, (
      SELECT min(later.occurred_on) FROM report AS later
      WHERE later.structure_id = seen.structure_id AND later.case_code = seen.case_code AND later.status = ANY ($12::text[])
        AND (later.occurred_on, later.id) > (seen.occurred_on, seen.id)
        AND later.stay_document <> 'NONE' AND later.stay_document_expires_on > seen.expires_on AND later.stay_document_expires_on >= later.occurred_on
    )) AS until
  FROM seen LEFT JOIN solved USING (structure_id, case_code)
  WHERE expires_on IS NOT NULL
), cases AS (
  SELECT structure_id, case_code, territory, range_agg(daterange(since, greatest(since, until))) AS covered
  FROM gaps GROUP BY structure_id, case_code, territory
), days AS (
  SELECT territory, (SELECT coalesce(sum(upper(span) - lower(span)), 0) FROM unnest(covered) AS span)::int AS days FROM cases
)
SELECT territory, array_agg(days ORDER BY days) AS "values", 0 AS ongoing
FROM days WHERE days > 0 GROUP BY GROUPING SETS ((territory), ())
