-- The cases of a préfecture: those that are open, and those solved since the last meeting.
-- What a case lost is told by those of its reports that are there and count: neither what was taken back nor what another préfecture did.
-- $1 site · $2 statuses that count · $3 day of the last meeting, null before the first · $4 the one structure, null for all
SELECT report.case_code AS "caseCode", structure.name AS "structureName", min(occurred_on)::text AS "firstOn", max(occurred_on)::text AS "lastOn",
  coalesce((SELECT array_agg(DISTINCT code ORDER BY code) FROM report one, unnest(one.rights) AS code WHERE one.site_code = $1 AND one.status = ANY ($2::text[]) AND one.structure_id = report.structure_id AND one.case_code = report.case_code), '{}') AS rights,
  coalesce((SELECT array_agg(DISTINCT code ORDER BY code) FROM report one, unnest(one.difficulties) AS code WHERE one.site_code = $1 AND one.status = ANY ($2::text[]) AND one.structure_id = report.structure_id AND one.case_code = report.case_code), '{}') AS difficulties,
  bool_and(report.status = 'RESOLVED') AS solved
FROM report JOIN structure ON structure.id = report.structure_id
WHERE report.site_code = $1 AND report.status = ANY ($2::text[]) AND ($4::uuid IS NULL OR report.structure_id = $4::uuid)
GROUP BY report.structure_id, structure.name, report.case_code
HAVING NOT bool_and(report.status = 'RESOLVED') OR ($3::date IS NOT NULL AND max(report.updated_at) >= $3::date)
ORDER BY min(occurred_on), report.case_code
LIMIT 2000
