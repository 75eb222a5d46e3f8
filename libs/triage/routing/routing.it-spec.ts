import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AuditLog } from '@vigie/access';
import { JobQueue } from '@vigie/pipeline';
import { aReportDraft, reportRows, type Browser } from '@vigie/testing';
import { ApplyChange } from '../act-on-reports/apply-change';
import { RouteReports } from '../jobs/route-reports';
import { ITEM, triageProgram, type Item, type TriageProgram } from '../rehearsal/triage-program';

let t: TriageProgram;
beforeAll(async () => { t = await triageProgram(); });
afterAll(() => t.close());
beforeEach(() => t.db.dataSource.query('TRUNCATE report, rupture, routing_table CASCADE'));

const WHEN = { departmentCodes: [], siteCodes: [], difficulties: [], rights: [], structureTypes: [], audiences: [], stayDocuments: [] };
const rule = (name: string, when: object = {}, then: object = {}) => ({ name, enabled: true, when: { ...WHEN, ...when }, priority: false, ...then });
interface Refused { readonly __typename: string; readonly message?: string; readonly rule?: number; readonly revision?: number; readonly rules?: { id: string; name: string; assigneeName: string | null }[] }
const save = async (who: Browser, rules: object[], revision = 0, regionCode = '84') =>
  (await who.call<{ saveRouting: Refused }>(`mutation ($region: ID!, $revision: Int!, $rules: [RoutingRuleInput!]!) { saveRouting(regionCode: $region, revision: $revision, rules: $rules) {
    __typename ... on RoutingTable { revision rules { id name assigneeName } } ... on RoutingRefused { message rule } } }`, { region: regionCode, revision, rules })).data!.saveRouting;
interface Rehearsed { reports: number; routed: number; assigned: number; tagged: number; prioritised: number; rules: { matched: number; charged: number }[]; colleagues: { reports: number }[]; message?: string }
const rehearse = async (who: Browser, rules: object[]) =>
  (await who.call<{ rehearseRouting: Rehearsed }>(`query ($rules: [RoutingRuleInput!]!) { rehearseRouting(regionCode: "84", rules: $rules) {
    ... on RoutingRehearsal { reports routed assigned tagged prioritised rules { matched charged } colleagues { reports } } ... on RoutingRefused { message rule } } }`, { rules })).data!.rehearseRouting;
const queue = async (who: Browser) => (await who.call<{ triageQueue: { items: Item[] } }>(`{ triageQueue { items { ${ITEM} } } }`)).data!.triageQueue.items;
const submit = async (changes: object = {}) => {
  const answer = await t.reporter.call<{ submitReport: { __typename: string } }>('mutation ($key: ID!, $report: ReportInput!) { submitReport(idempotencyKey: $key, report: $report) { __typename } }', { key: crypto.randomUUID(), report: { ...aReportDraft(), ...changes } });
  expect(answer.data?.submitReport.__typename).toBe('ReportReceipt');
};

it('puts what arrives in somebody’s charge and tags it, in the name of the rule, once', async () => {
  await save(t.regional, [rule('Tout le Rhône', { departmentCodes: ['69'] }, { assigneeId: t.accounts.colleague.id, tag: 'Rhône' }), rule('Urgences', {}, { priority: true, assigneeId: t.accounts.regional.id }), { ...rule('Coupée', {}, { tag: 'non' }), enabled: false }]);
  await submit();
  await t.drained();
  const [item] = await queue(t.colleague);
  expect(item).toMatchObject({ mine: true, tags: ['prioritaire', 'rhône'] });
  const acts = (await t.regional.call<{ triageActs: { kind: string; by: string; batchId?: string }[] }>('query ($id: ID!) { triageActs(reportId: $id) { kind by } }', { id: item!.report.id })).data!.triageActs;
  expect(acts).toEqual(expect.arrayContaining([{ kind: 'ASSIGNED', by: 'Règle «\u00a0Tout le Rhône\u00a0»' }, { kind: 'TAGGED', by: 'Règle «\u00a0Urgences\u00a0»' }]));
  expect(await t.db.dataSource.query(`SELECT action, account_id FROM audit_entry WHERE action IN ('ROUTING_SAVED', 'REPORTS_ROUTED') ORDER BY id`)).toEqual([{ action: 'ROUTING_SAVED', account_id: t.accounts.regional.id }, { action: 'REPORTS_ROUTED', account_id: null }]);

  // Staff take a tag off; the same job again leaves it off.
  await t.regional.call('mutation ($id: ID!) { tagReports(reports: [{ id: $id }], tag: "rhône", remove: true) { __typename } }', { id: item!.report.id });
  const job = new RouteReports(t.db.tx, t.program.app.get(ApplyChange, { strict: false }), t.program.app.get(AuditLog, { strict: false }), t.clock);
  expect(await job.handle({ reportIds: [item!.report.id] })).toEqual({ skipped: expect.any(String) });
  expect((await queue(t.colleague))[0]!.tags).toEqual(['prioritaire']);
});

it('is taken back as any gesture, by whoever saved the rules and by nobody else', async () => {
  await save(t.regional, [rule('Tout', {}, { assigneeId: t.accounts.colleague.id, tag: 'nouveau' })]);
  await submit();
  await t.drained();
  const [{ batch }] = await t.db.dataSource.query<[{ batch: string }]>('SELECT DISTINCT batch_id AS batch FROM triage_act');
  const undo = async (who: Browser) => (await who.call<{ undoTriage: { __typename: string; reason?: string } }>('mutation ($id: ID!) { undoTriage(batchId: $id) { __typename ... on TriageRefused { reason } } }', { id: batch })).data!.undoTriage;
  expect(await undo(t.colleague)).toMatchObject({ reason: 'NOT_YOURS' });
  expect(await undo(t.regional)).toMatchObject({ __typename: 'TriageDone' });
  expect((await queue(t.regional))[0]).toMatchObject({ assigneeName: null, tags: [] });
});

it('costs no job while no rule is at work anywhere, and is there for what arrives once one is', async () => {
  const jobs = t.program.app.get(JobQueue, { strict: false });
  const enqueue = jobs.enqueue.bind(jobs);
  const planned: string[] = [];
  jobs.enqueue = (some) => { planned.push(...some.map(({ name }) => name)); return enqueue(some); };
  const arrive = async () => { planned.length = 0; await submit(); await t.drained(); return planned; };
  expect(await arrive()).toEqual(['recompute-buckets']);
  await save(t.regional, [{ ...rule('Coupée', {}, { tag: 'non' }), enabled: false }]);
  expect(await arrive()).toEqual(['recompute-buckets']);
  await save(t.regional, [rule('Tout', {}, { tag: 'oui' })], 1);
  expect(await arrive()).toEqual(['recompute-buckets', 'route-reports']);
  jobs.enqueue = enqueue;
  expect((await queue(t.regional)).flatMap(({ tags }) => tags)).toEqual(['oui']);
});

it('leaves alone what no rule speaks of, other regions, and a charge that was given meanwhile', async () => {
  await save(t.regional, [rule('Ailleurs', { departmentCodes: ['38'] }, { tag: 'isère' })]);
  await submit();
  await t.drained();
  expect((await queue(t.regional))[0]!.tags).toEqual([]);
  expect(await t.db.dataSource.query('SELECT 1 FROM report_routing')).toEqual([]);
});

it('says before it is saved what it would have done of the last 30 days, and changes nothing', async () => {
  const day = 86_400_000;
  const at = (days: number) => new Date(t.clock.now().getTime() - days * day);
  await reportRows(t.db.dataSource, { structure: t.structure, createdAt: at(1) }, { structure: t.structure, createdAt: at(29) }, { structure: t.structure, createdAt: at(31) });
  const rules = [rule('Rhône', { departmentCodes: ['69'] }, { assigneeId: t.accounts.colleague.id }), rule('Tout', {}, { assigneeId: t.accounts.regional.id, priority: true }), rule('Isère', { departmentCodes: ['38'] }, { tag: 'isère' })];
  expect(await rehearse(t.regional, rules)).toEqual({ reports: 2, routed: 2, assigned: 2, tagged: 0, prioritised: 2, rules: [{ matched: 2, charged: 2 }, { matched: 2, charged: 0 }, { matched: 0, charged: 0 }], colleagues: [{ reports: 2 }] });
  expect(await rehearse(t.regional, [...rules].reverse())).toMatchObject({ rules: [{ matched: 0 }, { matched: 2, charged: 2 }, { matched: 2, charged: 0 }] });
  expect((await queue(t.regional)).every(({ tags, assigneeName }) => tags.length === 0 && assigneeName === null)).toBe(true);
  expect(await t.db.dataSource.query('SELECT 1 FROM routing_table')).toEqual([]);
});

it('refuses in French what cannot be a rule, and says which', async () => {
  const good = rule('Bonne', {}, { tag: 'ok' });
  for (const [wrong, message] of [
    [rule('x', {}, { tag: 'ok' }), /nom d’une règle/], [rule('Pour Mme Fatoumata Diallo', {}, { tag: 'ok' }), /désigner une personne/], [rule('Rien'), /ce que la règle fait/], [rule('Paris', { departmentCodes: ['75'] }, { tag: 'ok' }), /pas dans cette région/],
    [rule('Code', { rights: ['<script>'] }, { tag: 'ok' }), /n’existe pas/], [rule('Collègue', {}, { assigneeId: t.accounts.elsewhere.id }), /ne suit pas/], [rule('Étiquette', {}, { tag: 'M. Karim Benali' }), /désigner une personne/],
  ] as const) expect(await save(t.regional, [good, wrong])).toMatchObject({ __typename: 'RoutingRefused', rule: 1, message: expect.stringMatching(message) });
  expect(await save(t.regional, Array.from({ length: 51 }, () => good))).toMatchObject({ rule: null });
});

it('keeps two who change the rules at once from overwriting each other', async () => {
  const both = await Promise.all([save(t.regional, [rule('Une', {}, { tag: 'une' })]), save(t.colleague, [rule('Deux', {}, { tag: 'deux' })])]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['RoutingRefused', 'RoutingTable']);
  expect(await save(t.regional, [rule('Encore', {}, { tag: 'encore' })], 1)).toMatchObject({ revision: 2 });
});

it('is a region’s own: another region reads and writes nothing of it, at both walls, and members are refused', async () => {
  await save(t.regional, [rule('Une', {}, { tag: 'une' })]);
  const read = '{ routingRules(regionCode: "84") { revision } }';
  expect(await t.elsewhere.refusal(read)).toBe('NOT_FOUND');
  expect(await t.reporter.refusal(read)).toBe('FORBIDDEN');
  const scope = { kind: 'REGION', accountId: t.accounts.elsewhere.id, federationCode: 'IDF', regionCodes: ['11'] } as const;
  expect(await t.db.tx.run(scope, (m) => m.query('SELECT 1 FROM routing_table'))).toEqual([]);
  await expect(t.db.tx.run(scope, (m) => m.query(`INSERT INTO routing_table (region_code, revision, rules, saved_by, saved_by_name, saved_at) VALUES ('84', 9, '[]', $1, 'x', now())`, [t.accounts.elsewhere.id]))).rejects.toThrow(/row-level security/);
});
