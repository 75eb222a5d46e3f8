import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import { newCaseCode } from '@vigie/domain';
import type { DataSource } from 'typeorm';
import type { OperationRule } from './operations';
import { freshReport, type Target, type World } from './world';

const STAFF: readonly Role[] = ['REGIONAL', 'NATIONAL'];
const MEMBERS: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER'];

let anomalies = 0;
/** In letters alone: digits drawn at random may read as somebody's number. */
const anAnomalyName = () => `Anomalie ${'o'.repeat((anomalies += 1))}`;

/** One of those the register starts with. */
const SOME_ANOMALY = '01974100-0000-7000-8000-000000000004';

/** An act on a report of the target's own: refused as not there where the scope does not cover it. */
const onFresh = (more: object = {}): OperationRule => ({ variables: async (world, target) => ({ reports: [{ id: await freshId(world, target) }], ...more }), who: STAFF, scoped: true });

export const TRIAGE_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  triageQueue: { variables: () => ({ filter: { part: 'ALL' }, page: { page: 1, perPage: 100 } }), who: STAFF, also: [(_, target) => ({ filter: { part: 'ALL' }, after: target.reportId })] },
  routingRules: { variables: async (world, target, role) => ({ regionCode: await routingOf(world, target, role) }), who: STAFF, scoped: true },
  rehearseRouting: { variables: async (_, { structure }) => ({ regionCode: structure.regionCode, rules: [aRule('Tout', { priority: true })] }), who: STAFF, scoped: true, also: [(_, { structure }) => ({ regionCode: structure.regionCode, rules: [aRule('x')] }), async (world, target, role) => ({ regionCode: await routingOf(world, target, role), rules: [aRule('Confier', { assigneeId: role ? world.viewers[role].id : null, tag: 'ok' })] })] },
  saveRouting: {
    variables: async (world, target, role) => ({ regionCode: await routingOf(world, target, role), revision: 1, rules: [aRule('Confier', { assigneeId: role ? world.viewers[role].id : null, tag: 'ok' })] }), who: STAFF, scoped: true, mayDecline: true,
    also: [(_, { structure }) => ({ regionCode: structure.regionCode, revision: 0, rules: [aRule('x')] })],
  },
  savedSearches: { variables: () => ({}), who: STAFF },
  saveSearch: { variables: () => ({ name: 'Mon tri', address: 'file=non-regles' }), who: STAFF, also: [() => ({ name: 'x', address: '' })] },
  removeSearch: { variables: async (world, _, role) => ({ id: role ? await searchOf(world, role) : 'none' }), who: STAFF },
  triageItems: { variables: (_, target) => ({ ids: [target.reportId, target.withdrawnId] }), who: STAFF },
  triageActs: { variables: (_, target) => ({ reportId: target.reportId }), who: STAFF, scoped: true },
  triageColleagues: { variables: () => ({}), who: STAFF },
  possibleDuplicates: { variables: (_, target) => ({ reportId: target.reportId }), who: STAFF, scoped: true },
  qualifyReport: {
    variables: async (world, target) => ({ id: await freshId(world, target), revision: 1, qualification: { causality: 'DOCUMENTED', grounds: ['SCREENSHOT'] } }), who: STAFF, scoped: true,
    also: [async (world, target) => ({ id: await freshId(world, target), qualification: { causality: 'CONFIRMED', grounds: [] } })],
  },
  qualifyReports: { ...onFresh({ qualification: { causality: 'ALLEGED', grounds: [] } }), also: [async (world, target) => ({ reports: [{ id: await freshId(world, target) }, { id: target.withdrawnId }], qualification: { causality: 'ALLEGED', grounds: [] } })] },
  moveReports: onFresh({ to: 'NEEDS_INFO', motive: 'FACTS_UNCLEAR' }),
  assignReports: { variables: async (world, target, role) => ({ reports: [{ id: await freshId(world, target) }], assigneeId: role ? world.viewers[role].id : null }), who: STAFF, scoped: true },
  tagReports: onFresh({ tag: 'e-photo', remove: false }),
  attachReports: { variables: async (world, target) => ({ reports: [{ id: await freshId(world, target) }], anomalyId: SOME_ANOMALY }), who: STAFF, scoped: true },
  anomalies: { variables: () => ({}), who: [...MEMBERS, ...STAFF] },
  anomaly: { variables: () => ({ id: SOME_ANOMALY }), who: [...MEMBERS, ...STAFF] },
  saveAnomaly: { variables: () => ({ anomaly: { name: anAnomalyName(), description: 'Le bouton de dépôt reste grisé.' } }), who: STAFF, also: [() => ({ anomaly: { name: 'x', description: '' } })] },
  moveAnomaly: { variables: () => ({ id: SOME_ANOMALY, revision: 1, to: 'RAISED' }), who: ['NATIONAL'], mayDecline: true },
  sayMeToo: { variables: () => ({ anomalyId: SOME_ANOMALY, said: true }), who: MEMBERS },
  undoTriage: { variables: () => ({ batchId: randomUUID() }), who: STAFF, mayDecline: true },
  mergeReports: { variables: async (world, target) => ({ keptId: target.reportId, ids: [await freshId(world, target)] }), who: STAFF, scoped: true },
  unmergeReports: { variables: async (world, target) => ({ ids: [await mergedId(world.dataSource, target, target.member.id)] }), who: STAFF, scoped: true },
  reportComments: { variables: (_, target) => ({ reportId: target.reportId }), who: [...MEMBERS, ...STAFF], scoped: true },
  conversations: { variables: () => ({ page: { page: 1, perPage: 100 } }), who: MEMBERS },
  commentReport: {
    variables: (_, target) => ({ reportId: target.reportId, body: 'Quel jour était-ce\u202f?', internal: false }), who: [...MEMBERS, ...STAFF], scoped: true,
    also: [(_, target) => ({ reportId: target.reportId, body: 'Voir Mme Traoré, 06 12 34 56 78', internal: false })],
  },
  removeComment: { variables: async (world, target) => ({ id: await commentId(world, target) }), who: [...MEMBERS, ...STAFF], scoped: true },
  markConversationRead: { variables: (_, target) => ({ reportId: target.reportId }), who: MEMBERS, scoped: true },
};

async function searchOf({ dataSource, viewers }: World, role: Role): Promise<string> {
  const id = randomUUID();
  await dataSource.query(`INSERT INTO saved_search (id, account_id, name, address, created_at) VALUES ($1, $2, $3, 'file=tous', now())`, [id, viewers[role].id, id]);
  return id;
}

async function freshId(world: World, target: Target): Promise<string> {
  return (await freshReport(world.dataSource, target.name, target.structure, target.made)).id;
}

async function commentId({ dataSource }: World, { reportId, structure, member }: Target): Promise<string> {
  return comment(dataSource, { reportId, structureId: structure.id, accountId: member.id, body: 'Bien reçu.', internal: false });
}

async function comment(dataSource: DataSource, row: { reportId: string; structureId: string; accountId: string; body: string; internal: boolean }): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO report_comment (id, report_id, structure_id, side, internal, body, account_id, account_name, written_at, read_at) VALUES ($1, $2, $3, 'STAFF', $4, $5, $6, 'Personne', now(), now())`,
    [id, row.reportId, row.structureId, row.internal, row.body, row.accountId]);
  return id;
}

async function mergedId(dataSource: DataSource, { name, structure, made, reportId }: Pick<Target, 'name' | 'structure' | 'made' | 'reportId'>, accountId: string): Promise<string> {
  const { id } = await freshReport(dataSource, name, structure, made);
  await dataSource.query(`UPDATE report SET status = 'MERGED', status_motive = 'SAME_SITUATION' WHERE id = $1`, [id]);
  await dataSource.query(`INSERT INTO report_merge (report_id, into_id, from_status, account_id, account_name, merged_at) VALUES ($1, $2, 'SUBMITTED', $3, 'Personne', now())`, [id, reportId, accountId]);
  return id;
}

export interface TriageMarks { readonly message: string; readonly internalNote: string; readonly tag: string }

/** A report that was qualified, tagged, put in somebody's charge, written about and taken for another: with something in every field. */
export async function arrangeTriage(dataSource: DataSource, target: Pick<Target, 'name' | 'structure' | 'made' | 'reportId'>, accountId: string): Promise<TriageMarks> {
  const { name, structure, reportId } = target;
  const marks = { message: `message ${name} ${newCaseCode()}`, internalNote: `note ${name} ${newCaseCode()}`, tag: `étiquette ${name} ${newCaseCode()}`.toLowerCase() };
  await dataSource.query(`INSERT INTO report_assignment (report_id, account_id, account_name, assigned_at) VALUES ($1, $2, 'Personne', now())`, [reportId, accountId]);
  await dataSource.query('INSERT INTO report_tag (report_id, tag, tagged_at) VALUES ($1, $2, now())', [reportId, marks.tag]);
  for (const undone of [null, new Date()]) {
    await dataSource.query(
      `INSERT INTO triage_act (id, batch_id, report_id, kind, before, after, grounds, revision, account_id, account_name, taken_at, undone_at)
       VALUES (gen_random_uuid(), gen_random_uuid(), $1, 'QUALIFIED', '{"causality":"ALLEGED"}', '{"causality":"DOCUMENTED"}', '{SCREENSHOT}', 1, $2, 'Personne', now(), $3)`, [reportId, accountId, undone]);
  }
  await comment(dataSource, { reportId, structureId: structure.id, accountId, body: marks.message, internal: false });
  await comment(dataSource, { reportId, structureId: structure.id, accountId, body: marks.internalNote, internal: true });
  await dataSource.query('INSERT INTO anomaly_report (report_id, anomaly_id, attached_at) VALUES ($1, $2, now())', [reportId, SOME_ANOMALY]);
  await dataSource.query(`INSERT INTO anomaly_step (id, anomaly_id, from_status, to_status, note, account_id, account_name, taken_at) VALUES (gen_random_uuid(), $1, 'OBSERVED', 'RAISED', 'Note du 12 mars.', $2, 'Personne', now())`, [SOME_ANOMALY, accountId]);
  await mergedId(dataSource, target, accountId);
  const asked = await freshReport(dataSource, name, structure, target.made);
  await dataSource.query(`UPDATE report SET status = 'NEEDS_INFO', status_motive = 'FACTS_UNCLEAR' WHERE id = $1`, [asked.id]);
  return marks;
}

const aRule = (name: string, then: object = {}) => ({
  name, enabled: true, priority: false, ...then, when: { departmentCodes: [], siteCodes: [], difficulties: [], rights: [], structureTypes: [], audiences: [], stayDocuments: [] },
});

/** The region of a target, with rules that staff saved there. */
async function routingOf({ dataSource, viewers }: World, { structure }: Target, role: Role | null): Promise<string> {
  const saver = viewers[role ?? 'NATIONAL'].id;
  const rules = [{ ...aRule('Confier', { assigneeId: saver, assigneeName: 'FAS', tag: 'ok' }), id: randomUUID() }];
  await dataSource.query(
    `INSERT INTO routing_table (region_code, revision, rules, saved_by, saved_by_name, saved_at) VALUES ($1, 1, $2, $3, 'FAS', now()) ON CONFLICT (region_code) DO UPDATE SET revision = 1, rules = excluded.rules`,
    [structure.regionCode, JSON.stringify(rules), saver]);
  return structure.regionCode;
}
