import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { aMember, aRegional, aStructure, layReference, reportRows, SetClock, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { monitoringEntities } from '../persistence/monitoring-entities';
import { ReleasableReports, ReleaseTables, ReleasedTableEntity, releaseEntities, type ReleasedCell } from '@vigie/release';
import { ReadReportUses } from '../report-use/read-report-uses';
import { RecordReportUse } from '../report-use/record-report-use';
import { PublishMemberFigures } from './publish-member-figures';
import { ReadMemberFigures } from './read-member-figures';

let db: TestDatabase;
let publish: PublishMemberFigures;
let read: ReadMemberFigures;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));
const lyon: BuiltStructure[] = [];
let paris: BuiltStructure;
let viewer: Viewer;

/** One report a call of the builder: they differ by nothing else. */
async function reports(structure: BuiltStructure, count: number, wishes: object = {}): Promise<void> {
  for (let i = 0; i < count; i += 1) await reportRows(db.dataSource, { structure, occurredOn: '2026-10-12', createdAt: new Date('2026-10-13T09:00:00Z'), ...wishes });
}

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...releaseEntities, ...monitoringEntities]);
  await layReference(db);
  for (let i = 0; i < 4; i += 1) lyon.push(await aStructure(db.dataSource));
  paris = await aStructure(db.dataSource, { siteCode: 'P75' });
  viewer = await aMember(db.dataSource, lyon[0]!);
  for (const [i, structure] of lyon.entries()) await reports(structure, 8 + i);
  await reports(lyon[1]!, 3, { occurredOn: '2026-09-02' });
  await reports(paris, 7);
  const catalogue = new CatalogueService(db.tx, clock);
  publish = new PublishMemberFigures(db.tx, new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), clock);
  read = new ReadMemberFigures(db.tx, catalogue, clock);
});
afterAll(() => db.close());

const cells = async (name: string, month = '2026-10-01') => (await db.dataSource.getRepository(ReleasedTableEntity).findOneByOrFail({ name, month })).cells;
const valueOf = (all: readonly ReleasedCell[], ...codes: string[]) => all.find((cell) => cell.codes.join() === codes.join())?.value;

it('compares with nothing before a month is published, and gives one’s own exactly', async () => {
  const figures = await read.execute(viewer);
  expect(figures).toMatchObject({ from: '2025-12-01', to: '2026-11-20', reports: 8, comparison: null });
  expect(figures.months).toHaveLength(12);
  expect(figures.months.find(({ month }) => month === '2026-10-01')).toMatchObject({ reports: 8 });
});

it('publishes months that have settled, and are not of three people, through disclosure control, once, and tells nobody what it hides', async () => {
  expect(await publish.execute()).toEqual(['2026-10-01']);
  const outcomes = await cells('SOLVED');
  // Thirty-eight from four structures, and seven of one structure in Paris: neither it, nor its region, nor the rest by difference.
  expect(valueOf(outcomes, 'D75', 'TOTAL')).toBeNull();
  expect(valueOf(outcomes, 'R11', 'TOTAL')).toBeNull();
  const shown = [...outcomes, ...(await cells('RIGHT')), ...(await cells('DIFFICULTY_GROUP'))].flatMap(({ value }) => value ?? []);
  expect(shown.filter((value) => value > 0 && value < 11)).toEqual([]);
  // Rights are told from the region up.
  expect((await cells('RIGHT')).filter(({ codes }) => codes[0]!.startsWith('D'))).toEqual([]);
  const [nation, rhone] = [valueOf(outcomes, 'TOTAL', 'TOTAL'), valueOf(outcomes, 'D69', 'TOTAL')];
  expect(nation === null || rhone === null).toBe(true);
  expect(await publish.execute()).toEqual([]);
});

it('is frozen: what comes or goes afterwards changes no byte of it', async () => {
  const hashes = () => db.dataSource.query('SELECT name, month::text, hash FROM released_table ORDER BY 1, 2');
  const before = await hashes();
  await reports(paris, 20);
  clock.pass(1, 'days');
  expect(await publish.execute()).toEqual([]);
  expect(await hashes()).toEqual(before);
  await expect(db.tx.run({ kind: 'SYSTEM' }, (m) => m.query(`UPDATE released_table SET cells = '[]'`))).rejects.toThrow(/permission denied/);
  await expect(db.tx.run({ kind: 'SYSTEM' }, (m) => m.query('DELETE FROM released_table'))).rejects.toThrow(/permission denied/);
});

it('shows a structure its own month beside those figures, and staff nothing here', async () => {
  const { comparison } = await read.execute(viewer);
  expect(comparison).toMatchObject({ month: '2026-10-01', own: { level: 'STRUCTURE', reports: 8 } });
  expect(comparison!.territories.map(({ level, name }) => [level, name])).toEqual([['DEPARTMENT', 'Rhône'], ['REGION', 'Auvergne-Rhône-Alpes'], ['NATION', 'France']]);
  for (const { rights, solved, solvedShare, reports: count } of comparison!.territories) {
    for (const { count: part, share } of rights) if (part === null) expect(share).toBeNull();
    if (solved === null || count === null) expect(solvedShare).toBeNull();
  }
  await expect(async () => read.execute({ ...viewer, scope: { kind: 'NATION', accountId: viewer.account.id } })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});

it('tells each structure what its own reports have served to, and no other', async () => {
  const uses = new ReadReportUses(db.tx);
  expect(await uses.execute(viewer)).toEqual([]);
  const ids = (await db.dataSource.query<{ id: string }[]>(`SELECT id FROM report WHERE structure_id = ANY ($1) ORDER BY id LIMIT 12`, [[lyon[0]!.id, lyon[1]!.id]])).map(({ id }) => id);
  const use = { kind: 'ALERT', subjectId: crypto.randomUUID(), label: 'Alerte d’octobre', reportIds: ids, usedOn: '2026-11-02' } as const;
  for (let i = 0; i < 2; i += 1) await db.tx.run({ kind: 'SYSTEM' }, (m) => new RecordReportUse().execute(m, use));
  const own = await uses.execute(viewer);
  expect(own).toMatchObject([{ kind: 'ALERT', label: 'Alerte d’octobre', usedOn: '2026-11-02' }]);
  const counts = await db.dataSource.query<{ reports: number }[]>('SELECT reports FROM report_use');
  expect(counts.reduce((sum, { reports: n }) => sum + n, 0)).toBe(12);
  const { scope } = await aMember(db.dataSource, paris);
  expect(await db.tx.run(scope, (m) => m.query('SELECT 1 FROM report_use'))).toEqual([]);
  expect(await db.tx.run((await aRegional(db.dataSource, 'ARA')).scope, (m) => m.query('SELECT 1 FROM report_use'))).toEqual([]);
});
