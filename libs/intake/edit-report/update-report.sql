-- The corrected answers, and the ruptures replaced by those of the form. The caller holds the row's lock.
WITH edited AS (
  UPDATE report SET
    revision = revision + 1, updated_at = $2::timestamptz, status = $3::text, status_motive = NULL, case_code = coalesce($4::text, case_code),
    vocabulary_version = $6::int, form_version = $7::int, region_code = $8::text, department_code = $9::text, site_code = $10::text,
    occurred_on = $11::date, discovered_on = $12::date, audience = $13::text, stay_document = $14::text, stay_document_expires_on = $15::date,
    difficulties = $16::text[], rights = $17::text[], causality = $18::text, attempts = $19::jsonb, hours_spent = $20::numeric,
    narrative = $21::text, testimony = $22::text, testimony_consent = $23::boolean
  WHERE id = $1::uuid
  RETURNING id, structure_id, region_code
), without_old AS (
  DELETE FROM rupture WHERE report_id = $1::uuid
)
INSERT INTO rupture (id, report_id, structure_id, region_code, "position", right_code, body, state, since, until, amount_lost)
SELECT item.id, edited.id, edited.structure_id, edited.region_code, item."position", item."right", item.body, item.state, item.since, item.until, item."amountLost"
FROM edited, jsonb_to_recordset($5::jsonb) AS item(
  id uuid, "position" int, "right" text, body text, state text, since date, until date, "amountLost" numeric)
