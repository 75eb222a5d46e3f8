import type { EntityManager } from 'typeorm';
import { writeDown } from '../erase/erase-texts';

/** Ends what an account can be entered by, and the account; whoever manages accounts may open it again. */
export async function closeAccounts(manager: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  await manager.query('UPDATE account SET disabled_at = $2, idle_noticed_at = NULL WHERE id = ANY ($1) AND disabled_at IS NULL', [ids, now]);
  await manager.query('DELETE FROM session WHERE account_id = ANY ($1)', [ids]);
  await manager.query('UPDATE api_token SET revoked_at = $2 WHERE account_id = ANY ($1) AND revoked_at IS NULL', [ids, now]);
  await manager.query('UPDATE calendar_link SET revoked_at = $2 WHERE account_id = ANY ($1) AND revoked_at IS NULL', [ids, now]);
}

/** What goes with the person: keys, letters, drafts, links. Acts stay, signed by an account that names nobody. */
const OF_THE_PERSON = ['account_credential', 'passkey', 'session', 'one_time_link', 'sign_in_challenge', 'api_token', 'calendar_link', 'notification', 'notification_preference', 'alert_subscription', 'surge_trial', 'report_draft', 'export_job'] as const;

/** Names copied beside acts, so that their history can be read without the accounts. */
export const SIGNATURES = [
  ['surge_alert_step', 'account_name', 'account_id'], ['triage_act', 'account_name', 'account_id'], ['report_comment', 'account_name', 'account_id'], ['report_merge', 'account_name', 'account_id'],
  ['report_assignment', 'account_name', 'account_id'], ['anomaly_step', 'account_name', 'account_id'], ['dossier', 'author_name', 'author_id'], ['dossier_freezing', 'display_name', 'account_id'], ['dossier_hand', 'display_name', 'account_id'], ['dossier_step', 'account_name', 'account_id'], ['directory_entry', 'verifier', 'verified_by'], ['directory_change', 'actor', 'account_id'], ['directory_proposal', 'decider', 'decided_by'],
  ['verbatim', 'decider_name', 'decided_by'], ['verbatim', 'proposer_name', 'proposed_by'], ['routing_table', 'saved_by_name', 'saved_by'], ['surge_settings', 'saved_by_name', 'saved_by'],
] as const;

/** Addresses copied beside acts, so that nobody approves their own under another account. */
export const ADDRESSES = [['dossier_freezing', 'email', 'account_id'], ['dossier_hand', 'email', 'account_id'], ['verbatim', 'proposer_email', 'proposed_by']] as const;

export const NOBODY = 'Compte effacé';

export async function anonymiseAccounts(manager: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  await closeAccounts(manager, ids, now);
  await manager.query('DELETE FROM one_time_link USING account WHERE one_time_link.email = account.email AND account.id = ANY ($1)', [ids]);
  for (const table of OF_THE_PERSON) await manager.query(`DELETE FROM ${table} WHERE account_id = ANY ($1)`, [ids]);
  for (const [table, address, account] of ADDRESSES) await manager.query(`UPDATE ${table} SET ${address} = 'efface-' || ${account} || '@efface.invalid' WHERE ${account} = ANY ($1)`, [ids]);
  for (const [table, name, account] of SIGNATURES) await manager.query(`UPDATE ${table} SET ${name} = $2 WHERE ${account} = ANY ($1)`, [ids, NOBODY]);
  for (const side of ['before', 'after']) await manager.query(`UPDATE triage_act SET ${side} = jsonb_set(${side}, '{assigneeName}', to_jsonb($2::text)) WHERE ${side} ->> 'assigneeId' = ANY ($1::text[])`, [ids, NOBODY]);
  await manager.query(
    `UPDATE routing_table SET rules = (
       SELECT jsonb_agg(CASE WHEN rule ->> 'assigneeId' = ANY ($1::text[]) THEN jsonb_set(rule, '{assigneeName}', to_jsonb($2::text)) ELSE rule END ORDER BY place)
         FROM jsonb_array_elements(rules) WITH ORDINALITY AS listed (rule, place))
      WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(rules) AS rule WHERE rule ->> 'assigneeId' = ANY ($1::text[]))`, [ids, NOBODY]);
  await manager.query(
    `UPDATE account SET email = 'efface-' || id || '@efface.invalid', display_name = $2, second_factor = false, last_signed_in_at = NULL, anonymised_at = $3 WHERE id = ANY ($1)`, [ids, NOBODY, now]);
  await writeDown(manager, 'ACCOUNT', ids, now);
}

/** Invitations hold an address, be they accepted, let go or withdrawn by time. @param before when they stopped being of use */
export async function forgetDeadLinks(manager: EntityManager, before: Date): Promise<void> {
  await manager.query('DELETE FROM one_time_link WHERE least(used_at, expires_at) < $1', [before]);
}
