-- Makes buckets again from those one step below: of the parts of a territory, or of the days of a month.
-- $1 what changed below, as `count-site-days.sql` says it · $2 region
-- $3, $4 level and grain to write · $5, $6 level and grain to read
-- $7, $8 each site and the territory to write it is in · $9, $10 each territory to write and one of its parts
WITH target AS MATERIALIZED (
  SELECT DISTINCT above.territory, first_day, CASE WHEN $4 = 'MONTH' THEN (first_day + interval '1 month')::date ELSE first_day + 1 END AS end_day, dimension, value
  FROM json_to_recordset($1::json) AS changed(territory text, period date, dimension text, value text)
  JOIN unnest($7::text[], $8::text[]) AS above(site, territory) ON above.site = changed.territory
  CROSS JOIN LATERAL (SELECT CASE WHEN $4 = 'MONTH' THEN date_trunc('month', changed.period)::date ELSE changed.period END) AS span(first_day)
), rolled AS MATERIALIZED (
  -- Target by target, each a short walk of the key. Both are null where nothing lies below any more.
  SELECT target.territory, target.first_day AS period, target.dimension, target.value, made.reports, made.structures
  FROM target CROSS JOIN LATERAL (
    SELECT sum(reports)::int AS reports, array_agg(structure ORDER BY structure) AS structures
    FROM (
      -- A bucket brings its reports once, with the first of its structures; it always has one.
      SELECT structure, sum(CASE WHEN place = 1 THEN part.reports ELSE 0 END) AS reports
      FROM bucket AS part CROSS JOIN LATERAL unnest(part.structures) WITH ORDINALITY AS member(structure, place)
      WHERE part.dimension = target.dimension AND part.value = target.value AND part.level = $5 AND part.grain = $6
        AND part.territory = ANY (ARRAY(SELECT code FROM unnest($9::text[], $10::text[]) AS made_of(territory, code) WHERE made_of.territory = target.territory))
        AND part.period >= target.first_day AND part.period < target.end_day
      GROUP BY structure
    ) AS by_structure
  ) AS made
), dropped AS (
  DELETE FROM bucket USING rolled
  WHERE rolled.reports IS NULL
    AND bucket.dimension = rolled.dimension AND bucket.value = rolled.value AND bucket.level = $3 AND bucket.grain = $4
    AND bucket.territory = rolled.territory AND bucket.period = rolled.period
)
INSERT INTO bucket (level, territory, region_code, grain, period, dimension, value, reports, structures)
SELECT $3, territory, $2, $4, period, dimension, value, reports, structures FROM rolled WHERE reports IS NOT NULL
ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE SET reports = excluded.reports, structures = excluded.structures
