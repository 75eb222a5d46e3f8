-- Reports under each pair of codes, straight from the reports: the two laterals take the arrays of codes a report holds.
-- Parameters as `CHOSEN_REPORTS`, then $11 the one territory, null for all. A report counts once under each pair it holds.
SELECT row_held.code AS "row", column_held.code AS "column", count(*)::int AS reports, count(DISTINCT structure_number)::int AS structures
FROM report
CROSS JOIN LATERAL (SELECT DISTINCT code FROM unnest(:rows) AS code) AS row_held
CROSS JOIN LATERAL (SELECT DISTINCT code FROM unnest(:columns) AS code) AS column_held
WHERE :chosen AND ($11::text IS NULL OR :territory = $11)
GROUP BY 1, 2
