-- What a structure may already have reported: the same case, or, under another code, the same event. The latest first.
SELECT id, CASE WHEN case_code = $3::text THEN 'SAME_CASE' ELSE 'SAME_EVENT' END AS match
FROM report
WHERE structure_id = $1::uuid
  AND idempotency_key <> $2::uuid
  AND status NOT IN ('WITHDRAWN', 'MERGED', 'REJECTED')
  AND (case_code = $3::text OR (
    site_code = $4::text
    AND audience = $5::text
    AND stay_document = $6::text
    AND occurred_on BETWEEN $7::date - $12::int AND $7::date + $12::int
    AND coalesce(stay_document_expires_on = $8::date, true)
    AND rights @> $9::text[] AND rights <@ $9::text[]
    AND difficulties && $10::text[]))
ORDER BY case_code = $3::text DESC, created_at DESC, id
LIMIT $11::int
