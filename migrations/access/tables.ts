const ROLE = `role IN ('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN')`;

/** Tables and indexes of `access`, parents first. */
export const accessTables = (): string[] => [
  `CREATE TABLE association (
    id uuid CONSTRAINT association_pkey PRIMARY KEY,
    name text NOT NULL CONSTRAINT association_name_key UNIQUE
  )`,
  `CREATE TABLE structure (
    id uuid CONSTRAINT structure_pkey PRIMARY KEY,
    number serial CONSTRAINT structure_number_key UNIQUE,
    name text NOT NULL,
    type_code text NOT NULL,
    association_id uuid CONSTRAINT structure_association_fk REFERENCES association,
    department_code text NOT NULL CONSTRAINT structure_department_fk REFERENCES department,
    region_code text NOT NULL CONSTRAINT structure_region_fk REFERENCES region,
    site_code text CONSTRAINT structure_site_fk REFERENCES prefecture_site,
    active boolean NOT NULL DEFAULT true,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX structure_region_idx ON structure (region_code)',
  'CREATE INDEX structure_association_idx ON structure (association_id)',
  `CREATE TABLE account (
    id uuid CONSTRAINT account_pkey PRIMARY KEY,
    email text NOT NULL CONSTRAINT account_email_key UNIQUE CONSTRAINT account_email_lower CHECK (email = lower(email)),
    display_name text NOT NULL,
    role text NOT NULL CONSTRAINT account_role CHECK (${ROLE}),
    structure_id uuid CONSTRAINT account_structure_fk REFERENCES structure,
    federation_code text CONSTRAINT account_federation_fk REFERENCES federation,
    second_factor boolean NOT NULL DEFAULT false,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_signed_in_at timestamptz,
    disabled_at timestamptz,
    CONSTRAINT account_place CHECK ((role IN ('REPORTER', 'STRUCTURE_MANAGER')) = (structure_id IS NOT NULL) AND (role = 'REGIONAL') = (federation_code IS NOT NULL))
  )`,
  'CREATE INDEX account_structure_idx ON account (structure_id)',
  'CREATE INDEX account_federation_idx ON account (federation_code)',
  `CREATE TABLE account_credential (
    account_id uuid CONSTRAINT account_credential_pkey PRIMARY KEY CONSTRAINT account_credential_account_fk REFERENCES account ON DELETE CASCADE,
    password_hash text,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    recovery_code_hashes bytea[] NOT NULL DEFAULT '{}'
  )`,
  `CREATE TABLE passkey (
    id text CONSTRAINT passkey_pkey PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT passkey_account_fk REFERENCES account ON DELETE CASCADE,
    name text NOT NULL,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz
  )`,
  'CREATE INDEX passkey_account_idx ON passkey (account_id)',
  `CREATE TABLE session (
    id uuid CONSTRAINT session_pkey PRIMARY KEY,
    token_hash bytea NOT NULL CONSTRAINT session_token_key UNIQUE,
    account_id uuid NOT NULL CONSTRAINT session_account_fk REFERENCES account ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX session_account_idx ON session (account_id)',
  `CREATE TABLE one_time_link (
    id uuid CONSTRAINT one_time_link_pkey PRIMARY KEY,
    token_hash bytea NOT NULL CONSTRAINT one_time_link_token_key UNIQUE,
    kind text NOT NULL,
    account_id uuid CONSTRAINT one_time_link_account_fk REFERENCES account ON DELETE CASCADE,
    email text,
    role text,
    structure_id uuid CONSTRAINT one_time_link_structure_fk REFERENCES structure,
    federation_code text CONSTRAINT one_time_link_federation_fk REFERENCES federation,
    created_by uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT one_time_link_shape CHECK ((kind = 'SIGN_IN' AND account_id IS NOT NULL) OR (kind = 'INVITATION' AND account_id IS NULL AND email IS NOT NULL AND role IS NOT NULL))
  )`,
  'CREATE INDEX one_time_link_email_idx ON one_time_link (email)',
  'CREATE INDEX one_time_link_account_idx ON one_time_link (account_id)',
  'CREATE INDEX one_time_link_structure_idx ON one_time_link (structure_id)',
  `CREATE TABLE sign_in_challenge (
    id uuid CONSTRAINT sign_in_challenge_pkey PRIMARY KEY,
    token_hash bytea NOT NULL CONSTRAINT sign_in_challenge_token_key UNIQUE,
    kind text NOT NULL CONSTRAINT sign_in_challenge_kind CHECK (kind IN ('SECOND_FACTOR', 'PASSKEY_SIGN_IN', 'PASSKEY_REGISTRATION')),
    account_id uuid CONSTRAINT sign_in_challenge_account_fk REFERENCES account ON DELETE CASCADE,
    webauthn_challenge text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX sign_in_challenge_account_idx ON sign_in_challenge (account_id)',
  `CREATE TABLE sign_in_throttle (
    kind text NOT NULL,
    key_hash bytea NOT NULL,
    attempts int NOT NULL,
    last_attempt_at timestamptz NOT NULL,
    locked_until timestamptz,
    CONSTRAINT sign_in_throttle_pkey PRIMARY KEY (kind, key_hash)
  )`,
  'CREATE INDEX sign_in_throttle_last_attempt_idx ON sign_in_throttle (last_attempt_at)',
  `CREATE TABLE audit_entry (
    id bigint CONSTRAINT audit_entry_pkey PRIMARY KEY,
    at timestamptz NOT NULL,
    account_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    purpose text,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
  )`,
];
