-- Reports and distinct structures by value of one dimension and by territory, over whole months.
-- $1 dimension · $2 its one value, null for each by itself · $3 sites · $4 the territory each is in, by its number
-- $5, $6, $7 the period by year: first day, first and last month
-- What is taken apart by the thousand goes by one number, its cell, instead of words.
WITH found AS MATERIALIZED (
  SELECT dense_rank() OVER (ORDER BY value COLLATE "C", territory) AS cell, value, territory, structures, active, (1 << last_part) - (1 << first_part - 1) AS within,
    CASE
      WHEN parts[1] >= first_part AND parts[cardinality(parts)] <= last_part THEN reports
      ELSE (SELECT sum(n) FROM (SELECT unnest(parts) AS part, unnest(part_reports) AS n) AS counted WHERE part BETWEEN first_part AND last_part)
    END AS reports
  FROM unnest($5::date[], $6::int[], $7::int[]) AS span(period, first_part, last_part)
  JOIN bucket USING (period) JOIN unnest($3::text[], $4::int[]) AS place(site_code, territory) USING (site_code)
  WHERE dimension = $1 AND grain = 'YEAR' AND ($2::text IS NULL OR value = $2)
), counted AS (
  SELECT cell, min(value) AS value, min(territory) AS territory, sum(reports)::int AS reports FROM found GROUP BY cell
), present AS (
  SELECT DISTINCT cell << 32 | structure AS member
  FROM (SELECT cell, within, unnest(structures) AS structure, unnest(active) AS active_in FROM found) AS part WHERE active_in & within <> 0
)
-- Gathered and grouped, not joined: the planner cannot know how many they are, and would walk one for each of the other.
SELECT max(value) AS value, max(territory) AS territory, NULL::text AS period, max(reports) AS reports, sum(structures)::int AS structures
FROM (
  SELECT cell, value, territory, reports, 0 AS structures FROM counted
  UNION ALL
  SELECT member >> 32, NULL, NULL, NULL, count(*) FROM present GROUP BY 1
) AS either
GROUP BY cell HAVING max(reports) > 0
