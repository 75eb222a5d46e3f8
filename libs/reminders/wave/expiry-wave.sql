-- How many live cases have a document that ends each day, by préfecture site, and for how many the renewal was filed.
-- $1, $2 first and last day; $3 regions, or null for all.
WITH ending AS (
  SELECT DISTINCT structure_id, case_code FROM report
  WHERE stay_document_expires_on BETWEEN $1::date AND $2::date AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
    AND ($3::text[] IS NULL OR region_code = ANY ($3::text[]))
), told AS (
  SELECT DISTINCT ON (structure_id, case_code) structure_id, case_code, site_code, department_code, stay_document_expires_on AS due_on
  FROM ending JOIN report USING (structure_id, case_code)
  WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') AND ($3::text[] IS NULL OR region_code = ANY ($3::text[]))
  ORDER BY structure_id, case_code, created_at DESC, id DESC
), live AS (
  SELECT told.* FROM told
  WHERE due_on BETWEEN $1::date AND $2::date AND EXISTS (
    SELECT 1 FROM report WHERE report.structure_id = told.structure_id AND report.case_code = told.case_code AND status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED')
      AND ($3::text[] IS NULL OR region_code = ANY ($3::text[])))
)
SELECT live.site_code AS "siteCode", live.department_code AS "departmentCode", live.due_on::text AS "dueOn",
  count(*)::int AS cases, count(renewal.filed_on)::int AS filed
FROM live LEFT JOIN renewal ON renewal.structure_id = live.structure_id AND renewal.case_code = live.case_code AND renewal.kind = 'STAY_DOCUMENT' AND renewal.due_on = live.due_on
GROUP BY live.site_code, live.department_code, live.due_on
ORDER BY live.due_on, live.site_code
