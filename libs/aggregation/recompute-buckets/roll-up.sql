-- Makes buckets again from day buckets one step below: of the parts of a territory, or of the days of a month.
-- $1 targets, a JSON array of {level, territory, region, grain, period, dimension, value, sourceLevel, sources, from, to}:
-- the target is the sum of the day buckets of its (dimension, value) at sourceLevel, in the territories `sources`, from `from` to `to`.
WITH target AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS item(level text, territory text, region text, grain text, period date, dimension text, value text,
    "sourceLevel" text, sources text[], "from" date, "to" date)
), fresh AS (
  -- A source's reports are counted once, at the first of its structures; it always has one.
  SELECT target.level, target.territory, target.region, target.grain, target.period, target.dimension, target.value,
    (sum(source.reports) FILTER (WHERE part.rank = 1))::int AS reports, array_agg(DISTINCT part.structure ORDER BY part.structure) AS structures
  FROM target
  JOIN bucket AS source ON source.dimension = target.dimension AND source.value = target.value AND source.level = target."sourceLevel"
    AND source.grain = 'DAY' AND source.territory = ANY (target.sources) AND source.period BETWEEN target."from" AND target."to"
  CROSS JOIN LATERAL unnest(source.structures) WITH ORDINALITY AS part(structure, rank)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
), removed AS (
  DELETE FROM bucket USING target
  WHERE (bucket.dimension, bucket.value, bucket.level, bucket.grain, bucket.territory, bucket.period)
      = (target.dimension, target.value, target.level, target.grain, target.territory, target.period)
    AND NOT EXISTS (SELECT 1 FROM fresh WHERE (fresh.dimension, fresh.value, fresh.level, fresh.grain, fresh.territory, fresh.period)
      = (target.dimension, target.value, target.level, target.grain, target.territory, target.period))
)
INSERT INTO bucket (level, territory, region_code, grain, period, dimension, value, reports, structures)
SELECT level, territory, region, grain, period, dimension, value, reports, structures FROM fresh
ON CONFLICT ON CONSTRAINT pk_bucket DO UPDATE SET reports = excluded.reports, structures = excluded.structures
