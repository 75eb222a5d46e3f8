-- Testimonies and proofs past their time. A case has ended when none of its reports is live any more, on the day the last of them ended.
-- $1 given before · $2 ended before · $3 whether those of the demonstration count
WITH ending AS (
  SELECT report.id, report.structure_id, report.case_code, report.testimony IS NOT NULL AS told, report.created_at,
    report.status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED') AS live,
    CASE report.status
      WHEN 'RESOLVED' THEN coalesce(solution.at, report.updated_at)
      WHEN 'WITHDRAWN' THEN report.withdrawn_at
      ELSE report.updated_at
    END AS ended_at
  FROM report
  LEFT JOIN LATERAL (
    SELECT max(greatest(created_at, solved_on::timestamptz)) AS at FROM case_solution
    WHERE case_solution.structure_id = report.structure_id AND case_solution.case_code = report.case_code AND reopened_at IS NULL
  ) AS solution ON report.status = 'RESOLVED'
  WHERE erased_at IS NULL AND ($3::boolean OR NOT demo)
), ended AS (
  SELECT structure_id, case_code, NOT bool_or(live) AND max(ended_at) < $2::timestamptz AS over FROM ending GROUP BY structure_id, case_code
)
SELECT 'TESTIMONY' AS kind, id FROM ending WHERE told AND (created_at < $1::timestamptz OR (NOT live AND ended_at < $2::timestamptz))
UNION ALL
SELECT 'ATTACHMENT', attachment.id FROM attachment JOIN ended USING (structure_id, case_code) WHERE attachment.created_at < $1::timestamptz OR ended.over
