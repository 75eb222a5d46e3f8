import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { aMember, aRegional, aStructure, layReference, reportRows, SetClock, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { ReleasableReports } from '../population/releasable-reports';
import { releaseEntities } from '../persistence/release-entities';
import { ReleaseTables } from './release-tables';
import type { ReleaseOutcome, ReleaseRequest, TablesReleased } from './release-request';

let db: TestDatabase;
let releases: ReleaseTables;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));
const structures: BuiltStructure[] = [];

async function reports(count: number, wishes: { siteCode?: string; occurredOn?: string; rights?: string[] }, by = structures): Promise<void> {
  await reportRows(db.dataSource, ...Array.from({ length: count }, (_, i) => ({ structure: by[i % by.length]!, createdAt: new Date('2026-10-30T09:00:00Z'), occurredOn: '2026-09-12', ...wishes })));
}

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...releaseEntities]);
  await layReference(db);
  for (let i = 0; i < 4; i += 1) structures.push(await aStructure(db.dataSource));
  await reports(40, { siteCode: 'P69', rights: ['CAF', 'EMPLOYMENT'] });
  await reports(30, { siteCode: 'P69', rights: ['CAF'] });
  await reports(25, { siteCode: 'P38', rights: ['EMPLOYMENT'] });
  await reports(50, { siteCode: 'P75', rights: ['CAF'] });
  await reports(5, { siteCode: 'P69', occurredOn: '2026-10-02', rights: ['CAF'] });
  await reports(60, { siteCode: 'P38', occurredOn: '2026-10-02', rights: ['CAF'] });
  await reports(12, { siteCode: 'P01', occurredOn: '2026-08-02', rights: ['CAF'] }, structures.slice(0, 1));
  releases = new ReleaseTables(db.tx, new CatalogueService(db.tx, clock), new ReleasableReports(db.tx), clock);
});
afterAll(() => db.close());

const BY_DEPARTMENT: ReleaseRequest = { audience: 'MINISTRY', label: 'Lettre d’octobre', firstMonth: '2026-09-01', lastMonth: '2026-09-01', tables: [{ name: 'DEPARTMENTS', cut: [{ dimension: 'territory', level: 1 }] }] };

function released(outcome: ReleaseOutcome): TablesReleased {
  if (outcome.kind !== 'RELEASED') throw new Error(JSON.stringify(outcome));
  return outcome;
}
const valueOf = ({ tables }: TablesReleased, ...codes: string[]) => tables[0]?.cells.find((cell) => cell.codes.join() === codes.join())?.value;

it('counts, decides and keeps in the ledger what leaves', async () => {
  const outcome = released(await releases.execute(BY_DEPARTMENT));
  expect([valueOf(outcome, 'D69'), valueOf(outcome, 'D38'), valueOf(outcome, 'R84'), valueOf(outcome, 'TOTAL')]).toEqual([70, 25, 95, 145]);
  const [row] = await db.dataSource.query<[{ state: string; hash: string }]>('SELECT state, hash FROM release WHERE id = $1', [outcome.releaseId]);
  expect(row).toEqual({ state: 'HELD', hash: outcome.hash });
});

it('gives the same bytes again, and counts it once among what is out', async () => {
  const [first] = await db.dataSource.query<[{ hash: string }]>(`SELECT hash FROM release ORDER BY decided_at LIMIT 1`);
  expect(released(await releases.execute(BY_DEPARTMENT)).hash).toBe(first.hash);
});

it('hides what the difference of two periods would tell, and says so in French', async () => {
  const both = released(await releases.execute({ ...BY_DEPARTMENT, label: 'Lettre de novembre', lastMonth: '2026-10-01' }));
  // 75 − 70 would be the five people of October in the Rhône.
  expect(valueOf(both, 'D69')).toBeNull();
  expect(both.notes.join()).toContain('ne diffèrent que par la période');
  expect(both.tables[0]!.cells.find(({ codes }) => codes[0] === 'D69')?.reason).toMatch(/^Masqué/);
});

it('takes rights that overlap for what they are: their sum is no total', async () => {
  const outcome = released(await releases.execute({ ...BY_DEPARTMENT, label: 'Droits', tables: [{ name: 'RIGHTS', cut: [{ dimension: 'territory', level: 2 }, { dimension: 'right' }] }] }));
  expect(valueOf(outcome, 'TOTAL', 'CAF')).toBe(120);
  expect(valueOf(outcome, 'TOTAL', 'TOTAL')).toBe(145);
  expect(valueOf(outcome, 'TOTAL', 'EMPLOYMENT')).toBe(65);
});

it('refuses what isolates one structure, or counts nothing, and proposes something wider', async () => {
  const alone = await releases.execute({ ...BY_DEPARTMENT, firstMonth: '2026-08-01', lastMonth: '2026-08-01' });
  expect(alone).toMatchObject({ kind: 'REFUSED', code: 'ISOLATED' });
  expect(alone.kind === 'REFUSED' && alone.suggestions.length).toBeGreaterThan(0);
  expect(await releases.execute({ ...BY_DEPARTMENT, firstMonth: '2020-08-01', lastMonth: '2020-09-01' })).toMatchObject({ kind: 'REFUSED', code: 'EMPTY' });
  await expect(releases.execute({ ...BY_DEPARTMENT, firstMonth: '2026-08-15' })).rejects.toThrow(RangeError);
  await expect(releases.execute({ ...BY_DEPARTMENT, within: { shoe: ['44'] } })).rejects.toThrow(RangeError);
});

it('repeats a figure that is out when a few reports came since', async () => {
  await reports(2, { siteCode: 'P69', rights: ['CAF'] });
  const outcome = released(await releases.execute({ ...BY_DEPARTMENT, label: 'Lettre de décembre' }));
  expect(valueOf(outcome, 'D69')).toBe(70);
  expect(outcome.notes.join()).toContain('La valeur déjà diffusée est reprise');
});

it('gives what months that left add up to, where a few were solved since', async () => {
  for (const month of ['04', '05', '06']) await reports(60, { siteCode: 'P69', occurredOn: `2026-${month}-12`, rights: ['CAF'] });
  const solve = (month: string, count: number) => db.dataSource.query(`UPDATE report SET status = 'RESOLVED' WHERE id IN (SELECT id FROM report WHERE occurred_on = $1 AND status <> 'RESOLVED' ORDER BY id LIMIT $2)`, [`2026-${month}-12`, count]);
  const byOutcome = (first: string, last: string): ReleaseRequest => ({ ...BY_DEPARTMENT, label: `Issues ${first}`, firstMonth: `2026-${first}-01`, lastMonth: `2026-${last}-01`, left: true, tables: [{ name: 'OUTCOMES', cut: [{ dimension: 'outcome' }] }] });
  for (const [month, solved] of [['04', 30], ['05', 20], ['06', 25]] as const) {
    await solve(month, solved);
    expect(valueOf(released(await releases.execute(byOutcome(month, month))), 'SOLVED')).toBe(solved);
  }
  await solve('04', 2);
  await solve('05', 3);
  const quarter = released(await releases.execute(byOutcome('04', '06')));
  expect(valueOf(quarter, 'SOLVED')).toBe(75);
  expect(quarter.tables[0]!.cells.find(({ codes }) => codes[0] === 'SOLVED')?.reason).toBe('Valeur déjà diffusée, reprise telle quelle.');
  expect(quarter.notes.join()).toContain('arrivés, retirés ou résolus depuis');
});

it('decides again when something else left meanwhile', async () => {
  const outcomes = await Promise.all([1, 2, 3].map((i) => releases.execute({ ...BY_DEPARTMENT, label: `Ensemble ${i}`, within: { territory: ['R84'] } })));
  const [first, ...others] = outcomes.map(released);
  for (const other of others) expect(other.hash).toBe(first!.hash);
});

it('forgets a release that was dropped before it left, and no other; a newer state takes the place of one that is held', async () => {
  const held = released(await releases.execute({ ...BY_DEPARTMENT, label: 'Brouillon', firstMonth: '2026-10-01', lastMonth: '2026-10-01' }));
  const newer = released(await releases.execute({ ...BY_DEPARTMENT, label: 'Brouillon 2', firstMonth: '2026-10-01', lastMonth: '2026-10-01', replaces: held.releaseId }));
  await db.tx.run({ kind: 'SYSTEM' }, async (m) => { await releases.markLeft(m, newer.releaseId); await releases.drop(m, newer.releaseId); });
  const states = await db.dataSource.query<{ id: string; state: string }[]>('SELECT id, state FROM release WHERE id = ANY ($1)', [[held.releaseId, newer.releaseId]]);
  expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({ [held.releaseId]: 'DROPPED', [newer.releaseId]: 'OUT' });
  await expect(db.tx.run({ kind: 'SYSTEM' }, (m) => m.query(`UPDATE release SET label = 'x'`))).rejects.toThrow(/permission denied/);
  await expect(db.tx.run({ kind: 'SYSTEM' }, (m) => m.query('DELETE FROM released_table'))).rejects.toThrow(/permission denied/);
});

it('lets no structure and no region read what is held for a letter', async () => {
  for (const { scope } of [await aMember(db.dataSource, structures[0]!), await aRegional(db.dataSource, 'ARA')]) {
    expect(await db.tx.run(scope, (m) => m.query('SELECT 1 FROM released_table UNION ALL SELECT 1 FROM release'))).toEqual([]);
  }
});
