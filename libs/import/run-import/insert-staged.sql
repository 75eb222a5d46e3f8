-- The rows of a chunk that are not there yet, with their ruptures. $1 structure, $2 account (null: nobody signed in),
-- $3 import, $4 time, $5 vocabulary version, $6 form version.
WITH sender AS (
  SELECT id, number, type_code, demo FROM structure WHERE id = $1::uuid AND active
), sent AS (
  INSERT INTO report (
    id, reference, idempotency_key, structure_id, structure_number, structure_type, demo, reporter_id, body_hash, created_at, updated_at,
    case_code, vocabulary_version, form_version, region_code, department_code, site_code, occurred_on, discovered_on, audience,
    stay_document, stay_document_expires_on, difficulties, rights, causality, attempts, hours_spent, narrative, testimony, testimony_consent, import_id)
  SELECT
    staged.id, staged.reference, staged.key, sender.id, sender.number, sender.type_code, sender.demo, $2::uuid, staged.hash, $4::timestamptz, $4::timestamptz,
    staged.case_code, $5::int, $6::int, staged.region, staged.department, staged.site, staged.occurred_on, staged.discovered_on, staged.audience,
    staged.stay_document, staged.expires_on, staged.difficulties, staged.rights, staged.causality, staged.attempts, staged.hours,
    staged.narrative, staged.testimony, staged.consent, $3::uuid
  FROM sender, staged_report staged
  WHERE NOT EXISTS (SELECT 1 FROM report standing WHERE standing.structure_id = $1::uuid AND standing.idempotency_key = staged.key)
  ON CONFLICT DO NOTHING
  RETURNING id
), with_ruptures AS (
  INSERT INTO rupture (id, report_id, structure_id, region_code, "position", right_code, body, state, since, until, amount_lost)
  SELECT staged.id, staged.report_id, $1::uuid, staged.region, staged."position", staged.right_code, staged.body, staged.state, staged.since, staged.until, staged.amount
  FROM staged_rupture staged JOIN sent ON sent.id = staged.report_id
)
SELECT count(*)::int AS added FROM sent
