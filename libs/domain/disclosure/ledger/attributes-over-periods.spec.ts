import { describe, expect, it } from 'vitest';
import { openAttack } from '../attack/joint-attacker';
import { SCALES, UNIVERSE, candidateOf, measurePeople, type Person } from '../attack/small-world';
import { loadHighsSolver } from '../solver';
import { checkTables, type CheckedFigure, type Ledger } from './check-release';
import { definitionKey, type Definition } from './definition';
import type { CandidateTable, Release } from './release';

const solver = await loadHighsSolver();
const THRESHOLD = 11;
const QUARTER = { period: ['2026-01', '2026-02', '2026-03'] };
const JANUARY = { period: ['2026-01'] };

/** As many people as asked of each audience in each month, all at one site, from five structures in turn. */
function people(counts: Record<string, number>): Person[] {
  return Object.entries(counts).flatMap(([key, count]) => {
    const [period = '', audience = ''] = key.split(' ');
    return Array.from({ length: count }, (_, i) => ({ codes: { territory: 's1', period, right: 'RSA', audience }, structure: i % 5 }));
  });
}

/** What leaves of tables that are asked for in turn, audiences and rights not being crossed with each other. */
async function inTurn(all: readonly Person[], tables: readonly CandidateTable[], secondary = true): Promise<Release[]> {
  const earlier: Release[] = [];
  for (const [i, table] of tables.entries()) {
    const ledger: Ledger = { earlier, scales: SCALES, complete: UNIVERSE, attributes: new Set(['right', 'audience']), measure: measurePeople(all), units: all, solver };
    const check = await checkTables([table], { unit: 'PERSONS', secondary }, ledger);
    if (check.outcome !== 'REFUSED') earlier.push({ id: `${i}`, label: `${i}`, figures: check.tables.flat() });
  }
  return earlier;
}

/** The hidden figures that a reader of all of them places within less than the threshold. */
function placed(releases: readonly Release[]): string[] {
  const figures = releases.flatMap((release) => release.figures);
  const hidden = new Map<string, Definition>(figures.filter(({ value }) => value === null).map(({ definition }) => [definitionKey(definition), definition]));
  for (const { definition, value } of figures) if (value !== null) hidden.delete(definitionKey(definition));
  const attack = openAttack(UNIVERSE, figures.map(({ definition, status, value }) => ({ conditions: definition, status, value })), THRESHOLD);
  try {
    return [...hidden].flatMap(([key, definition]) => {
      const { min, max } = attack.bounds(definition);
      return max - min < THRESHOLD - 1e-4 ? [`${key}: [${min}, ${max}]`] : [];
    });
  } finally {
    attack.close();
  }
}

describe('codes of an attribute, between periods', () => {
  const all = people({
    '2026-01 ADULT': 15, '2026-01 FAMILY': 4, '2026-01 YOUNG': 30, '2026-02 ADULT': 1, '2026-02 YOUNG': 20, '2026-03 FAMILY': 2, '2026-03 YOUNG': 25,
  });
  const site = [{ name: 'territory', level: 0 }];
  const twoAudiences = candidateOf(all, site, { ...QUARTER, audience: ['ADULT', 'FAMILY'] });
  const januaryByAudience = candidateOf(all, [{ name: 'audience', level: 0 }], JANUARY);
  const quarterByAudience = candidateOf(all, [{ name: 'audience', level: 0 }], QUARTER);
  const families = candidateOf(all, site, { ...JANUARY, audience: ['FAMILY', 'YOUNG'] });

  it.each([
    ['two audiences of a quarter, then a month by audience', [twoAudiences, januaryByAudience]],
    ['a month by audience, then two audiences of the quarter', [januaryByAudience, twoAudiences]],
    ['a quarter by audience, then two audiences of a month', [quarterByAudience, families, januaryByAudience]],
  ])('places nobody by %s', async (_, tables) => {
    const releases = await inTurn(all, tables);
    expect(releases.length).toBeGreaterThan(0);
    expect(placed(releases)).toEqual([]);
    expect(placed(await inTurn(all, tables, false))).not.toEqual([]);
  });

  it('lets a filter out that tells of nobody', async () => {
    const many = people(Object.fromEntries(QUARTER.period.flatMap((period) => UNIVERSE.audience.map((audience, i) => [`${period} ${audience}`, 20 + 15 * i]))));
    const tables = [candidateOf(many, site, { ...QUARTER, audience: ['ADULT', 'FAMILY'] }), candidateOf(many, [{ name: 'audience', level: 0 }], JANUARY), candidateOf(many, site, QUARTER)];
    const shown = (await inTurn(many, tables)).map(({ figures }) => figures.map(({ value }: Pick<CheckedFigure, 'value'>) => value));
    expect(shown).toEqual([[165, 165], [20, 35, 50, 105], [315, 315]]);
  });
});
