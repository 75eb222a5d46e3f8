-- Counts some months of some préfecture sites again from the reports, and drops what they count no more.
-- $1 sites · $2 days (as many): each stands for its month
-- One row: each (site, month, dimension, value) whose bucket was made, changed or dropped, as JSON text; null when none was.
WITH touched AS (
  SELECT DISTINCT site, date_trunc('month', day::timestamp)::date AS month FROM unnest($1::text[], $2::date[]) AS key(site, day)
), fine AS MATERIALIZED (
  SELECT site, month, dimension, value, structure_number AS structure, extract(day FROM occurred_on)::int AS part, count(*)::int AS reports
  FROM touched JOIN counted_membership ON site_code = site AND occurred_on >= month AND occurred_on < (month + interval '1 month')::date
  GROUP BY site, month, dimension, value, structure, part
), by_structure AS (
  SELECT site, month, dimension, value, sum(reports)::int AS reports, array_agg(structure ORDER BY structure) AS structures, array_agg(active ORDER BY structure) AS active
  FROM (SELECT site, month, dimension, value, structure, sum(reports) AS reports, bit_or(1 << part - 1) AS active FROM fine GROUP BY site, month, dimension, value, structure) AS own
  GROUP BY site, month, dimension, value
), by_part AS (
  SELECT site, month, dimension, value, array_agg(part ORDER BY part) AS parts, array_agg(reports ORDER BY part) AS part_reports
  FROM (SELECT site, month, dimension, value, part, sum(reports)::int AS reports FROM fine GROUP BY site, month, dimension, value, part) AS own
  GROUP BY site, month, dimension, value
), dropped AS (
  DELETE FROM bucket USING touched
  WHERE grain = 'MONTH' AND site_code = touched.site AND period = touched.month
    AND NOT EXISTS (SELECT FROM fine WHERE (fine.site, fine.month, fine.dimension, fine.value) = (bucket.site_code, bucket.period, bucket.dimension, bucket.value))
  RETURNING site_code AS site, period AS month, dimension, value
), written AS (
  INSERT INTO bucket (dimension, value, grain, period, site_code, region_code, reports, parts, part_reports, structures, active)
  SELECT dimension, value, 'MONTH', month, site, region_code, reports, parts, part_reports, structures, active
  FROM by_structure JOIN by_part USING (site, month, dimension, value) JOIN prefecture_site ON code = site
  ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE
    SET reports = excluded.reports, parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
    WHERE (bucket.parts, bucket.part_reports, bucket.structures, bucket.active) IS DISTINCT FROM (excluded.parts, excluded.part_reports, excluded.structures, excluded.active)
  RETURNING site_code AS site, period AS month, dimension, value
)
SELECT json_agg(changed)::text AS changed
FROM (SELECT * FROM dropped UNION ALL SELECT * FROM written) AS changed
