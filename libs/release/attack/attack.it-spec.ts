import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessEntities } from '@vigie/access';
import { CatalogueService, catalogueEntities } from '@vigie/catalogue';
import { codesOf, disclose } from '@vigie/domain';
import { seededRandom } from '@vigie/domain/disclosure/attack';
import { loadHighsSolver } from '@vigie/domain/disclosure/solver';
import { SetClock, aStructure, layReference, reportRows, testDatabase, type BuiltStructure, type TestDatabase } from '@vigie/testing';
import { releaseEntities } from '../persistence/release-entities';
import { RELEASE_AUDIENCES } from '../persistence/release.entity';
import { completeOf, reportDimensions, scalesOf, shapesOf, type LedgerDimensions } from '../population/ledger-dimensions';
import { ReleasableReports } from '../population/releasable-reports';
import { candidateTables } from '../release-tables/candidate-tables';
import { monthsBetween } from '../release-tables/months';
import type { ReleaseRequest } from '../release-tables/release-request';
import { ReleaseTables } from '../release-tables/release-tables';
import { figuresRead, placed, type ReadTable } from './what-was-read';

const SITES = ['P69', 'SP692', 'P38', 'P01', 'P75', 'P59'];
const MONTHS = ['2026-07', '2026-08', '2026-09'];
const THRESHOLD = 11;
/** Releases asked for, one after the other. */
const SEQUENCE = 8;

let db: TestDatabase;
let catalogue: CatalogueService;
let dimensions: LedgerDimensions;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));
const random = seededRandom(11);
const pick = <T>(list: readonly T[], power = 1): T => list[Math.floor(list.length * random() ** power)] as T;

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...releaseEntities]);
  await layReference(db);
  catalogue = new CatalogueService(db.tx, clock);
  dimensions = reportDimensions(await catalogue.vocabularies());
  const structures: BuiltStructure[] = [];
  for (let i = 0; i < 7; i += 1) structures.push(await aStructure(db.dataSource));
  const audiences = (dimensions['audience']?.complete ?? []).slice(0, 3);
  await reportRows(db.dataSource, ...Array.from({ length: 420 }, () => ({
    structure: pick(structures), siteCode: pick(SITES, 2), audience: pick(audiences, 1.5), occurredOn: `${pick(MONTHS)}-12`, rights: ['CAF'], createdAt: new Date('2026-10-30T09:00:00Z'),
  })));
});
afterAll(() => db.close());

/** By period, place and reader, drawn at random; and what an adversary asks for: the same but for one month, one audience, one place. */
function requests(): ReleaseRequest[] {
  const audiences = (dimensions['audience']?.complete ?? []).slice(0, 3);
  const months = (from: number, to: number) => ({ firstMonth: `${MONTHS[from]}-01`, lastMonth: `${MONTHS[to]}-01` });
  const table = (level: number, within?: Record<string, string[]>, second?: string) => [{ name: 'T', cut: [{ dimension: 'territory', level }, ...(second ? [{ dimension: second }] : [])], within }];
  const release = (label: string, period: { firstMonth: string; lastMonth: string }, tables: ReleaseRequest['tables']): ReleaseRequest => ({ audience: pick(RELEASE_AUDIENCES), label, ...period, tables, left: true });
  const adversary = [
    release('whole', months(0, 2), table(1)), release('without the last month', months(0, 1), table(1)), release('the last month by préfecture', months(2, 2), table(0)),
    release('two audiences', months(0, 2), table(1, { audience: audiences.slice(0, 2) })), release('by audience', months(0, 2), table(2, undefined, 'audience')),
  ];
  const drawn = Array.from({ length: SEQUENCE - 3 }, (_, i) => {
    const from = Math.floor(random() * 3);
    return release(`drawn ${i}`, months(from, from + Math.floor(random() * (3 - from))), table(Math.floor(random() * 3), random() < 0.4 ? { territory: [pick(['R84', 'D69', 'D38'])] } : undefined));
  });
  return [...adversary, ...drawn];
}

const attacked = (tables: readonly ReadTable[]) => {
  const { territory = [], audience = [] } = completeOf(dimensions);
  return placed(figuresRead(tables, scalesOf(dimensions)), { territory, audience, period: MONTHS }, THRESHOLD);
};

it('lets out nothing from which a hidden cell is placed closer than promised, whatever is asked for in turn', { timeout: 180_000 }, async () => {
  const asked = requests();
  const releases = new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock);
  for (const request of asked) await releases.execute(request);
  const out = await db.dataSource.query<ReadTable[]>('SELECT dimensions, within, cells FROM released_table ORDER BY released_at, id');
  expect(out.length).toBeGreaterThan(3);
  expect(out.some(({ cells }) => cells.some(({ value }) => value === null))).toBe(true);
  expect(attacked(out)).toEqual([]);
  // The same requests by the thresholds alone: the attack finds them.
  const [units, solver] = [await new ReleasableReports(db.tx).read('2026-07-01', '2026-09-30'), await loadHighsSolver()];
  const careless = asked.flatMap((request): ReadTable[] => candidateTables(request, monthsBetween(request.firstMonth, request.lastMonth), shapesOf(dimensions), units).flatMap(({ grid, within }) => {
    const [table] = disclose([grid], { unit: 'PERSONS', secondary: false }, solver);
    return table ? [{ dimensions: grid.dimensions.map(({ name }) => name), within, cells: table.cells.map(({ status, value }, cell) => ({ codes: codesOf(grid, cell), status, value })) }] : [];
  }));
  expect(attacked(careless).length).toBeGreaterThan(0);
});
