/**
 * Everything a request needs to know of its session, in one round trip: who, which role, which structure,
 * which federation and its regions of this moment. Marks the session as seen, at most every five minutes.
 * SECURITY DEFINER, executable by neither scoped role: it runs before there is a scope.
 */
const lookup = (condition: string): string => `CREATE OR REPLACE FUNCTION vigie_session(wanted bytea, asked_at timestamptz, idle interval)
   RETURNS TABLE (
     session_id uuid, signed_in_at timestamptz, account_id uuid, email text, display_name text, role text, second_factor boolean, demo boolean,
     structure_id uuid, structure_number int, structure_name text, structure_type text, structure_region text, structure_department text, structure_site text,
     federation_code text, federation_name text, region_codes text[]
   ) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   #variable_conflict use_column
   BEGIN
     UPDATE session SET last_seen_at = asked_at
      WHERE token_hash = wanted AND last_seen_at < asked_at - interval '5 minutes' AND last_seen_at > asked_at - idle;
     RETURN QUERY
       SELECT s.id, s.created_at, a.id, a.email, a.display_name, a.role, a.second_factor, a.demo,
              p.id, p.number, p.name, p.type_code, p.region_code, p.department_code, p.site_code,
              f.code, f.name, ARRAY(SELECT r.region_code FROM federation_region r WHERE r.federation_code = a.federation_code ORDER BY 1)
         FROM session s
         JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
         LEFT JOIN structure p ON p.id = a.structure_id
         LEFT JOIN federation f ON f.code = a.federation_code
        WHERE s.token_hash = wanted AND s.expires_at > asked_at AND s.last_seen_at > asked_at - idle${condition};
   END $$`;

export const SESSION_LOOKUP: readonly string[] = [
  lookup(''),
  'REVOKE ALL ON FUNCTION vigie_session(bytea, timestamptz, interval) FROM PUBLIC',
];

/** Whoever works in a structure that is no longer active is shut out with it. */
export const SESSION_OF_OPEN_STRUCTURE = lookup(' AND (p.id IS NULL OR p.active)');
export const SESSION_OF_ANY_STRUCTURE = lookup('');
