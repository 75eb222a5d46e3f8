/**
 * Every bucket from scratch, set by set. `fine` has, at each row, the number of reports of one structure on one day: the finest grain, from
 * which everything else follows. Labels and places are small integers, so that sorting and hashing stay cheap.
 */
const temporary = (name: string, select: string) => [`CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${select}`, `ANALYZE ${name}`];

/** Rows of one grain, from (place, label, period, part, structure, reports). */
const AS_BUCKETS = (source: string, grain: string) => `
  INSERT INTO next
  SELECT '${grain}', place, label, period, reports, parts, part_reports, structures, active
  FROM (
    SELECT place, label, period, sum(reports)::int AS reports, array_agg(part ORDER BY part) AS parts, array_agg(reports ORDER BY part) AS part_reports
    FROM (SELECT place, label, period, part, sum(reports)::int AS reports FROM ${source} GROUP BY place, label, period, part) AS own
    GROUP BY place, label, period
  ) AS by_part JOIN (
    SELECT place, label, period, array_agg(structure ORDER BY structure) AS structures, array_agg(active ORDER BY structure) AS active
    FROM (SELECT place, label, period, structure, bit_or(1 << part - 1) AS active FROM ${source} GROUP BY place, label, period, structure) AS own
    GROUP BY place, label, period
  ) AS by_structure USING (place, label, period)`;

export const REBUILD_STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TEMP TABLE fine ON COMMIT DROP AS
     SELECT site_code, occurred_on, dimension, value, structure_number AS structure, count(*)::int AS reports
     FROM counted_membership GROUP BY 1, 2, 3, 4, 5`,
  ],
  [
    ...temporary('label', `SELECT row_number() OVER (ORDER BY dimension, value)::int2 AS label, dimension, value FROM (SELECT DISTINCT dimension, value FROM fine) AS distinct_label`),
    ...temporary('place', `SELECT row_number() OVER (ORDER BY code)::int2 AS place, code AS site_code, region_code FROM prefecture_site`),
    ...temporary('by_day', `
      SELECT place, label, date_trunc('month', occurred_on::timestamp)::date AS period, extract(day FROM occurred_on)::int AS part, structure, reports
      FROM fine JOIN label USING (dimension, value) JOIN place USING (site_code)`),
    'DROP TABLE fine',
  ],
  temporary('by_month', `
    SELECT place, label, date_trunc('year', period::timestamp)::date AS period, extract(month FROM period)::int AS part, structure, sum(reports)::int AS reports
    FROM by_day GROUP BY 1, 2, 3, 4, 5`),
  [
    'CREATE TEMP TABLE next (grain text, place int2, label int2, period date, reports int, parts int[], part_reports int[], structures int[], active int[]) ON COMMIT DROP',
    AS_BUCKETS('by_day', 'MONTH'),
  ],
  [AS_BUCKETS('by_month', 'YEAR'), 'ANALYZE next'],
];

/** @param source `next`, or rows like its own; those without reports are none */
export const writeBuckets = (source: string): string => `
  INSERT INTO bucket (dimension, value, grain, period, site_code, region_code, reports, parts, part_reports, structures, active)
  SELECT dimension, value, grain, period, site_code, region_code, reports, parts, part_reports, structures, active
  FROM ${source} JOIN label USING (label) JOIN place USING (place)
  WHERE reports IS NOT NULL
  ORDER BY label, grain, period, place`;
