import type { EntityManager } from 'typeorm';
import type { Notify } from '@vigie/notifications';
import type { RecordedAlert } from '../scan-surges/record-alerts';
import type { SubscriptionDelivery } from '../persistence/alert.entities';

interface Told { readonly alertId: string; readonly delivery: SubscriptionDelivery; readonly accountIds: string[]; readonly siteCode: string; readonly right: string; readonly group: string; readonly observed: number; readonly weeks: number }

/**
 * Who asked to hear of each alert: the territory, right and difficulties they name must fit it, or one of the series in
 * which the same rise shows, and their own scope must hold it on the day it is told. Whoever asked twice for the same alert hears of it the sooner way.
 */
const READ = `
  WITH wanted AS (
    SELECT alert.id, account.id AS account_id, bool_or(wish.delivery = 'IMMEDIATE') AS at_once
    FROM surge_alert alert
    JOIN alert_subscription wish ON (wish.region_code IS NULL OR wish.region_code = alert.region_code)
      AND (wish.department_code IS NULL OR wish.department_code = alert.department_code) AND (wish.site_code IS NULL OR wish.site_code = alert.site_code)
      AND EXISTS (
        SELECT FROM (SELECT alert.right_code, alert.difficulty_group UNION ALL SELECT echo->>'right', echo->>'group' FROM jsonb_array_elements(alert.echoes) AS echo) AS shown(right_code, group_code)
        WHERE (wish.right_code IS NULL OR wish.right_code = shown.right_code) AND (wish.difficulty_group IS NULL OR wish.difficulty_group = shown.group_code))
    JOIN account ON account.id = wish.account_id AND account.disabled_at IS NULL
    WHERE alert.id = ANY ($1::uuid[]) AND (account.role = 'NATIONAL' OR (account.role = 'REGIONAL'
      AND EXISTS (SELECT FROM federation_region held WHERE held.federation_code = account.federation_code AND held.region_code = alert.region_code)))
    GROUP BY alert.id, account.id
  )
  SELECT alert.id AS "alertId", CASE WHEN at_once THEN 'IMMEDIATE' ELSE 'DIGEST' END AS delivery, array_agg(account_id::text ORDER BY account_id) AS "accountIds",
    alert.site_code AS "siteCode", alert.right_code AS "right", alert.difficulty_group AS "group", alert.observed, alert.weeks
  FROM wanted JOIN surge_alert alert USING (id) GROUP BY alert.id, at_once ORDER BY alert.id`;

/** Tells subscribers of the alerts that a scan opened, and of those that are no longer held; of held ones nobody is told. */
export async function tellSubscribers(manager: EntityManager, notify: Notify, recorded: readonly RecordedAlert[]): Promise<void> {
  const due = recorded.filter(({ held, isNew, wasHeld }) => !held && (isNew || wasHeld));
  if (due.length === 0) return;
  for (const { alertId, delivery, accountIds, siteCode, right, group, observed, weeks } of await manager.query<Told[]>(READ, [due.map(({ id }) => id)])) {
    const kind = delivery === 'IMMEDIATE' ? 'SURGE_FOUND' : 'SURGE_OF_THE_DAY';
    await notify.execute(manager, { kind, to: { accountIds }, notice: { alertId, siteCode, right, group, observed, weeks }, once: `surge-${alertId}` });
  }
}
