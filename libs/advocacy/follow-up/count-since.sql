-- Reports by month of the facts, of a dossier's territory and of some difficulties: the exact view of staff.
-- $1 first day · $2 last day · $3 statuses that count · $4 region · $5 département · $6 site, each null for any · $7 difficulties
SELECT to_char(occurred_on, 'YYYY-MM') AS month, count(*)::int AS reports FROM report
WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($3::text[]) AND difficulties && $7::text[]
  AND ($4::text IS NULL OR region_code = $4::text) AND ($5::text IS NULL OR department_code = $5::text) AND ($6::text IS NULL OR site_code = $6::text)
GROUP BY 1
