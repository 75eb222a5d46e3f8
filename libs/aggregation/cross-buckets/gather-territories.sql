-- Rows of territories from those of the smaller ones they are made of; what these hold no more goes.
-- $1, $2, $3, $4 the rows: territory, first and second label, era · $5 smaller territories · $6 the one that each lies in · $7 the region of each, null for the nation's
WITH key AS MATERIALIZED (
  SELECT row_number() OVER () AS key, * FROM unnest($1::text[], $2::int2[], $3::int2[], $4::date[]) AS asked(territory, first_label, second_label, era)
), found AS MATERIALIZED (
  SELECT key, parts, part_reports, structures, active
  FROM key JOIN unnest($5::text[], $6::text[]) AS child(code, lies_in) ON lies_in = key.territory
  JOIN cross_bucket AS own ON own.territory = code AND own.first_label = key.first_label AND own.second_label = key.second_label AND own.era = key.era
), gathered AS MATERIALIZED (
  SELECT key, array_agg(part ORDER BY part) FILTER (WHERE part IS NOT NULL) AS parts, array_agg(reports ORDER BY part) FILTER (WHERE part IS NOT NULL) AS part_reports,
    array_agg(structure ORDER BY structure) FILTER (WHERE structure IS NOT NULL) AS structures, array_agg(active ORDER BY structure) FILTER (WHERE structure IS NOT NULL) AS active
  FROM (
    SELECT key, part, sum(n)::int AS reports, NULL::int AS structure, NULL::bigint AS active
    FROM (SELECT key, unnest(parts) AS part, unnest(part_reports) AS n FROM found) AS month GROUP BY key, part
    UNION ALL
    SELECT key, NULL, NULL, structure, bit_or(active_in)
    FROM (SELECT key, unnest(structures) AS structure, unnest(active) AS active_in FROM found) AS member GROUP BY key, structure
  ) AS either
  GROUP BY key
), dropped AS (
  DELETE FROM cross_bucket USING key
  WHERE (cross_bucket.territory, cross_bucket.first_label, cross_bucket.second_label, cross_bucket.era) = (key.territory, key.first_label, key.second_label, key.era)
    AND key.key NOT IN (SELECT key FROM gathered)
)
INSERT INTO cross_bucket (territory, first_label, second_label, era, region_code, parts, part_reports, structures, active)
SELECT territory, first_label, second_label, era, region, parts, part_reports, structures, active
FROM gathered JOIN key USING (key) LEFT JOIN (SELECT DISTINCT lies_in, region FROM unnest($6::text[], $7::text[]) AS place(lies_in, region)) AS place ON lies_in = territory
ON CONFLICT ON CONSTRAINT pk_cross_bucket DO UPDATE
  SET region_code = excluded.region_code, parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
  WHERE (cross_bucket.region_code, cross_bucket.parts, cross_bucket.part_reports, cross_bucket.structures, cross_bucket.active)
    IS DISTINCT FROM (excluded.region_code, excluded.parts, excluded.part_reports, excluded.structures, excluded.active)
