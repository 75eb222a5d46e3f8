-- Reports and distinct structures under one code or two, by territory, over whole months.
-- $1 dimension · $2 its one value, null for each by itself · $3, $4 the other dimension likewise, null: the first one alone
-- $5 rows of territories · $6 the territory each counts in, by its number · $7, $8 the period: eras, and months of each as bits
-- What is taken apart by the thousand goes by one number, its cell, instead of words. Arrays are taken apart in SELECT lists: a function in
-- FROM, called for each row, takes three times as long. Gathered and grouped at the end, not joined: the planner cannot know how many they are.
WITH :asked, found AS MATERIALIZED (
  SELECT number::bigint << 32 | pair AS cell, one, other, number, within, parts, part_reports, structures, active
  FROM asked CROSS JOIN unnest($5::text[], $6::int[]) AS place(territory, number) CROSS JOIN unnest($7::date[], $8::bigint[]) AS span(era, within)
  JOIN cross_bucket USING (territory, first_label, second_label, era)
), member AS (
  SELECT cell, structure FROM (SELECT cell, within, unnest(structures) AS structure, unnest(active) AS active_in FROM found) AS part WHERE active_in & within <> 0
)
SELECT max(one) AS one, max(other) AS other, max(number) AS territory, NULL::text AS period, sum(reports)::int AS reports, sum(structures)::int AS structures
FROM (
  SELECT cell, one, other, number, NULL::bigint AS reports, NULL::bigint AS structures FROM found
  UNION ALL
  SELECT cell, NULL, NULL, NULL, sum(n), NULL FROM (SELECT cell, within, unnest(parts) AS part, unnest(part_reports) AS n FROM found) AS month WHERE within & (1::bigint << part - 1) <> 0 GROUP BY cell
  UNION ALL
  SELECT cell, NULL, NULL, NULL, NULL, count(*) FROM (:present) AS present GROUP BY cell
) AS either
GROUP BY cell HAVING sum(reports) > 0
