const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/** Keys that a structure gives to its own software. The database holds only the hash of each. */
export const apiTokenTable = (): string[] => [
  `CREATE TABLE api_token (
    id uuid CONSTRAINT api_token_pkey PRIMARY KEY,
    structure_id uuid NOT NULL CONSTRAINT api_token_structure_fk REFERENCES structure,
    account_id uuid NOT NULL CONSTRAINT api_token_account_fk REFERENCES account ON DELETE CASCADE,
    name text NOT NULL,
    prefix text NOT NULL,
    token_hash bytea NOT NULL CONSTRAINT api_token_token_key UNIQUE,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT api_token_scopes CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['report:write', 'report:read'])
  )`,
  'CREATE INDEX api_token_structure_idx ON api_token (structure_id)',
  'CREATE INDEX api_token_account_idx ON api_token (account_id)',
  'ALTER TABLE api_token ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE api_token FORCE ROW LEVEL SECURITY',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON api_token TO vigie_system',
  'CREATE POLICY api_token_system ON api_token TO vigie_system USING (true) WITH CHECK (true)',
  // The hash is nobody's to read.
  'GRANT SELECT (id, structure_id, account_id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at), INSERT, UPDATE (revoked_at) ON api_token TO vigie_app',
  `CREATE POLICY api_token_read ON api_token FOR SELECT TO vigie_app USING (${OWN})`,
  `CREATE POLICY api_token_create ON api_token FOR INSERT TO vigie_app WITH CHECK (${OWN} AND account_id = (SELECT vigie_account()))`,
  `CREATE POLICY api_token_revoke ON api_token FOR UPDATE TO vigie_app USING (${OWN}) WITH CHECK (${OWN})`,
];

/**
 * Who a token stands for at this moment, in one round trip; marks it as used, at most once a minute. It is dead with the
 * account that made it: disabled, moved, or no longer in charge. SECURITY DEFINER, as vigie_session is, and for the same reason.
 */
export const apiTokenLookup = (): string[] => [
  `CREATE FUNCTION vigie_api_token(wanted bytea, asked_at timestamptz)
   RETURNS TABLE (
     token_id uuid, scopes text[], created_at timestamptz, account_id uuid, email text, display_name text, demo boolean,
     structure_id uuid, structure_number int, structure_name text, structure_type text, structure_region text, structure_department text, structure_site text
   ) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   #variable_conflict use_column
   BEGIN
     UPDATE api_token SET last_used_at = asked_at
      WHERE token_hash = wanted AND revoked_at IS NULL AND expires_at > asked_at
        AND (last_used_at IS NULL OR last_used_at < asked_at - interval '1 minute');
     RETURN QUERY
       SELECT t.id, t.scopes, t.created_at, a.id, a.email, a.display_name, a.demo,
              s.id, s.number, s.name, s.type_code, s.region_code, s.department_code, s.site_code
         FROM api_token t
         JOIN account a ON a.id = t.account_id AND a.disabled_at IS NULL AND a.role = 'STRUCTURE_MANAGER' AND a.structure_id = t.structure_id
         JOIN structure s ON s.id = t.structure_id AND s.active
        WHERE t.token_hash = wanted AND t.revoked_at IS NULL AND t.expires_at > asked_at;
   END $$`,
  'REVOKE ALL ON FUNCTION vigie_api_token(bytea, timestamptz) FROM PUBLIC',
];
