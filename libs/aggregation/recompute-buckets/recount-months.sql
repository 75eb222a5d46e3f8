-- Counts some months of some préfecture sites again from the reports, drops what they count no more, and puts what changed into their years.
-- $1 sites · $2 days (as many): each stands for its month
-- One row: the sites where anything changed; null when nothing did.
-- Parts and structures of a bucket are gathered as rows of one kind or the other and grouped once: the planner cannot know how
-- many there are, and a join of two sets that it believes small would be a loop in a loop. Numbers lead each key, to sort fast.
WITH touched AS MATERIALIZED (
  SELECT row_number() OVER () AS place, site, month
  FROM (SELECT DISTINCT site, date_trunc('month', day::timestamp)::date AS month FROM unnest($1::text[], $2::date[]) AS key(site, day)) AS touched_month
), fine AS MATERIALIZED (
  SELECT place, site, month, dimension, value, structure_number AS structure, extract(day FROM occurred_on)::int AS part, count(*)::int AS reports
  FROM touched JOIN counted_membership ON site_code = site AND occurred_on >= month AND occurred_on < (month + interval '1 month')::date
  GROUP BY place, site, month, dimension, value, structure, part
), month AS MATERIALIZED (
  SELECT place, site, month AS period, dimension, value, sum(reports)::int AS reports,
    array_agg(part ORDER BY part) FILTER (WHERE part IS NOT NULL) AS parts, array_agg(reports ORDER BY part) FILTER (WHERE part IS NOT NULL) AS part_reports,
    array_agg(structure ORDER BY structure) FILTER (WHERE structure IS NOT NULL) AS structures, array_agg(active ORDER BY structure) FILTER (WHERE structure IS NOT NULL) AS active
  FROM (
    SELECT place, site, month, dimension, value, part, sum(reports) AS reports, NULL::int AS structure, NULL::int AS active
    FROM fine GROUP BY place, site, month, dimension, value, part
    UNION ALL
    SELECT place, site, month, dimension, value, NULL, NULL, structure, bit_or(1 << part - 1)
    FROM fine GROUP BY place, site, month, dimension, value, structure
  ) AS either
  GROUP BY place, site, month, dimension, value
), gone AS MATERIALIZED (
  SELECT place, site, month AS period, bucket.dimension, bucket.value FROM touched JOIN bucket ON (grain, site_code, period) = ('MONTH', site, month)
  EXCEPT SELECT place, site, period, dimension, value FROM month
), month_dropped AS (
  DELETE FROM bucket USING gone
  WHERE (bucket.dimension, bucket.value, grain, bucket.period, site_code) = (gone.dimension, gone.value, 'MONTH', gone.period, site)
  RETURNING site, bucket.period, bucket.dimension, bucket.value, NULL::int AS reports, NULL::int[] AS structures
), month_written AS (
  INSERT INTO bucket (dimension, value, grain, period, site_code, region_code, reports, parts, part_reports, structures, active)
  SELECT dimension, value, 'MONTH', period, site, region_code, reports, parts, part_reports, structures, active FROM month JOIN prefecture_site ON code = site
  ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE
    SET reports = excluded.reports, parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
    WHERE (bucket.parts, bucket.part_reports, bucket.structures, bucket.active) IS DISTINCT FROM (excluded.parts, excluded.part_reports, excluded.structures, excluded.active)
  RETURNING site_code AS site, period, dimension, value, reports, structures
), changed AS MATERIALIZED (
  SELECT dense_rank() OVER (ORDER BY site, dimension, value, year) AS key, *
  FROM (
    SELECT site, dimension, value, date_trunc('year', period::timestamp)::date AS year, extract(month FROM period)::int AS part, reports, structures
    FROM (SELECT * FROM month_dropped UNION ALL SELECT * FROM month_written) AS changed_month
  ) AS placed
), held AS MATERIALIZED (
  -- What the years hold of other months; `fresh` has a bit for each month that comes anew.
  SELECT key, target.site, target.dimension, target.value, year, fresh, parts, part_reports, structures, active
  FROM (SELECT key, site, dimension, value, year, bit_or(1 << part - 1) AS fresh FROM changed GROUP BY key, site, dimension, value, year) AS target
  LEFT JOIN bucket ON (bucket.dimension, bucket.value, grain, period, site_code) = (target.dimension, target.value, 'YEAR', year, target.site)
), year AS MATERIALIZED (
  SELECT key, site, dimension, value, year AS period, sum(reports)::int AS reports,
    array_agg(part ORDER BY part) FILTER (WHERE part IS NOT NULL) AS parts, array_agg(reports ORDER BY part) FILTER (WHERE part IS NOT NULL) AS part_reports,
    array_agg(structure ORDER BY structure) FILTER (WHERE active <> 0) AS structures, array_agg(active ORDER BY structure) FILTER (WHERE active <> 0) AS active
  FROM (
    SELECT key, site, dimension, value, year, part, n AS reports, NULL::int AS structure, NULL::int AS active
    FROM held LEFT JOIN LATERAL (SELECT * FROM unnest(parts, part_reports) AS counted(part, n) WHERE fresh & (1 << part - 1) = 0) AS kept ON true
    UNION ALL
    SELECT key, site, dimension, value, year, part, reports, NULL, NULL FROM changed WHERE reports IS NOT NULL
    UNION ALL
    SELECT key, site, dimension, value, year, NULL, NULL, structure, bit_or(active)
    FROM (
      SELECT key, site, dimension, value, year, structure, active_in & ~fresh AS active FROM held CROSS JOIN LATERAL unnest(structures, active) AS member(structure, active_in)
      UNION ALL
      SELECT key, site, dimension, value, year, structure, 1 << part - 1 FROM changed CROSS JOIN LATERAL unnest(structures) AS structure
    ) AS member
    GROUP BY key, site, dimension, value, year, structure
  ) AS either
  GROUP BY key, site, dimension, value, year
), year_dropped AS (
  DELETE FROM bucket USING year
  WHERE year.reports IS NULL
    AND (bucket.dimension, bucket.value, bucket.grain, bucket.period, bucket.site_code) = (year.dimension, year.value, 'YEAR', year.period, year.site)
), year_written AS (
  INSERT INTO bucket (dimension, value, grain, period, site_code, region_code, reports, parts, part_reports, structures, active)
  SELECT dimension, value, 'YEAR', period, site, region_code, reports, parts, part_reports, structures, active
  FROM year JOIN prefecture_site ON code = site WHERE reports IS NOT NULL
  ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE
    SET reports = excluded.reports, parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
)
SELECT array_agg(DISTINCT site) AS sites FROM changed
