const KIND = '(SELECT vigie_scope_kind())';
const SELF = '(SELECT vigie_account())';
const OWN_STRUCTURE = `${KIND} = 'STRUCTURE' AND %s = (SELECT vigie_structure())`;
const OWN_REGION = `${KIND} = 'REGION' AND region_code = ANY ((SELECT vigie_regions())::text[])`;
const EVERYWHERE = `${KIND} IN ('NATION', 'OPERATIONS')`;
/** Of a structure in the viewer's regions, by the column that names it. */
const IN_REGIONS = `${KIND} = 'REGION' AND %s IN (SELECT s.id FROM structure s WHERE s.region_code = ANY ((SELECT vigie_regions())::text[]))`;

const SYSTEM_ONLY = ['account_credential', 'passkey', 'sign_in_challenge', 'sign_in_throttle'];
const SCOPED = ['association', 'structure', 'account', 'session', 'one_time_link', 'audit_entry'];

/** Rows attached to a structure that the viewer's scope covers. */
export const covers = (column: string): string => [EVERYWHERE, OWN_STRUCTURE, IN_REGIONS].map((rule) => `(${rule.replace('%s', column)})`).join(' OR ');

/** Row-level security of `access`: what authentication itself needs runs as SYSTEM; people see their own perimeter. */
export const accessPolicies = (): string[] => [
  ...[...SYSTEM_ONLY, ...SCOPED].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_system ON ${table} TO vigie_system USING (true) WITH CHECK (true)`,
    `GRANT ${table === 'audit_entry' ? 'SELECT' : 'SELECT, INSERT, UPDATE, DELETE'} ON ${table} TO vigie_system`,
  ]),
  ...structurePolicies(),
  ...accountPolicies(),
  ...linkPolicies(),
  ...auditPolicies(),
];

const structurePolicies = (): string[] => [
  'GRANT SELECT ON association, structure TO vigie_app',
  'GRANT USAGE ON SEQUENCE structure_number_seq TO vigie_system, vigie_app',
  `CREATE POLICY structure_read ON structure FOR SELECT TO vigie_app USING (
     ${EVERYWHERE} OR (${OWN_STRUCTURE.replace('%s', 'id')}) OR (${OWN_REGION}))`,
  // Those who see whole regions open and close the structures in them.
  'GRANT INSERT (id, name, type_code, association_id, department_code, region_code, site_code, active), UPDATE (name, type_code, association_id, department_code, region_code, site_code, active) ON structure TO vigie_app',
  `CREATE POLICY structure_add ON structure FOR INSERT TO vigie_app WITH CHECK (${EVERYWHERE} OR (${OWN_REGION}))`,
  `CREATE POLICY structure_change ON structure FOR UPDATE TO vigie_app USING (${EVERYWHERE} OR (${OWN_REGION})) WITH CHECK (${EVERYWHERE} OR (${OWN_REGION}))`,
  `CREATE POLICY association_read ON association FOR SELECT TO vigie_app USING (${EVERYWHERE} OR id IN (SELECT s.association_id FROM structure s))`,
];

const accountPolicies = (): string[] => [
  'GRANT SELECT ON account TO vigie_app',
  'GRANT UPDATE (display_name, disabled_at) ON account TO vigie_app',
  `CREATE POLICY account_read ON account FOR SELECT TO vigie_app USING (id = ${SELF} OR ${covers('structure_id')})`,
  `CREATE POLICY account_change ON account FOR UPDATE TO vigie_app USING (id = ${SELF} OR ${covers('structure_id')}) WITH CHECK (true)`,
  // Sessions may be ended from outside, but their tokens are nobody's to read.
  'GRANT SELECT (id, account_id, created_at, last_seen_at, expires_at), DELETE ON session TO vigie_app',
  `CREATE POLICY session_read ON session FOR SELECT TO vigie_app USING (account_id IN (SELECT a.id FROM account a))`,
  `CREATE POLICY session_end ON session FOR DELETE TO vigie_app USING (account_id IN (SELECT a.id FROM account a))`,
];

const linkPolicies = (): string[] => [
  'GRANT SELECT (id, kind, email, role, structure_id, federation_code, created_by, created_at, expires_at, used_at), INSERT, DELETE ON one_time_link TO vigie_app',
  `CREATE POLICY one_time_link_read ON one_time_link FOR SELECT TO vigie_app USING (kind = 'INVITATION' AND (${covers('structure_id')}))`,
  `CREATE POLICY one_time_link_cancel ON one_time_link FOR DELETE TO vigie_app USING (kind = 'INVITATION' AND (${covers('structure_id')}))`,
  `CREATE POLICY one_time_link_invite ON one_time_link FOR INSERT TO vigie_app WITH CHECK (
     kind = 'INVITATION' AND created_by = ${SELF} AND (${covers('structure_id')})
     AND CASE ${KIND} WHEN 'OPERATIONS' THEN true WHEN 'NATION' THEN role <> 'ADMIN' ELSE role IN ('REPORTER', 'STRUCTURE_MANAGER') END)`,
];

const auditPolicies = (): string[] => [
  ...['vigie_app', 'vigie_system'].map((role) => `GRANT INSERT (account_id, action, subject_kind, subject_id, purpose) ON audit_entry TO ${role}`),
  `CREATE POLICY audit_entry_record ON audit_entry FOR INSERT TO vigie_app WITH CHECK (account_id = ${SELF})`,
  'GRANT SELECT ON audit_entry TO vigie_app',
  `CREATE POLICY audit_entry_read ON audit_entry FOR SELECT TO vigie_app USING (${KIND} = 'OPERATIONS')`,
];
