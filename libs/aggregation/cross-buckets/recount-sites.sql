-- Counts some months of some préfecture sites again under each pair of codes, from the reports, and puts what changed into their eras.
-- $1 sites · $2 first days of months (as many)
-- The rows of sites that changed, each once by region. A report is far from changing all pairs of its month: the months are compared first.
WITH touched AS MATERIALIZED (
  SELECT DISTINCT site, month, make_date(y - (y + 2) % 5, 1, 1) AS era, ((y + 2) % 5 * 12 + extract(month FROM month))::int AS part
  FROM (SELECT site, month, extract(year FROM month)::int AS y FROM unnest($1::text[], $2::date[]) AS key(site, month)) AS dated
), chosen AS MATERIALIZED (
  SELECT site, era, part, counted_report.* FROM touched JOIN counted_report ON site_code = site AND occurred_on >= month AND occurred_on < (month + interval '1 month')::date
), :labelled, fine AS MATERIALIZED (
  SELECT site, era, part, pair, structure_number AS structure, count(*)::int AS reports FROM (:pairs) AS held GROUP BY site, era, part, pair, structure_number
), after AS (
  SELECT site, era, part, pair, sum(reports)::int AS reports, array_agg(structure ORDER BY structure) AS structures FROM fine GROUP BY site, era, part, pair
), before AS (
  SELECT site, touched.era, part, first_label::int << 16 | second_label AS pair, part_reports[array_position(parts, part)] AS reports,
    ARRAY(SELECT structure FROM unnest(structures, active) AS member(structure, active_in) WHERE active_in & (1::bigint << part - 1) <> 0 ORDER BY 1) AS structures
  FROM touched JOIN cross_bucket ON territory = site AND cross_bucket.era = touched.era AND part = ANY (parts)
), changed AS MATERIALIZED (
  SELECT dense_rank() OVER (ORDER BY site, pair, era) AS key, site, era, pair, part, after.reports, after.structures
  FROM before FULL JOIN after USING (site, era, part, pair)
  WHERE (before.reports, before.structures) IS DISTINCT FROM (after.reports, after.structures)
), held AS MATERIALIZED (
  -- What the eras hold of other months; `fresh` has a bit for each month that comes anew.
  SELECT key, target.site, target.era, (pair >> 16)::int2 AS first_label, (pair & 65535)::int2 AS second_label, fresh, parts, part_reports, structures, active
  FROM (SELECT key, site, era, pair, bit_or(1::bigint << part - 1) AS fresh FROM changed GROUP BY key, site, era, pair) AS target
  LEFT JOIN cross_bucket ON territory = site AND first_label = (pair >> 16)::int2 AND second_label = (pair & 65535)::int2 AND cross_bucket.era = target.era
), whole AS MATERIALIZED (
  SELECT key, array_agg(part ORDER BY part) FILTER (WHERE part IS NOT NULL) AS parts, array_agg(reports ORDER BY part) FILTER (WHERE part IS NOT NULL) AS part_reports,
    array_agg(structure ORDER BY structure) FILTER (WHERE active <> 0) AS structures, array_agg(active ORDER BY structure) FILTER (WHERE active <> 0) AS active
  FROM (
    SELECT key, part, reports, NULL::int AS structure, NULL::bigint AS active
    FROM (SELECT key, fresh, unnest(parts) AS part, unnest(part_reports) AS reports FROM held) AS kept WHERE fresh & (1::bigint << part - 1) = 0
    UNION ALL
    SELECT key, part, reports, NULL, NULL FROM changed WHERE reports IS NOT NULL
    UNION ALL
    SELECT key, NULL, NULL, structure, bit_or(active)
    FROM (
      SELECT key, structure, active_in & ~fresh AS active FROM (SELECT key, fresh, unnest(structures) AS structure, unnest(active) AS active_in FROM held) AS kept
      UNION ALL
      SELECT key, unnest(structures), 1::bigint << part - 1 FROM changed
    ) AS member
    GROUP BY key, structure
  ) AS either
  GROUP BY key
), target AS MATERIALIZED (
  SELECT site, held.era, held.first_label, held.second_label, whole.parts, whole.part_reports, whole.structures, whole.active FROM held LEFT JOIN whole USING (key)
), dropped AS (
  DELETE FROM cross_bucket USING target
  WHERE target.parts IS NULL AND (cross_bucket.territory, cross_bucket.first_label, cross_bucket.second_label, cross_bucket.era) = (site, target.first_label, target.second_label, target.era)
), written AS (
  INSERT INTO cross_bucket (territory, first_label, second_label, era, region_code, parts, part_reports, structures, active)
  SELECT site, first_label, second_label, era, region_code, parts, part_reports, structures, active FROM target JOIN prefecture_site ON code = site WHERE parts IS NOT NULL
  ON CONFLICT ON CONSTRAINT pk_cross_bucket DO UPDATE
    SET parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
)
SELECT DISTINCT region_code AS territory, first_label AS first, second_label AS second, era::text AS era FROM target JOIN prefecture_site ON code = site
