-- What ends in the live cases of a structure: the document of the last report that counts, and the contract kept beside it.
-- $1 structure; $2, $3 first and last day of an end; $4 a case code, or null for all.
WITH told AS (
  SELECT DISTINCT ON (case_code) case_code, stay_document, stay_document_expires_on
  FROM report
  WHERE structure_id = $1::uuid AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') AND ($4::text IS NULL OR case_code = $4::text)
  ORDER BY case_code, created_at DESC, id DESC
), live AS (
  SELECT told.* FROM told
  WHERE EXISTS (SELECT 1 FROM report WHERE structure_id = $1::uuid AND report.case_code = told.case_code AND status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED'))
), ending AS (
  SELECT case_code, 'STAY_DOCUMENT' AS kind, stay_document, stay_document_expires_on AS due_on FROM live
  UNION ALL
  SELECT case_code, 'CONTRACT', NULL, ends_on FROM live JOIN case_contract USING (case_code) WHERE case_contract.structure_id = $1::uuid
)
SELECT ending.case_code AS "caseCode", ending.kind, ending.stay_document AS "stayDocument", ending.due_on::text AS "dueOn", renewal.filed_on::text AS "filedOn"
FROM ending
LEFT JOIN renewal ON renewal.structure_id = $1::uuid AND renewal.case_code = ending.case_code AND renewal.kind = ending.kind AND renewal.due_on = ending.due_on
WHERE ending.due_on BETWEEN $2::date AND $3::date
ORDER BY ending.due_on, ending.case_code, ending.kind
