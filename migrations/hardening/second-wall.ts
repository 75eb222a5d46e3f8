import { covers } from '../access/policies';

const KIND = '(SELECT vigie_scope_kind())';
const SELF = '(SELECT vigie_account())';
const ROLE = '(SELECT vigie_role())';
const EVERYWHERE = `${KIND} IN ('NATION', 'OPERATIONS')`;
const OWN_REGION = `${KIND} = 'REGION' AND region_code = ANY ((SELECT vigie_regions())::text[])`;
const OF_STAFF = `CASE ${KIND} WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = ANY ((SELECT vigie_regions())::text[]) ELSE false END`;
const OWN_STRUCTURE = `${KIND} = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;
/** In a structure, who is in charge of it: the scope alone does not tell them from who reports. */
const IN_CHARGE = `(${KIND} <> 'STRUCTURE' OR ${ROLE} = 'STRUCTURE_MANAGER')`;
/** What somebody of a higher line shut stays shut. */
const NO_HIGHER = `(disabled_by_role IS NULL OR vigie_rank(disabled_by_role) <= vigie_rank(${ROLE}))`;
const INVITABLE = `CASE ${KIND} WHEN 'OPERATIONS' THEN true WHEN 'NATION' THEN role <> 'ADMIN' ELSE role IN ('REPORTER', 'STRUCTURE_MANAGER') END`;

/** A structure stands where its préfecture and its département do. */
const STANDS = `EXISTS (SELECT 1 FROM department d WHERE d.code = structure.department_code AND d.region_code = structure.region_code)
  AND (site_code IS NULL OR EXISTS (SELECT 1 FROM prefecture_site site WHERE site.code = structure.site_code AND site.department_code = structure.department_code))`;

interface Policy { readonly name: string; readonly table: string; readonly now: string; readonly before: string }

const POLICIES: readonly Policy[] = [
  {
    name: 'account_change', table: 'account',
    now: `FOR UPDATE TO vigie_app USING (id = ${SELF} OR ((${covers('structure_id')}) AND ${IN_CHARGE} AND ${NO_HIGHER})) WITH CHECK (true)`,
    before: `FOR UPDATE TO vigie_app USING (id = ${SELF} OR ${covers('structure_id')}) WITH CHECK (true)`,
  },
  {
    name: 'session_end', table: 'session',
    now: `FOR DELETE TO vigie_app USING (account_id IN (SELECT a.id FROM account a) AND (account_id = ${SELF} OR ${IN_CHARGE}))`,
    before: 'FOR DELETE TO vigie_app USING (account_id IN (SELECT a.id FROM account a))',
  },
  {
    name: 'one_time_link_cancel', table: 'one_time_link',
    now: `FOR DELETE TO vigie_app USING (kind = 'INVITATION' AND (${covers('structure_id')}) AND ${IN_CHARGE})`,
    before: `FOR DELETE TO vigie_app USING (kind = 'INVITATION' AND (${covers('structure_id')}))`,
  },
  {
    name: 'one_time_link_invite', table: 'one_time_link',
    now: `FOR INSERT TO vigie_app WITH CHECK (kind = 'INVITATION' AND created_by = ${SELF} AND (${covers('structure_id')}) AND ${IN_CHARGE} AND ${INVITABLE})`,
    before: `FOR INSERT TO vigie_app WITH CHECK (kind = 'INVITATION' AND created_by = ${SELF} AND (${covers('structure_id')}) AND ${INVITABLE})`,
  },
  {
    name: 'api_token_create', table: 'api_token',
    now: `FOR INSERT TO vigie_app WITH CHECK (${OWN_STRUCTURE} AND account_id = ${SELF} AND ${IN_CHARGE})`,
    before: `FOR INSERT TO vigie_app WITH CHECK (${OWN_STRUCTURE} AND account_id = ${SELF})`,
  },
  {
    name: 'api_token_revoke', table: 'api_token',
    now: `FOR UPDATE TO vigie_app USING (${OWN_STRUCTURE} AND ${IN_CHARGE}) WITH CHECK (${OWN_STRUCTURE})`,
    before: `FOR UPDATE TO vigie_app USING (${OWN_STRUCTURE}) WITH CHECK (${OWN_STRUCTURE})`,
  },
  {
    name: 'structure_add', table: 'structure',
    now: `FOR INSERT TO vigie_app WITH CHECK ((${EVERYWHERE} OR (${OWN_REGION})) AND ${STANDS})`,
    before: `FOR INSERT TO vigie_app WITH CHECK (${EVERYWHERE} OR (${OWN_REGION}))`,
  },
  {
    name: 'structure_change', table: 'structure',
    now: `FOR UPDATE TO vigie_app USING (${EVERYWHERE} OR (${OWN_REGION})) WITH CHECK ((${EVERYWHERE} OR (${OWN_REGION})) AND ${STANDS})`,
    before: `FOR UPDATE TO vigie_app USING (${EVERYWHERE} OR (${OWN_REGION})) WITH CHECK (${EVERYWHERE} OR (${OWN_REGION}))`,
  },
  {
    name: 'directory_change_add', table: 'directory_change',
    now: `FOR INSERT TO vigie_app WITH CHECK (${OF_STAFF} AND account_id = ${SELF} AND EXISTS (SELECT 1 FROM directory_entry e WHERE e.id = directory_change.entry_id AND e.region_code = directory_change.region_code))`,
    before: `FOR INSERT TO vigie_app WITH CHECK (${OF_STAFF} AND account_id = ${SELF})`,
  },
  {
    name: 'surge_alert_step_take', table: 'surge_alert_step',
    now: `FOR INSERT TO vigie_app WITH CHECK (${OF_STAFF} AND account_id = ${SELF} AND EXISTS (SELECT 1 FROM surge_alert a WHERE a.id = surge_alert_step.alert_id AND a.region_code = surge_alert_step.region_code))`,
    before: `FOR INSERT TO vigie_app WITH CHECK (${OF_STAFF} AND account_id = ${SELF})`,
  },
];

const replaced = (which: 'now' | 'before'): string[] => POLICIES.flatMap(({ name, table, ...said }) => [`DROP POLICY ${name} ON ${table}`, `CREATE POLICY ${name} ON ${table} ${said[which]}`]);

/** Who acts is asked of their account, not of the scope that the program sets: what a statement forgets, PostgreSQL refuses. */
export const SECOND_WALL: readonly string[] = [
  `CREATE FUNCTION vigie_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
     SELECT role FROM account WHERE id = vigie_account() AND disabled_at IS NULL $$`,
  `CREATE FUNCTION vigie_rank(role text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT coalesce(array_position(ARRAY['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'], role), 0) $$`,
  'REVOKE ALL ON FUNCTION vigie_role() FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION vigie_role() TO vigie_app, vigie_system',
  ...replaced('now'),
];

export const NO_SECOND_WALL: readonly string[] = [...replaced('before'), 'DROP FUNCTION vigie_role(), vigie_rank(text)'];
