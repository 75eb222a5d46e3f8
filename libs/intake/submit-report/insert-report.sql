-- Report, ruptures and event in one statement: one round trip, and together or not at all.
-- Gives no row when the structure is not active, or when the key, the reference or a drawn case code is taken.
WITH sender AS (
  SELECT id, number, type_code, demo FROM structure WHERE id = $4::uuid AND active
), sent AS (
  INSERT INTO report (
    id, reference, idempotency_key, body_hash, form_version, vocabulary_version,
    structure_id, structure_number, structure_type, demo, reporter_id, region_code, department_code, site_code,
    occurred_on, discovered_on, audience, stay_document, stay_document_expires_on, difficulties, rights, causality,
    attempts, hours_spent, case_code, narrative, testimony, testimony_consent, created_at, updated_at)
  SELECT
    $1::uuid, $2::text, $3::uuid, $5::bytea, $6::int, $7::int,
    sender.id, sender.number, sender.type_code, sender.demo, $8::uuid, $9::text, $10::text, $11::text,
    $12::date, $13::date, $14::text, $15::text, $16::date, $17::text[], $18::text[], $19::text,
    $20::jsonb, $21::numeric, $22::text, $24::text, $25::text, $26::boolean, $27::timestamptz, $27::timestamptz
  FROM sender
  WHERE NOT ($23::boolean AND EXISTS (SELECT 1 FROM report other WHERE other.structure_id = sender.id AND other.case_code = $22::text))
  ON CONFLICT DO NOTHING
  RETURNING id, structure_id, region_code
), with_ruptures AS (
  INSERT INTO rupture (id, report_id, structure_id, region_code, "position", right_code, body, state, since, until, amount_lost)
  SELECT item.id, sent.id, sent.structure_id, sent.region_code, item."position", item."right", item.body, item.state, item.since, item.until, item."amountLost"
  FROM sent, jsonb_to_recordset($28::jsonb) AS item(
    id uuid, "position" int, "right" text, body text, state text, since date, until date, "amountLost" numeric)
), with_event AS (
  -- As Outbox.append would, but without a round trip of its own.
  INSERT INTO outbox_event (kind, payload) SELECT 'report.submitted', $29::jsonb FROM sent
)
SELECT id FROM sent
