-- Structures that reported in some months, each with its own place and type: what says who is behind the figures.
-- $1, $2 first and last day of the facts · $3 statuses that count
SELECT structure.number AS structure, structure.site_code AS site, structure.department_code AS department, structure.type_code AS "structureType",
       array_agg(DISTINCT to_char(report.occurred_on, 'YYYY-MM')) AS months
FROM report JOIN structure ON structure.id = report.structure_id
WHERE report.occurred_on BETWEEN $1::date AND $2::date AND report.status = ANY ($3::text[])
GROUP BY structure.id ORDER BY structure.number
