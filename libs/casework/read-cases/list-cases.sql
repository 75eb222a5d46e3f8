-- The cases of a structure as its list judges them: what caseStateOf and isExpiring say, for all of them at once.
-- $1 structure; $2 last expiry that counts as expiring; $3 part of a case code, or null.
WITH reported AS (
  SELECT case_code,
    bool_or(status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED')) AS live,
    bool_or(status = 'RESOLVED') AS resolved,
    max(updated_at) AS touched,
    (array_agg(stay_document_expires_on ORDER BY created_at DESC, id DESC) FILTER (WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')))[1] AS expires_on
  FROM report
  WHERE structure_id = $1::uuid AND erased_at IS NULL AND ($3::text IS NULL OR case_code LIKE $3::text)
  GROUP BY case_code
), tried AS (
  SELECT case_code, min(taken_on) FILTER (WHERE outcome IS NULL) AS awaited_since, max(updated_at) AS touched
  FROM recourse_step
  WHERE structure_id = $1::uuid AND removed_at IS NULL
  GROUP BY case_code
), judged AS (
  SELECT case_code, live, NOT live AND resolved AS solved, live AND awaited_since IS NOT NULL AS waiting, awaited_since, expires_on,
    coalesce(live AND expires_on <= $2::date, false) AS expiring,
    greatest(reported.touched, tried.touched) AS touched
  FROM reported LEFT JOIN tried USING (case_code)
)
