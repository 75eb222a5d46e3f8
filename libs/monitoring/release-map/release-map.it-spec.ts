import { afterAll, beforeAll, expect, it } from 'vitest';
import { AuditLog, accessEntities } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { ReleasableReports, ReleaseTables, releaseEntities } from '@vigie/release';
import { SetClock, aMember, aNational, aRegional, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { FilterCodes } from '../figures/filter-codes';
import { ReadHeatmap } from '../heatmap/read-heatmap';
import { ReleaseMap, wholeMonthsOf, type MapRelease, type MapReleased } from './release-map';

let db: TestDatabase;
let release: ReleaseMap;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));
const structures: BuiltStructure[] = [];
const asked = { level: 'DEPARTMENT', metric: 'REPORTS', from: '2026-09-01', to: '2026-09-30' } as const;

async function reports(count: number, siteCode: string, rights: string[], occurredOn = '2026-09-12', by = structures): Promise<void> {
  await reportRows(db.dataSource, ...Array.from({ length: count }, (_, i) => ({ structure: by[i % by.length]!, siteCode, rights, occurredOn })));
}

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...releaseEntities]);
  await layReference(db);
  for (let i = 0; i < 4; i += 1) structures.push(await aStructure(db.dataSource));
  await reports(40, 'P69', ['CAF', 'EMPLOYMENT']);
  await reports(30, 'P69', ['CAF']);
  await reports(60, 'P38', ['EMPLOYMENT']);
  await reports(50, 'P75', ['CAF']);
  await reports(4, 'P01', ['CAF']);
  await reports(20, 'P42', ['CAF'], '2026-09-12', structures.slice(0, 1));
  await reports(5, 'P69', ['CAF'], '2026-10-02');
  await reports(70, 'P38', ['CAF'], '2026-10-02');
  for (const [site, caf, others] of [['P69', 60, 40], ['P38', 30, 60], ['P75', 80, 30], ['P42', 25, 25]] as const) {
    await reports(caf, site, ['CAF'], '2026-06-10');
    await reports(others, site, ['EMPLOYMENT'], '2026-06-10');
  }
  const codes = new FilterCodes(new CatalogueService(db.tx, clock));
  release = new ReleaseMap(db.tx, new ReadHeatmap(db.tx, codes, clock, { demo: false }), new ReleaseTables(db.tx, new CatalogueService(db.tx, clock), new ReleasableReports(db.tx), clock), new AuditLog());
});
afterAll(() => db.close());

function released(outcome: MapRelease): MapReleased {
  if (outcome.kind !== 'RELEASED') throw new Error(JSON.stringify(outcome));
  return outcome;
}
const of = ({ cells }: MapReleased, code: string) => cells.find(({ territory }) => territory === code)!;

it('lets out counts of eleven from three structures, hides the others and says so, and keeps it in the ledger', async () => {
  const map = released(await release.execute(await aNational(db.dataSource), asked));
  expect(map).toMatchObject({ from: '2026-09-01', to: '2026-09-30', level: 'DEPARTMENT', metric: 'REPORTS' });
  expect(of(map, '69')).toEqual({ territory: '69', name: 'Rhône', value: 70, n: 70, low: null, high: null, reason: null });
  expect(of(map, '01')).toMatchObject({ value: null, n: null });
  expect(of(map, '01').reason).toMatch(/^Masqué/);
  expect(of(map, '42').value).toBeNull();
  const [row] = await db.dataSource.query<[{ state: string; hash: string }]>('SELECT state, hash FROM release WHERE id = $1', [map.id]);
  expect(row).toEqual({ state: 'OUT', hash: map.hash });
  const [act] = await db.dataSource.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'MAP_RELEASED' AND subject_id = $1`, [map.id]);
  expect(act.n).toBe(1);
});

it('hides what the difference with an earlier export would tell', async () => {
  const map = released(await release.execute(await aNational(db.dataSource), { ...asked, to: '2026-10-31' }));
  expect(of(map, '69').value).toBeNull();
  expect(of(map, '69').reason).toMatch(/^Masqué/);
});

it('gives a share only where part and whole both leave, and a region its own territory only', async () => {
  const map = released(await release.execute(await aRegional(db.dataSource, 'ARA'), { ...asked, metric: 'RIGHT_SHARE', shareOf: 'EMPLOYMENT' }));
  expect(map.cells.every(({ territory }) => territory !== '75')).toBe(true);
  for (const { value, n } of map.cells) if (value !== null) expect(n).not.toBeNull();
  expect(of(map, '01').value).toBeNull();
});

it('gives a share its interval, and smooths it over what leaves, so that it tells of no hidden territory', async () => {
  const national = await aNational(db.dataSource);
  const shares = { ...asked, from: '2026-06-01', to: '2026-06-30', metric: 'RIGHT_SHARE', shareOf: 'CAF' } as const;
  const plain = released(await release.execute(national, shares));
  const shown = plain.cells.filter(({ value }) => value !== null);
  expect(shown.length).toBeGreaterThan(2);
  for (const { value, low, high } of shown) expect([low! < value!, value! < high!]).toEqual([true, true]);
  expect(plain.smoothing).toBeNull();

  const map = released(await release.execute(national, { ...shares, smoothed: true }));
  expect(map.smoothing).toMatch(/^Lissé/);
  const together = shown.reduce((sum, { value, n }) => sum + value! * n!, 0) / shown.reduce((sum, { n }) => sum + n!, 0);
  for (const { territory, value, n, reason } of plain.cells) {
    const drawn = of(map, territory);
    expect({ n: drawn.n, reason: drawn.reason }, territory).toEqual({ n, reason });
    if (value === null) expect(drawn).toMatchObject({ value: null, low: null, high: null });
    else expect(Math.abs(drawn.value! - together), territory).toBeLessThanOrEqual(Math.abs(value - together) + 1e-9);
  }
});

it('sets the reports of a region against its answers of 2024, which were published', async () => {
  const map = released(await release.execute(await aNational(db.dataSource), { ...asked, level: 'REGION', metric: 'RATE_PER_RESPONDENT' }));
  const reports = released(await release.execute(await aNational(db.dataSource), { ...asked, level: 'REGION' }));
  const shown = map.cells.filter(({ value }) => value !== null);
  expect(shown.length).toBeGreaterThan(0);
  for (const { territory, value, n, low, high } of shown) {
    expect(value! * n!, territory).toBeCloseTo(of(reports, territory).value!);
    expect([low! <= value!, value! < high!], territory).toEqual([true, true]);
  }
  for (const { territory, value } of reports.cells) if (value === null) expect(of(map, territory)).toMatchObject({ value: null, n: null });
});

it('refuses what cannot be guaranteed, in French', async () => {
  const national = await aNational(db.dataSource);
  for (const changes of [{ metric: 'RUPTURE_DAYS' }, { metric: 'STRUCTURES' }, { metric: 'RATE_PER_STRUCTURE' }, { metric: 'HOURS' }, { metric: 'HOURS_PER_REPORT' }, { metric: 'DOCUMENT_GAP_DAYS' }, { metric: 'RATE_PER_RESPONDENT' }, { from: '2026-09-02' }] as const) {
    const { reasons } = await release.execute(national, { ...asked, ...changes }) as { reasons: readonly string[] };
    expect(reasons.length, JSON.stringify(changes)).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/[a-zé]\.$/);
  }
  await expect(release.execute(await aMember(db.dataSource, structures[0]!), asked)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(release.execute(await aRegional(db.dataSource, 'ARA'), { ...asked, region: '11' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

it.each([
  ['2026-09-01', '2026-09-30', '2026-09-01', '2026-09-01'], ['2026-08-28', '2026-11-25', '2026-09-01', '2026-10-01'], ['2026-01-01', '2026-12-31', '2026-01-01', '2026-12-01'],
])('counts, of %s to %s, the months %s to %s', (from, to, firstMonth, lastMonth) => expect(wholeMonthsOf({ from, to })).toEqual({ firstMonth, lastMonth }));

it('finds no whole month in a shorter period', () => expect(wholeMonthsOf({ from: '2026-09-02', to: '2026-10-30' })).toBeNull());
