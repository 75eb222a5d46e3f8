import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import { SURGE_SETTINGS } from '@vigie/domain';
import { anAlert } from '@vigie/testing';
import type { DataSource } from 'typeorm';
import type { OperationRule } from './operations';
import type { Target, World } from './world';

const WATCHERS: readonly Role[] = ['REGIONAL', 'NATIONAL'];
const SETTERS: readonly Role[] = ['NATIONAL', 'ADMIN'];
const OUT_OF_BOUNDS = { ...SURGE_SETTINGS, minimumStructures: 1 };
const onAlert = (status: string, more: object = {}): OperationRule => ({ variables: async (world, target) => ({ ...(await newAlert(world, target, status)), ...more }), who: WATCHERS, scoped: true });

export const ALERT_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  alert: { variables: (_, target) => ({ id: target.alertId }), who: WATCHERS, scoped: true },
  alerts: { variables: () => ({ page: { page: 1, perPage: 100 } }), who: WATCHERS },
  alertSubscriptions: { variables: () => ({}), who: WATCHERS },
  acknowledgeAlert: onAlert('NEW'),
  explainAlert: { ...onAlert('NEW', { motive: 'ANEF_ANOMALY' }), also: [async (world, target) => ({ ...(await newAlert(world, target, 'NEW')), revision: 9, motive: 'ANEF_ANOMALY' })] },
  closeAlert: onAlert('ACKNOWLEDGED', { motive: 'CHANCE' }),
  reopenAlert: onAlert('CLOSED'),
  undoAlertStep: { ...onAlert('NEW'), mayDecline: true },
  subscribeToAlerts: {
    variables: (_, { structure: { regionCode, departmentCode, siteCode } }) => ({ subscription: { regionCode, departmentCode, siteCode, right: 'CAF', difficultyGroup: 'TELESERVICE', delivery: 'DIGEST' } }),
    who: WATCHERS, scoped: true, also: [() => ({ subscription: { siteCode: 'nowhere', delivery: 'DIGEST' } })],
  },
  surgeSettings: { variables: () => ({}), who: SETTERS },
  trySurgeSettings: { variables: () => ({ settings: SURGE_SETTINGS }), who: SETTERS, also: [() => ({ settings: OUT_OF_BOUNDS })] },
  surgeTrial: { variables: async (world, _, role) => ({ id: role ? await trialOf(world, role) : 'none' }), who: SETTERS },
  saveSurgeSettings: {
    variables: async (world) => ({ revision: await revisionOf(world), settings: { ...SURGE_SETTINGS, weeks: (await revisionOf(world)) % 2 ? 9 : 10 }, reason: 'Pour que chacun·e voie venir' }), who: SETTERS,
    also: [() => ({ revision: 0, settings: OUT_OF_BOUNDS, reason: 'Pour que chacun·e voie venir' })],
  },
  unsubscribeFromAlerts: { variables: async (world, target, role) => ({ id: role ? await subscriptionOf(world, target, role) : 'none' }), who: WATCHERS },
};

/** An alert about the target's préfecture, with a step that was taken and undone: it may still be moved anywhere. */
export async function alertOf(dataSource: DataSource, siteCode: string, note: string, accountId: string): Promise<string> {
  const id = await anAlert(dataSource, { siteCode });
  await dataSource.query(
    `INSERT INTO surge_alert_step (id, alert_id, region_code, from_status, to_status, motive, note, account_id, account_name, taken_at, undone_at)
     SELECT gen_random_uuid(), id, region_code, 'NEW', 'EXPLAINED', 'OTHER', $2, $3, 'Personne', now(), now() FROM surge_alert WHERE id = $1`,
    [id, note, accountId],
  );
  await dataSource.query(`INSERT INTO surge_settings (revision, settings, reason, saved_by, saved_by_name, saved_at) VALUES (1, $1, 'Pour que chacun·e voie venir', $2, 'Personne', now()) ON CONFLICT DO NOTHING`, [SURGE_SETTINGS, accountId]);
  await dataSource.query('UPDATE surge_alert SET settings = $2, settings_revision = 1 WHERE id = $1', [id, SURGE_SETTINGS]);
  return id;
}

let weeks = 0;
/** Each in a week of its own: a series has one alert a week. */
async function newAlert(world: World, { structure }: Target, status: string): Promise<{ id: string; revision: number }> {
  weeks += 1;
  const firstWeek = new Date(Date.UTC(2000, 0, 3 + 7 * weeks)).toISOString().slice(0, 10);
  return { id: await anAlert(world.dataSource, { siteCode: structure.siteCode, status, firstWeek }), revision: 1 };
}

async function subscriptionOf(world: World, { structure }: Target, role: Role): Promise<string> {
  const id = randomUUID();
  await world.dataSource.query(
    `INSERT INTO alert_subscription (id, account_id, site_code, delivery, created_at) VALUES ($1, $2, $3, 'DIGEST', now()) ON CONFLICT ON CONSTRAINT alert_subscription_key DO UPDATE SET id = $1`,
    [id, world.viewers[role].id, structure.siteCode],
  );
  return id;
}

const revisionOf = async ({ dataSource }: World): Promise<number> => (await dataSource.query<[{ last: number }]>('SELECT coalesce(max(revision), 0)::int AS last FROM surge_settings'))[0].last;

async function trialOf({ dataSource, viewers }: World, role: Role): Promise<string> {
  const id = randomUUID();
  await dataSource.query(`INSERT INTO surge_trial (id, account_id, settings, state, result, asked_at) VALUES ($1, $2, $3, 'DONE', '{"weeks": 12, "firstWeek": "2026-01-05", "lastWeek": "2026-03-23", "series": 9, "now": {"told": 2, "held": 1}, "wished": {"told": 1, "held": 2}}', now())`, [id, viewers[role].id, SURGE_SETTINGS]);
  return id;
}
