import { labelledBy, pairsOf } from '../cross-buckets/pairs-of-reports';

/** First year of the five that a year lies in. */
const ERA = (year: string) => `${year} - (${year} + 2) % 5`;

/**
 * Every row of sites from scratch. Reports are laid out in the order of (site, month, structure), so that their pairs are sorted some
 * thousands at a time: told apart in one hash, hundreds of millions miss every cache.
 */
export const CROSS_STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TEMP TABLE place ON COMMIT DROP AS SELECT row_number() OVER (ORDER BY code)::int2 AS place, code AS site_code, region_code FROM prefecture_site`,
    // Never a walk of every label or set of codes for every report, however few the planner believes they are.
    'CREATE TEMP TABLE known_label ON COMMIT DROP AS SELECT label, dimension, value FROM bucket_label',
    'ANALYZE place, known_label',
    `SELECT set_config('enable_nestloop', 'off', true)`,
    `CREATE TEMP TABLE coded ON COMMIT DROP AS
     WITH chosen AS NOT MATERIALIZED (SELECT * FROM counted_report), ${labelledBy('known_label')}
     SELECT (place::bigint << 47) | ((extract(year FROM occurred_on)::bigint * 12 + extract(month FROM occurred_on)::int - 1) << 31) | structure_number AS spot, labels
     FROM labelled JOIN place USING (site_code) ORDER BY spot`,
    `SELECT set_config('enable_nestloop', 'on', true)`,
    'CREATE INDEX ix_coded ON coded (spot)',
    'ANALYZE coded',
  ],
  [
    `SELECT set_config('enable_hashagg', 'off', true)`,
    `CREATE TEMP TABLE fine_cross ON COMMIT DROP AS
     SELECT (spot >> 47)::int2 AS place, pair, (spot >> 31 & 65535)::int4 AS month, (spot & 2147483647)::int4 AS structure, reports
     FROM (SELECT spot, pair, count(*)::int AS reports FROM (SELECT * FROM (${pairsOf('(SELECT spot, labels FROM coded ORDER BY spot) AS in_order', 'spot')}) AS held ORDER BY spot) AS held GROUP BY spot, pair) AS counted`,
    `SELECT set_config('enable_hashagg', 'on', true)`,
    'DROP TABLE coded',
    'ANALYZE fine_cross',
  ],
  [
    `CREATE TEMP TABLE next_cross ON COMMIT DROP AS
     WITH dated AS NOT MATERIALIZED (
       SELECT place, pair, era, (month - era * 12 + 1)::int4 AS part, structure, reports
       FROM (SELECT place, pair, month, (${ERA('month / 12')})::int2 AS era, structure, reports FROM fine_cross) AS placed
     )
     SELECT site_code AS territory, region_code, (pair >> 16)::int2 AS first_label, (pair & 65535)::int2 AS second_label, make_date(era, 1, 1) AS era, parts, part_reports, structures, active
     FROM (
       SELECT place, pair, era, array_agg(part ORDER BY part) AS parts, array_agg(reports ORDER BY part) AS part_reports
       FROM (SELECT place, pair, era, part, sum(reports)::int AS reports FROM dated GROUP BY place, pair, era, part) AS own GROUP BY place, pair, era
     ) AS by_part JOIN (
       SELECT place, pair, era, array_agg(structure ORDER BY structure) AS structures, array_agg(active ORDER BY structure) AS active
       FROM (SELECT place, pair, era, structure, bit_or(1::bigint << part - 1) AS active FROM dated GROUP BY place, pair, era, structure) AS own GROUP BY place, pair, era
     ) AS by_structure USING (place, pair, era) JOIN place USING (place)`,
    'DROP TABLE fine_cross',
    'CREATE UNIQUE INDEX ix_next_cross ON next_cross (territory, first_label, second_label, era)',
    'ANALYZE next_cross',
  ],
  [
    `DELETE FROM cross_bucket USING place WHERE territory = site_code
       AND NOT EXISTS (SELECT FROM next_cross AS next WHERE (next.territory, next.first_label, next.second_label, next.era) = (cross_bucket.territory, cross_bucket.first_label, cross_bucket.second_label, cross_bucket.era))`,
    `INSERT INTO cross_bucket (territory, first_label, second_label, era, region_code, parts, part_reports, structures, active)
     SELECT territory, first_label, second_label, era, region_code, parts, part_reports, structures, active FROM next_cross ORDER BY first_label, second_label, era, territory
     ON CONFLICT ON CONSTRAINT pk_cross_bucket DO UPDATE
       SET region_code = excluded.region_code, parts = excluded.parts, part_reports = excluded.part_reports, structures = excluded.structures, active = excluded.active
       WHERE (cross_bucket.region_code, cross_bucket.parts, cross_bucket.part_reports, cross_bucket.structures, cross_bucket.active)
         IS DISTINCT FROM (excluded.region_code, excluded.parts, excluded.part_reports, excluded.structures, excluded.active)`,
  ],
];

/** The rows of regions that are to be gathered from those of sites: all that there should be, and all that stand. */
export const REGION_KEYS = `
  SELECT DISTINCT region_code AS territory, first_label AS first, second_label AS second, era::text AS era FROM cross_bucket WHERE region_code IS NOT NULL
  UNION SELECT region.code, first_label, second_label, era::text FROM cross_bucket CROSS JOIN (SELECT min(code) AS code FROM region) AS region WHERE region_code IS NULL`;
