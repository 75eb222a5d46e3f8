-- Makes the years again from their months. $1 what changed below, as `count-months.sql` says it
WITH target AS MATERIALIZED (
  SELECT DISTINCT site, date_trunc('year', changed.month::timestamp)::date AS year, dimension, value
  FROM json_to_recordset($1::json) AS changed(site text, month date, dimension text, value text)
), month AS MATERIALIZED (
  -- Month by month: each is one step down the key. Both arrays are walked below.
  SELECT target.site, year, dimension, value, extract(month FROM period)::int AS part, reports, structures
  FROM target CROSS JOIN generate_series(0, 11) AS ahead JOIN bucket USING (dimension, value)
  WHERE grain = 'MONTH' AND period = (year + make_interval(months => ahead))::date AND site_code = target.site
), by_part AS (
  SELECT site, year, dimension, value, sum(reports)::int AS reports, array_agg(part ORDER BY part) AS parts, array_agg(reports ORDER BY part) AS part_reports
  FROM month GROUP BY site, year, dimension, value
), by_structure AS (
  SELECT site, year, dimension, value, array_agg(structure ORDER BY structure) AS structures, array_agg(active ORDER BY structure) AS active
  FROM (
    SELECT site, year, dimension, value, structure, bit_or(1 << part - 1) AS active
    FROM month CROSS JOIN LATERAL unnest(structures) AS structure GROUP BY site, year, dimension, value, structure
  ) AS own
  GROUP BY site, year, dimension, value
), dropped AS (
  DELETE FROM bucket USING target
  WHERE (bucket.dimension, bucket.value, bucket.grain, bucket.period, bucket.site_code) = (target.dimension, target.value, 'YEAR', target.year, target.site)
    AND NOT EXISTS (SELECT FROM month WHERE (month.site, month.year, month.dimension, month.value) = (target.site, target.year, target.dimension, target.value))
)
INSERT INTO bucket (dimension, value, grain, period, site_code, region_code, reports, parts, part_reports, structures, active)
SELECT dimension, value, 'YEAR', year, site, region_code, reports, parts, part_reports, structures, active
FROM by_structure JOIN by_part USING (site, year, dimension, value) JOIN prefecture_site ON code = site
ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE
  SET reports = excluded.reports, parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
