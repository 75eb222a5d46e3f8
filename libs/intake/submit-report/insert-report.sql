-- Report, ruptures and event in one statement: one round trip, and together or not at all.
-- Gives no row when the structure is not active, or when the key, the reference or a drawn case code is taken.
WITH sender AS (
  SELECT id, number, type_code, demo FROM structure WHERE id = $4::uuid AND active
), sent AS (
  INSERT INTO report (
    id, reference, idempotency_key, structure_id, structure_number, structure_type, demo, reporter_id, body_hash, created_at, updated_at,
    case_code, vocabulary_version, form_version, region_code, department_code, site_code, occurred_on, discovered_on, audience,
    stay_document, stay_document_expires_on, difficulties, rights, causality, attempts, hours_spent, narrative, testimony, testimony_consent)
  SELECT
    $1::uuid, $2::text, $3::uuid, sender.id, sender.number, sender.type_code, sender.demo, $5::uuid, $6::bytea, $7::timestamptz, $7::timestamptz,
    $8::text, $12::int, $13::int, $14::text, $15::text, $16::text, $17::date, $18::date, $19::text,
    $20::text, $21::date, $22::text[], $23::text[], $24::text, $25::jsonb, $26::numeric, $27::text, $28::text, $29::boolean
  FROM sender
  WHERE NOT ($9::boolean AND EXISTS (SELECT 1 FROM report other WHERE other.structure_id = sender.id AND other.case_code = $8::text))
  ON CONFLICT DO NOTHING
  RETURNING id, structure_id, region_code
), with_ruptures AS (
  INSERT INTO rupture (id, report_id, structure_id, region_code, "position", right_code, body, state, since, until, amount_lost)
  SELECT item.id, sent.id, sent.structure_id, sent.region_code, item."position", item."right", item.body, item.state, item.since, item.until, item."amountLost"
  FROM sent, jsonb_to_recordset($10::jsonb) AS item(
    id uuid, "position" int, "right" text, body text, state text, since date, until date, "amountLost" numeric)
), with_event AS (
  -- As Outbox.append would, but without a round trip of its own.
  INSERT INTO outbox_event (kind, payload) SELECT 'report.submitted', $11::jsonb FROM sent
)
SELECT id FROM sent
