-- Cases with a report at one préfecture in a period in which a service sent the person to another: only those can go round.
-- $1, $2 first and last day · $3 site · $4 statuses that count · $5 most
SELECT DISTINCT structure_id AS "structureId", case_code AS "caseCode" FROM report
WHERE occurred_on BETWEEN $1::date AND $2::date AND site_code = $3 AND status = ANY ($4::text[])
  AND (jsonb_path_exists(attempts, '$.*.outcome ? (@ starts with "SENT_BACK")')
    OR EXISTS (SELECT 1 FROM recourse_step AS step WHERE step.structure_id = report.structure_id AND step.case_code = report.case_code AND step.removed_at IS NULL AND step.outcome LIKE 'SENT\_BACK%'))
ORDER BY 1, 2 LIMIT $5
