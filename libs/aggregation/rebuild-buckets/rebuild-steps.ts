/**
 * Every bucket from scratch, set by set. `fine` has, at each row, the number of reports of one structure: the finest grain, from which
 * sums and distinct structures of every level follow. Labels and places are small integers, so that sorting and hashing stay cheap.
 */
const ROLL_UP = 'sum(reports)::int AS reports';
const AS_BUCKETS = (source: string, grain: string) => `
  INSERT INTO next SELECT place, '${grain}', period, label, ${ROLL_UP}, array_agg(structure ORDER BY structure) FROM ${source} GROUP BY place, period, label`;
const UPPER_PLACE = (source: string, level: string, column: string) => `
  SELECT upper.place, period, label, structure, ${ROLL_UP}
  FROM ${source} JOIN place AS lower ON lower.place = ${source}.place JOIN place AS upper ON upper.level = '${level}' AND upper.territory = lower.${column}
  GROUP BY upper.place, period, label, structure`;
const MONTHS = (source: string) => `
  SELECT place, date_trunc('month', period)::date AS period, label, structure, ${ROLL_UP} FROM ${source} GROUP BY 1, 2, 3, 4`;
const temporary = (name: string, select: string) => [`CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${select}`, `ANALYZE ${name}`];

export const REBUILD_STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TEMP TABLE fine ON COMMIT DROP AS
     SELECT site_code, occurred_on AS period, dimension, value, structure_number AS structure, count(*)::int AS reports
     FROM counted_membership GROUP BY 1, 2, 3, 4, 5`,
  ],
  [
    ...temporary('label', `SELECT row_number() OVER (ORDER BY dimension, value)::int2 AS label, dimension, value FROM (SELECT DISTINCT dimension, value FROM fine) AS distinct_label`),
    ...temporary('place', `
      SELECT row_number() OVER (ORDER BY level, territory)::int2 AS place, * FROM (
        SELECT 'PREFECTURE' AS level, code AS territory, region_code, department_code FROM prefecture_site
        UNION ALL SELECT 'DEPARTMENT', code, region_code, code FROM department
        UNION ALL SELECT 'REGION', code, code, NULL FROM region) AS territory`),
    ...temporary('site_day', `
      SELECT place, period, label, structure, reports FROM fine
      JOIN label USING (dimension, value) JOIN place ON level = 'PREFECTURE' AND territory = site_code`),
    'DROP TABLE fine',
  ],
  temporary('department_day', UPPER_PLACE('site_day', 'DEPARTMENT', 'department_code')),
  temporary('region_day', UPPER_PLACE('department_day', 'REGION', 'region_code')),
  [
    'CREATE TEMP TABLE next (place int2, grain text, period date, label int2, reports int, structures int[]) ON COMMIT DROP',
    ...['site_day', 'department_day', 'region_day'].flatMap((source) => [AS_BUCKETS(source, 'DAY'), ...temporary(source.replace('day', 'month'), MONTHS(source))]),
    ...['site_month', 'department_month', 'region_month'].map((source) => AS_BUCKETS(source, 'MONTH')),
    'ANALYZE next',
  ],
];

export const WRITE_BUCKETS = `
  INSERT INTO bucket (level, territory, region_code, grain, period, dimension, value, reports, structures)
  SELECT level, territory, region_code, grain, period, dimension, value, reports, structures
  FROM next JOIN label USING (label) JOIN place USING (place)
  ORDER BY label, level, grain, place, period`;
