-- Reports under each pair of codes, straight from the reports. Parameters as `CHOSEN_REPORTS`, then $11 the one territory, null for all.
-- A report counts once under each pair it holds. By structure first: that much can be done by several processes at once.
SELECT "row", "column", sum(reports)::int AS reports, count(*)::int AS structures
FROM (
  SELECT :row AS "row", :column AS "column", structure_number, count(*) AS reports
  FROM report :held
  WHERE :chosen AND ($11::text IS NULL OR :territory = $11)
  GROUP BY 1, 2, 3
) AS by_structure
GROUP BY 1, 2
