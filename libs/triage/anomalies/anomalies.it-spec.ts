import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reportRows, type Browser } from '@vigie/testing';
import { RESULT, triageProgram, type Result, type TriageProgram } from '../rehearsal/triage-program';

let t: TriageProgram;
let national: Browser;
beforeAll(async () => {
  t = await triageProgram();
  national = await t.program.browserOf(t.accounts.national);
});
afterAll(() => t.close());
beforeEach(() => t.db.dataSource.query(`TRUNCATE report, rupture CASCADE; DELETE FROM anomaly_witness; DELETE FROM anomaly_step; UPDATE anomaly SET status = 'OBSERVED', revision = 1`));

const FIELDS = 'id name status moves revision mine weight { reports structures witnesses firstSeen spread { departmentCode reports witnesses } } steps { fromStatus toStatus note by }';
interface Shown { readonly id: string; readonly name: string; readonly status: string; readonly moves: string[]; readonly mine: boolean; readonly weight: { readonly reports: number; readonly witnesses: number; readonly structures: number; readonly firstSeen: string; readonly spread: unknown[] } | null; readonly steps: unknown[] }
const list = async (who: Browser) => (await who.call<{ anomalies: Shown[] }>(`{ anomalies { ${FIELDS} } }`)).data!.anomalies;
const photo = async (who: Browser) => (await list(who)).find(({ name }) => name.startsWith('E-photo'))!;
const attach = async (who: Browser, ids: string[], anomalyId: string | null) => {
  const answer = await who.call<{ attachReports: Result }>(`mutation ($reports: [AimedReport!]!, $anomalyId: ID) { attachReports(reports: $reports, anomalyId: $anomalyId) { ${RESULT} ... on TriageDone { items { anomaly { name } } } } }`, { reports: ids.map((id) => ({ id })), anomalyId });
  return answer.data!.attachReports;
};
const RESULTS = `__typename ... on AnomalyKept { anomaly { ${FIELDS} } } ... on AnomalyRefused { reason message }`;
const move = async (who: Browser, id: string, revision: number, to: string, note: string | null = null) =>
  (await who.call<{ moveAnomaly: { reason?: string; anomaly?: Shown } }>(`mutation ($id: ID!, $revision: Int!, $to: AnomalyStatus!, $note: String) { moveAnomaly(id: $id, revision: $revision, to: $to, note: $note) { ${RESULTS} } }`, { id, revision, to, note })).data!.moveAnomaly;

it('starts with those the federation named in 2024', async () => {
  expect((await list(t.regional)).map(({ name }) => name)).toEqual(expect.arrayContaining(['Numéro AGDREF qui n’ouvre pas de compte', 'E-photo refusée ou bloquante', 'Deux demandes en même temps impossibles']));
});

it('weighs what staff attach, in their territory, each report once, and takes it back', async () => {
  const { id } = await photo(t.regional);
  const ids = await reportRows(t.db.dataSource, { structure: t.structure, occurredOn: '2026-02-03' }, { structure: t.structure, siteCode: 'P38' }, { structure: t.structure, status: 'REJECTED' }, { structure: t.structure, siteCode: 'P75' });
  const done = await attach(t.regional, ids, id);
  expect(done.items.map(({ anomaly }) => anomaly?.name)).toEqual(['E-photo refusée ou bloquante', 'E-photo refusée ou bloquante', 'E-photo refusée ou bloquante']);
  expect(done.refused.map(({ reason }) => reason)).toEqual(['UNKNOWN_REPORT']);
  expect((await photo(t.regional)).weight).toEqual({ reports: 2, structures: 1, witnesses: 0, firstSeen: '2026-02-03', spread: [{ departmentCode: '38', reports: 1, witnesses: 0 }, { departmentCode: '69', reports: 1, witnesses: 0 }] });
  expect((await photo(t.elsewhere)).weight).toMatchObject({ reports: 0 });
  expect(await attach(t.regional, [ids[0]!], id)).toMatchObject({ reason: 'ATTACHED_ALREADY' });
  await t.regional.call('mutation ($b: ID!) { undoTriage(batchId: $b) { __typename } }', { b: done.batchId });
  expect((await photo(t.regional)).weight).toMatchObject({ reports: 0 });
  expect(await t.regional.refusal('mutation { attachReports(reports: [], anomalyId: "x") { __typename } }')).toBe('NOT_FOUND');
});

it('hears « moi aussi » of a structure once, shows it no figure of others, and unsays it', async () => {
  const { id } = await photo(t.reporter);
  const say = (said: boolean) => t.reporter.call('mutation ($id: ID!, $said: Boolean!) { sayMeToo(anomalyId: $id, said: $said) }', { id, said });
  await say(true);
  await say(true);
  expect(await photo(t.reporter)).toMatchObject({ mine: true, weight: null, steps: [], moves: [] });
  expect((await photo(t.regional)).weight).toMatchObject({ reports: 0, witnesses: 1, spread: [{ departmentCode: '69', reports: 0, witnesses: 1 }] });
  expect((await photo(t.elsewhere)).weight).toMatchObject({ witnesses: 0 });
  await say(false);
  expect((await photo(t.reporter)).mine).toBe(false);
});

it('is followed with the DGEF by national staff, along the table, each step kept with its words', async () => {
  const { id } = await photo(national);
  expect(await t.regional.refusal(`mutation ($id: ID!) { moveAnomaly(id: $id, revision: 1, to: RAISED) { __typename } }`, { id })).toBe('FORBIDDEN');
  expect(await move(national, id, 1, 'FIXED')).toMatchObject({ reason: 'NOT_ALLOWED' });
  await move(national, id, 1, 'RAISED', 'Note du 12 mars.');
  t.clock.pass(1, 'minutes');
  expect(await move(national, id, 1, 'ACKNOWLEDGED')).toMatchObject({ reason: 'CHANGED' });
  await move(national, id, 2, 'FIXED');
  t.clock.pass(1, 'minutes');
  expect(await move(national, id, 3, 'BACK', 'Vu avec Mme Traoré, 06 12 34 56 78')).toMatchObject({ reason: 'IDENTIFIES' });
  expect(await move(national, id, 3, 'BACK')).toMatchObject({ anomaly: { status: 'BACK', moves: ['RAISED', 'ACKNOWLEDGED', 'PROMISED', 'FIXED'], steps: [{ toStatus: 'BACK' }, { toStatus: 'FIXED' }, { toStatus: 'RAISED', note: 'Note du 12 mars.' }] } });
});

it('is named once, by staff alone', async () => {
  const save = async (who: Browser, name: string, description = 'Le bouton de dépôt reste grisé après la dernière pièce.') =>
    (await who.call<{ saveAnomaly: { reason?: string; __typename: string } }>(`mutation ($anomaly: AnomalyInput!) { saveAnomaly(anomaly: $anomaly) { ${RESULTS} } }`, { anomaly: { name, description } })).data?.saveAnomaly;
  expect(await save(t.regional, 'Bouton de dépôt grisé')).toMatchObject({ __typename: 'AnomalyKept' });
  expect(await save(t.regional, 'bouton de  dépôt grisé')).toMatchObject({ reason: 'NAME_TAKEN' });
  expect(await save(t.regional, 'x')).toMatchObject({ reason: 'NAME_LENGTH' });
  expect(await save(t.reporter, 'Bouton de dépôt absent')).toBeUndefined();
});
