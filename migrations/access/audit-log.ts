/**
 * The audit log only grows: grants allow nothing but INSERT, triggers stop the owner too, and each entry
 * carries the SHA-256 of the one before it and of itself, so that what a superuser alters still shows.
 */
export const AUDIT_LOG: readonly string[] = [
  `CREATE FUNCTION vigie_audit_hash(id bigint, at timestamptz, account_id uuid, action text, subject_kind text, subject_id text, purpose text, previous_hash bytea)
   RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
     SELECT sha256(previous_hash || convert_to(jsonb_build_array(
       id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), account_id, action, subject_kind, subject_id, purpose)::text, 'UTF8'))
   $$`,
  // The lock, held to the end of the transaction, makes entries line up one behind the other.
  // SECURITY DEFINER: the writer may not read the entry before its own.
  `CREATE FUNCTION vigie_chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     latest record;
   BEGIN
     PERFORM pg_advisory_xact_lock(72617402);
     SELECT e.id, e.hash INTO latest FROM audit_entry e ORDER BY e.id DESC LIMIT 1;
     NEW.id := coalesce(latest.id, 0) + 1;
     NEW.at := clock_timestamp();
     NEW.previous_hash := coalesce(latest.hash, decode(repeat('00', 32), 'hex'));
     NEW.hash := vigie_audit_hash(NEW.id, NEW.at, NEW.account_id, NEW.action, NEW.subject_kind, NEW.subject_id, NEW.purpose, NEW.previous_hash);
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION vigie_chain_audit_entry()`,
  `CREATE FUNCTION vigie_refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the audit log only grows' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION vigie_refuse_audit_change()`,
  `CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION vigie_refuse_audit_change()`,
];
