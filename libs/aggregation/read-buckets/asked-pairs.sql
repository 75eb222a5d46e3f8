-- The pairs of labels that are asked for; parameters as read-cross-buckets.sql.
asked AS MATERIALIZED (
  SELECT row_number() OVER () AS pair, one.value AS one, other.value AS other, least(one.label, other.label) AS first_label, greatest(one.label, other.label) AS second_label
  FROM bucket_label AS one
  JOIN bucket_label AS other ON CASE WHEN $3::text IS NULL THEN other.label = one.label ELSE other.dimension = $3 AND other.value = coalesce($4, other.value) END
  WHERE one.dimension = $1 AND one.value = coalesce($2, one.value)
)