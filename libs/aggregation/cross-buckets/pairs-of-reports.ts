/**
 * Common table expressions that give each report of `chosen` (rows of `counted_report`, with whatever else) its labels, TOTAL first, as
 * `labelled`. Sets of codes are looked up once each: reports share them. A code without a label is not counted: its months are stale still.
 * @param labels `bucket_label`, or a table like it
 */
export const labelledBy = (labels: string): string => `${heldCodes(labels, 'RIGHT', 'rights')}, ${heldCodes(labels, 'DIFFICULTY', 'difficulties')}, labelled AS (
  SELECT chosen.*, total.label || rights_held.labels || difficulties_held.labels || type.label || audience_held.label || causality_held.label || outcome_held.label AS labels
  FROM chosen JOIN ${labels} AS total ON total.dimension = 'TOTAL'
  JOIN rights_held ON rights_held.codes = rights JOIN difficulties_held ON difficulties_held.codes = difficulties
  JOIN ${labels} AS type ON type.dimension = 'STRUCTURE_TYPE' AND type.value = structure_type
  JOIN ${labels} AS audience_held ON audience_held.dimension = 'AUDIENCE' AND audience_held.value = audience
  JOIN ${labels} AS causality_held ON causality_held.dimension = 'CAUSALITY' AND causality_held.value = causality
  JOIN ${labels} AS outcome_held ON outcome_held.dimension = 'OUTCOME' AND outcome_held.value = outcome
)`;

const heldCodes = (labels: string, dimension: string, column: string): string => `${column}_held AS MATERIALIZED (
  SELECT codes, (SELECT array_agg(label) FROM ${labels} WHERE dimension = '${dimension}' AND value = ANY (codes)) AS labels FROM (SELECT DISTINCT ${column} AS codes FROM chosen) AS held
)`;

/**
 * The pairs of labels of each row of `source`: each with itself and each with each after it, but TOTAL with itself alone. The smaller
 * label is in the upper half. Arrays are taken apart in SELECT lists: a function in FROM, called for each report, takes three times as long.
 * @param key columns that go along
 */
export const pairsOf = (source: string, key: string): string => `
  SELECT ${key}, least(one, other)::int << 16 | greatest(one, other) AS pair
  FROM (SELECT ${key}, one, unnest(labels[at : CASE at WHEN 1 THEN 1 ELSE cardinality(labels) END]) AS other
    FROM (SELECT ${key}, labels, generate_subscripts(labels, 1) AS at, unnest(labels) AS one FROM ${source}) AS by_label) AS by_pair`;

/** Labels of what buckets count; those that are new come after. Buckets themselves are counted before. */
export const NEW_LABELS = `
  INSERT INTO bucket_label (dimension, value)
  SELECT DISTINCT dimension, value FROM bucket WHERE grain = 'YEAR' AND NOT EXISTS (SELECT FROM bucket_label AS known WHERE (known.dimension, known.value) = (bucket.dimension, bucket.value))
  ORDER BY 1, 2`;
