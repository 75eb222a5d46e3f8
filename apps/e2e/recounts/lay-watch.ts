import type { Client } from 'pg';

const NUMBERED = 'SELECT id, structure_id, region_code, case_code, site_code, status, stay_document_expires_on AS expires, row_number() OVER (ORDER BY id)::int AS n FROM report';
const ACCOUNT = (email: string) => `(SELECT id FROM account WHERE email = '${email}@demo.vigie.test')`;

/** What staff and structures would have done by hand, laid over the demonstration so that no figure of the pages is nought. None of it enters a bucket. */
const LAID = [
  `INSERT INTO anomaly_report (report_id, anomaly_id, attached_at) SELECT r.id, a.id, now() FROM (${NUMBERED}) r JOIN (SELECT id, row_number() OVER (ORDER BY name) AS k FROM anomaly) a ON a.k = r.n % 13`,
  `INSERT INTO anomaly_witness (anomaly_id, structure_id, region_code, department_code, account_id, said_at)
     SELECT a.id, s.id, s.region_code, s.department_code, one.id, now() FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM structure) s
     JOIN LATERAL (SELECT id FROM account WHERE structure_id = s.id LIMIT 1) one ON true JOIN (SELECT id, row_number() OVER (ORDER BY name) AS k FROM anomaly) a ON s.n % 3 = a.k % 3`,
  `INSERT INTO report_tag (report_id, tag, tagged_at) SELECT id, CASE WHEN n % 2 = 0 THEN 'prioritaire' ELSE 'à revoir' END, now() FROM (${NUMBERED}) r WHERE n % 11 < 2`,
  `INSERT INTO report_assignment (report_id, account_id, account_name, assigned_at)
     SELECT r.id, account.id, display_name, now() FROM (${NUMBERED}) r JOIN account ON account.id = CASE WHEN n % 5 = 0 THEN ${ACCOUNT('national')} ELSE ${ACCOUNT('regional')} END WHERE n % 5 < 2 AND (n % 5 = 0 OR r.region_code = '84')`,
  `INSERT INTO report_comment (id, report_id, structure_id, side, internal, body, account_id, account_name, written_at, removed_at)
     SELECT gen_random_uuid(), r.id, r.structure_id, said.side, said.internal, 'Il manque une pièce', ${ACCOUNT('national')}, 'Compte', now() - said.ago, CASE WHEN said.removed THEN now() END FROM (${NUMBERED}) r
     JOIN (VALUES (0, 'STRUCTURE', false, interval '3 hours', false), (1, 'STAFF', false, interval '2 hours', false), (2, 'STAFF', true, interval '1 hour', false), (3, 'STRUCTURE', false, interval '1 minute', true)) said(rank, side, internal, ago, removed) ON said.rank <= (n / 17) % 4 WHERE n % 17 = 0`,
  `INSERT INTO directory_entry (id, section, site_code, region_code, topic, means, source, verifier, verified_on, demo, created_at, updated_at, retired_at)
     SELECT gen_random_uuid(), kind.section, site.code, site.region_code, kind.topic, kind.means, 'Affichage sur place', 'FAS', (now() AT TIME ZONE 'Europe/Paris')::date - (60 + (site.n * 7 + kind.rank * 30) % 61)::int, true, now(), now(), CASE WHEN site.n % 9 = 0 THEN now() END
     FROM (SELECT code, region_code, row_number() OVER (ORDER BY code) AS n FROM prefecture_site) site CROSS JOIN (VALUES (0, 'SERVICE', 'CCC', 'FORM'), (1, 'SERVICE', 'PAN', NULL), (2, 'SERVICE', 'DDETS', 'EMAIL'), (1, 'PROCEDURE', 'BPI', 'ANEF')) kind(rank, section, topic, means) WHERE site.n % 4 = 0`,
  // A day ninety days old is fresh, the day before it is stale.
  `UPDATE directory_entry SET verified_on = (now() AT TIME ZONE 'Europe/Paris')::date - CASE WHEN topic = 'CCC' THEN 90 ELSE 91 END WHERE site_code = 'P69' AND section = 'SERVICE'`,
  `INSERT INTO directory_proposal (id, structure_id, region_code, site_code, proposed_by, details, status, remark, created_at, decided_at, decider)
     SELECT gen_random_uuid(), s.id, s.region_code, s.site, account.id, '{"section":"SERVICE","siteCode":"P69","topic":"CCC","means":"FORM"}', CASE WHEN s.n % 3 = 0 THEN 'REFUSED' ELSE 'PENDING' END, 'Fermé le lundi', now(), CASE WHEN s.n % 3 = 0 THEN now() END, CASE WHEN s.n % 3 = 0 THEN 'FAS' END
     FROM (SELECT structure.*, (SELECT code FROM prefecture_site WHERE department_code = structure.department_code ORDER BY code LIMIT 1) AS site, row_number() OVER (ORDER BY id) AS n FROM structure) s JOIN account ON account.structure_id = s.id WHERE s.n % 10 = 0`,
  `INSERT INTO surge_alert (id, site_code, department_code, region_code, right_code, difficulty_group, first_week, last_week, watched_until, ended, weeks, observed, expected, upper, structures, largest_share, held, history_years, series_watched, false_discovery_rate, chance, adjusted_chance, opened_at, updated_at, status, rests_on, method, echoes)
     SELECT gen_random_uuid(), site.code, site.department_code, site.region_code, CASE n % 3 WHEN 0 THEN 'CAF' WHEN 1 THEN 'EMPLOYMENT' ELSE '' END, CASE n % 2 WHEN 0 THEN 'TELESERVICE' ELSE '' END, monday - 7 * (n % 20)::int, monday, monday, n % 5 = 0, n % 20 + 1, 10 + n, 3.25, 6, 3 + n % 7, 0.3, n % 4 = 0, 0, 1000, 0.05, 0.001, 0.01, now(), now(), (ARRAY['NEW', 'ACKNOWLEDGED', 'EXPLAINED', 'CLOSED'])[1 + (n / 4) % 4], CASE WHEN n % 4 = 0 THEN 'FEW_STRUCTURES' ELSE 'MANY' END, 'EARS', '[]'
     FROM (SELECT code, department_code, region_code, row_number() OVER (ORDER BY code) AS n FROM prefecture_site WHERE region_code IN ('84', '11')) site, (SELECT date_trunc('week', now())::date - 7 AS monday) week`,
  `INSERT INTO renewal (structure_id, case_code, kind, due_on, filed_on, created_at) SELECT structure_id, case_code, CASE WHEN n % 4 = 0 THEN 'CONTRACT' ELSE 'STAY_DOCUMENT' END, expires, current_date, now() FROM (${NUMBERED}) r WHERE expires >= current_date AND n % 2 = 0`,
  `INSERT INTO prefecture_meeting (id, site_code, region_code, held_on, recorded_by) SELECT gen_random_uuid(), code, region_code, current_date - 20, 'Compte' FROM prefecture_site WHERE code IN ('P69', 'P38')`,
  `INSERT INTO verbatim (id, report_id, structure_id, region_code, structure_type, rights, difficulties, status, reuse, excerpt, proposed_by, proposer_name, proposer_email, proposed_at, decided_by, decided_at, decider_name, withdrawn_at)
     SELECT gen_random_uuid(), r.id, r.structure_id, r.region_code, 'CADA', '{}', '{}', (ARRAY['PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'])[1 + n % 4], 'ONCE', CASE WHEN n % 4 = 3 THEN NULL ELSE 'Les mots d’une personne' END, ${ACCOUNT('national')}, 'Compte', 'compte@exemple.vigie.test', now(),
       CASE WHEN n % 4 IN (1, 2) THEN ${ACCOUNT('direction')} END, CASE WHEN n % 4 IN (1, 2) THEN now() END, CASE WHEN n % 4 IN (1, 2) THEN 'Autre compte' END, CASE WHEN n % 4 = 3 THEN now() END FROM (${NUMBERED}) r WHERE n % 41 < 2`,
  `INSERT INTO job_failure (job_name, job_id, payload, message, attempts, enqueued_at, failed_at, redriven_at) SELECT 'recompute-buckets', 'laid-' || n, '{}', 'connection lost', 1 + n % 5, now(), now() - n * interval '1 hour', CASE WHEN n % 3 = 0 THEN now() END FROM generate_series(1, 27) AS n`,
  `UPDATE structure SET active = false WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY name) AS n FROM structure) s WHERE n % 23 = 0)`,
  `UPDATE account SET disabled_at = now() WHERE role = 'STRUCTURE_MANAGER' AND email NOT LIKE 'manager@%' AND structure_id IN (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM structure) s WHERE n % 4 = 0)`,
  // Cases told by several reports, one of which may not count; and some that were solved since the last meeting.
  `UPDATE report SET case_code = other.case_code FROM (SELECT DISTINCT ON (structure_id) structure_id, case_code, site_code FROM report WHERE status = 'QUALIFIED' ORDER BY structure_id, id) other WHERE report.structure_id = other.structure_id AND report.site_code = other.site_code AND report.status IN ('REJECTED', 'SUBMITTED')`,
  `UPDATE report SET updated_at = now() WHERE id IN (SELECT id FROM (${NUMBERED}) r WHERE status = 'RESOLVED' AND n % 3 = 0)`,
  // Reports that came in long ago, so that structures of all standings are there.
  `UPDATE report SET created_at = created_at - interval '200 days' WHERE structure_id IN (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM structure) s WHERE n % 3 = 0)`,
  `INSERT INTO structure_reminder (structure_id, reminded_on) SELECT id, current_date - (20 + (n % 2) * 20)::int FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM structure) s WHERE n % 6 = 0`,
] as const;

export async function layWatch(db: Client): Promise<void> {
  for (const statement of LAID) await db.query(statement);
}
