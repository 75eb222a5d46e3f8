-- The reports of one month, as much of each as the tables for members count.
-- $1, $2 first and last day · $3 statuses that count
SELECT department_code AS "departmentCode", structure_number AS structure, rights, difficulties, status = 'RESOLVED' AS solved
FROM report WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($3::text[])
ORDER BY structure_number, id
