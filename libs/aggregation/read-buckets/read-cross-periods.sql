-- Reports and distinct structures under one code or two, by territory and by month or quarter, over whole months.
-- Parameters as read-cross-buckets.sql, then $9 months in a period (1 or 3). What is taken apart goes by its cell in an era.
WITH :asked, found AS MATERIALIZED (
  SELECT number::bigint << 32 | (extract(year FROM era)::bigint << 16) | pair AS cell, one, other, within, parts, part_reports, structures, active
  FROM asked CROSS JOIN unnest($5::text[], $6::int[]) AS place(territory, number) CROSS JOIN unnest($7::date[], $8::bigint[]) AS span(era, within)
  JOIN cross_bucket USING (territory, first_label, second_label, era)
), counted AS (
  SELECT cell, (part - 1) / $9 AS nth, min(one) AS one, min(other) AS other, sum(n)::int AS reports
  FROM (SELECT cell, one, other, within, unnest(parts) AS part, unnest(part_reports) AS n FROM found) AS month WHERE within & (1::bigint << part - 1) <> 0 GROUP BY 1, 2
), member AS (
  SELECT cell, structure, active_in & within AS active FROM (SELECT cell, within, unnest(structures) AS structure, unnest(active) AS active_in FROM found) AS part
), by_cell AS (
  -- A column a period instead of a row: each member is looked at once.
  SELECT cell, ARRAY[:counts] AS structures FROM (:present) AS present GROUP BY cell
)
SELECT max(one) AS one, max(other) AS other, (cell >> 32)::int AS territory, to_char(make_date((cell >> 16 & 65535)::int, (nth * $9)::int % 12 + 1, 1) + make_interval(years => (nth * $9)::int / 12), 'YYYY-MM') AS period,
  max(reports) AS reports, max(structures)::int AS structures
FROM (
  SELECT cell, nth, one, other, reports, NULL::bigint AS structures FROM counted
  UNION ALL
  SELECT cell, generate_series(0, cardinality(structures) - 1), NULL, NULL, NULL, unnest(structures) FROM by_cell
) AS either
GROUP BY cell, nth HAVING max(reports) > 0
