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
const THRESHOLD = 11;
/** Releases drawn at random, after those of an adversary. */
const DRAWN = 5;
/** Each has reports of a year of its own, so that nothing that left for one tells of another. */
const SEEDS = Array.from({ length: Number(process.env['SEEDS'] ?? 2) }, (_, seed) => seed);

let db: TestDatabase;
let catalogue: CatalogueService;
let dimensions: LedgerDimensions;
const clock = new SetClock(new Date('2026-11-20T09:00:00Z'));

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...releaseEntities]);
  await layReference(db);
  catalogue = new CatalogueService(db.tx, clock);
  dimensions = reportDimensions(await catalogue.vocabularies());
});
afterAll(() => db.close());

interface World { readonly months: readonly string[]; readonly audiences: readonly string[]; readonly random: () => number; pick<T>(list: readonly T[], power?: number): T }

/** Some four hundred reports of a quarter, unevenly over six préfectures and four audiences. */
async function aWorld(seed: number): Promise<World> {
  const random = seededRandom(11 + seed);
  const pick = <T>(list: readonly T[], power = 1): T => list[Math.floor(list.length * random() ** power)] as T;
  const months = ['07', '08', '09'].map((month) => `${2026 - seed}-${month}`);
  const audiences = (dimensions['audience']?.complete ?? []).slice(0, 4);
  const structures: BuiltStructure[] = [];
  for (let i = 0; i < 7; i += 1) structures.push(await aStructure(db.dataSource));
  await reportRows(db.dataSource, ...Array.from({ length: 420 }, () => ({
    structure: pick(structures), siteCode: pick(SITES, 2), audience: pick(audiences, 1.5), occurredOn: `${pick(months)}-12`, rights: ['CAF'], createdAt: new Date('2026-10-30T09:00:00Z'),
  })));
  return { months, audiences, random, pick };
}

/** By period, place, audience and reader, drawn at random; and what an adversary asks for: the same but for one month, one audience, one place. */
function requests({ months, audiences, random, pick }: World): ReleaseRequest[] {
  const period = (from: number, to: number) => ({ firstMonth: `${months[from]}-01`, lastMonth: `${months[to]}-01` });
  const table = (level: number, within?: Record<string, string[]>, second?: string) => [{ name: 'T', cut: [{ dimension: 'territory', level }, ...(second ? [{ dimension: second }] : [])], within }];
  const release = (label: string, span: { firstMonth: string; lastMonth: string }, tables: ReleaseRequest['tables']): ReleaseRequest => ({ audience: pick(RELEASE_AUDIENCES), label, ...span, tables, left: true });
  const adversary = [
    release('whole', period(0, 2), table(1)), release('without the last month', period(0, 1), table(1)), release('the last month by préfecture', period(2, 2), table(0)),
    release('two audiences', period(0, 2), table(1, { audience: audiences.slice(0, 2) })), release('by audience', period(0, 2), table(2, undefined, 'audience')),
    release('one audience of the last month', period(2, 2), table(1, { audience: audiences.slice(0, 1) })), release('the first month by audience', period(0, 0), table(2, undefined, 'audience')),
  ];
  const drawn = Array.from({ length: DRAWN }, (_, i) => {
    const from = Math.floor(random() * 3);
    const within = {
      ...(random() < 0.4 ? { territory: [pick(['R84', 'D69', 'D38'])] } : {}),
      ...(random() < 0.4 ? { audience: random() < 0.5 ? [pick(audiences)] : [...new Set([pick(audiences), pick(audiences)])] } : {}),
    };
    return release(`drawn ${i}`, period(from, from + Math.floor(random() * (3 - from))), table(Math.floor(random() * 3), within, random() < 0.3 && !within.audience ? 'audience' : undefined));
  });
  return [...adversary, ...drawn.sort(() => random() - 0.5)];
}

const attacked = (tables: readonly ReadTable[], months: readonly string[]) => {
  const { territory = [], audience = [] } = completeOf(dimensions);
  return placed(figuresRead(tables, scalesOf(dimensions)), { territory, audience, period: months }, THRESHOLD);
};

it.each(SEEDS)('lets out nothing from which a hidden cell is placed closer than promised, whatever is asked for in turn (%i)', { timeout: 180_000 }, async (seed) => {
  const world = await aWorld(seed);
  const { months } = world;
  const asked = requests(world);
  const releases = new ReleaseTables(db.tx, catalogue, new ReleasableReports(db.tx), clock);
  for (const request of asked) await releases.execute(request);
  const out = await db.dataSource.query<ReadTable[]>('SELECT dimensions, within, cells FROM released_table WHERE release_id IN (SELECT id FROM release WHERE first_month >= $1 AND last_month <= $2) ORDER BY released_at, id', [`${months[0]}-01`, `${months[2]}-01`]);
  expect(out.length).toBeGreaterThan(3);
  expect(out.some(({ cells }) => cells.some(({ value }) => value === null))).toBe(true);
  expect(out.some(({ within }) => within['audience'])).toBe(true);
  expect(attacked(out, months)).toEqual([]);
  // The same requests by the thresholds alone: the attack finds them.
  const [units, solver] = [await new ReleasableReports(db.tx).read(`${months[0]}-01`, `${months[2]}-30`), await loadHighsSolver()];
  const careless = asked.flatMap((request): ReadTable[] => candidateTables(request, monthsBetween(request.firstMonth, request.lastMonth), shapesOf(dimensions), units).flatMap(({ grid, within }) => {
    const [table] = disclose([grid], { unit: 'PERSONS', secondary: false }, solver);
    return table ? [{ dimensions: grid.dimensions.map(({ name }) => name), within, cells: table.cells.map(({ status, value }, cell) => ({ codes: codesOf(grid, cell), status, value })) }] : [];
  }));
  expect(attacked(careless, months).length).toBeGreaterThan(0);
});
