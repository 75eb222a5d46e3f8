import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditLog, accessEntities } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { ReleasableReports, ReleaseTables, releaseEntities } from '@vigie/release';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { FilterCodes } from '../figures/filter-codes';
import { ReadCrossTable } from './read-cross-table';
import { ReleaseCrossTable, type CrossRelease, type CrossReleased } from './release-cross-table';

let db: TestDatabase;
let release: ReleaseCrossTable;
const structures: BuiltStructure[] = [];
const asked = { rows: 'DEPARTMENT', columns: 'RIGHT', from: '2026-09-01', to: '2026-09-30' } as const;

const reports = (count: number, siteCode: string, rights: string[]) => reportRows(db.dataSource, ...Array.from({ length: count }, (_, i) => ({ structure: structures[i % structures.length]!, siteCode, rights, occurredOn: '2026-09-12' })));

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...releaseEntities]);
  await layReference(db);
  const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));
  for (let i = 0; i < 4; i += 1) structures.push(await aStructure(db.dataSource));
  await reports(60, 'P69', ['CAF']);
  await reports(50, 'P69', ['EMPLOYMENT']);
  await reports(40, 'P38', ['CAF']);
  await reports(30, 'P38', ['EMPLOYMENT']);
  await reports(4, 'P01', ['CAF']);
  const catalogue = new CatalogueService(db.tx, clock);
  release = new ReleaseCrossTable(db.tx, new ReadCrossTable(db.tx, new FilterCodes(catalogue), clock, { demo: false }), new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock), new AuditLog());
});
afterAll(() => db.close());

function released(outcome: CrossRelease): CrossReleased {
  if (outcome.kind !== 'RELEASED') throw new Error(JSON.stringify(outcome));
  return outcome;
}

it('lets out cells of eleven from three structures under the codes of the screen, hides the rest and says so, and keeps it in the ledger', async () => {
  const table = released(await release.execute(await aNational(db.dataSource), asked));
  const of = (row: string, column: string) => table.cells.find((cell) => cell.row === row && cell.column === column)!;
  expect(of('69', 'CAF')).toEqual({ row: '69', column: 'CAF', value: 60, reason: null });
  expect(of('01', 'CAF').value).toBeNull();
  expect(of('01', 'CAF').reason).toMatch(/^Masqué/);
  const [row] = await db.dataSource.query<[{ state: string; hash: string }]>('SELECT state, hash FROM release WHERE id = $1', [table.id]);
  expect(row).toEqual({ state: 'OUT', hash: table.hash });
  const [act] = await db.dataSource.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'TABLE_RELEASED' AND subject_id = $1`, [table.id]);
  expect(act.n).toBe(1);
});

it('keeps to the scope, to whole months, and to staff', async () => {
  const regional = await aRegional(db.dataSource, 'ARA');
  await expect(release.execute(regional, { ...asked, region: '11' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await release.execute(regional, { ...asked, to: '2026-09-29' })).toMatchObject({ kind: 'REFUSED' });
  await expect(release.execute(await aMember(db.dataSource, structures[0]!, 'REPORTER'), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
