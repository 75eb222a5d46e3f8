import { describe, expect, it } from 'vitest';
import { openAttack } from '../attack/joint-attacker';
import { SCALES, UNIVERSE, candidateOf, measurePeople, type Person } from '../attack/small-world';
import { loadHighsSolver } from '../solver';
import { checkTables, type Ledger } from './check-release';
import { definitionKey, definitionOf, type Definition } from './definition';
import type { CandidateTable, Release } from './release';

const solver = await loadHighsSolver();
const THRESHOLD = 11;

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
  const months = (from: number, to: number): Definition => ({ territory: ['s1'], period: UNIVERSE.period.slice(from, to) });
  const by = (name: string) => [{ name, level: 0 }];

  it.each([
    ['three figures of one month whose difference is one person', { '2026-03 ADULT': 2, '2026-03 FAMILY': 22, '2026-03 YOUNG': 1, '2026-01 YOUNG': 12 }, [
      ['period', { ...months(2, 3), audience: ['FAMILY', 'YOUNG'] }], ['audience', { ...months(2, 3), audience: ['FAMILY'] }], ['audience', { ...months(2, 3), audience: ['FAMILY', 'YOUNG'] }],
    ]],
    ['two months by audience, then two audiences by month', { '2026-01 ADULT': 6, '2026-01 FAMILY': 24, '2026-01 YOUNG': 11, '2026-02 ADULT': 7, '2026-02 FAMILY': 41, '2026-02 YOUNG': 24, '2026-03 ADULT': 2, '2026-03 FAMILY': 36 }, [
      ['period', months(1, 3)], ['audience', months(1, 3)], ['period', { ...months(0, 3), audience: ['FAMILY', 'YOUNG'] }],
    ]],
    ['a month by audience, two audiences of the one before, then both months by audience', { '2026-02 ADULT': 21, '2026-02 FAMILY': 73, '2026-02 YOUNG': 26, '2026-03 ADULT': 12, '2026-03 FAMILY': 32, '2026-03 YOUNG': 2 }, [
      ['audience', months(2, 3)], ['period', { ...months(1, 2), audience: ['ADULT', 'FAMILY'] }], ['audience', months(1, 3)],
    ]],
  ] satisfies [string, Record<string, number>, [string, Definition][]][])('place nobody: %s', async (_, counts, asked) => {
    const all = people(counts);
    const tables = asked.map(([name, within]) => candidateOf(all, by(name), within));
    const releases = await inTurn(all, tables);
    expect(releases.length).toBeGreaterThan(1);
    expect(placed(releases)).toEqual([]);
    expect(placed(await inTurn(all, tables, false))).not.toEqual([]);
  });

  it('keep no figure from leaving that tells of nobody', async () => {
    const many = people(Object.fromEntries(UNIVERSE.period.slice(0, 3).flatMap((period) => UNIVERSE.audience.map((audience, i) => [`${period} ${audience}`, 20 + 15 * i]))));
    const tables = [candidateOf(many, by('period'), { ...months(0, 3), audience: ['ADULT', 'FAMILY'] }), candidateOf(many, by('audience'), months(0, 1)), candidateOf(many, by('period'), months(0, 3))];
    const shown = (await inTurn(many, tables)).map(({ figures }) => figures.map(({ value }) => value));
    expect(shown).toEqual([[55, 55, 55, 165], [20, 35, 50, 105], [105, 105, 105, 315]]);
  });

  it('take a wider code in a filtered table for what both let in', () => {
    const all = people({ '2026-01 ADULT': 20 });
    const { grid, within } = candidateOf(all, [{ name: 'territory', level: 2 }], { period: ['2026-01'], territory: ['s1'] });
    expect(definitionOf(grid, 0, within, SCALES)).toEqual({ period: ['2026-01'], territory: ['s1'] });
  });
});
