import { describe, expect, it } from 'vitest';
import { disclose } from '../disclose';
import { checkRelease } from '../ledger/check-release';
import { definitionOf, type Definition } from '../ledger/definition';
import type { Release, ReleaseCandidate, ReleasedFigure } from '../ledger/release';
import { loadHighsSolver } from '../solver';
import { openAttack } from './joint-attacker';
import { seededRandom } from './random-units';
import { SCALES, UNIVERSE, candidateOf, measurePeople, somePeople, type Person } from './small-world';

const solver = await loadHighsSolver();
const THRESHOLD = 11;

/** What different roles ask for, one after the other: cumulated periods, filters, one region or all, finer and coarser cuts. */
function someCandidates(people: readonly Person[], random: () => number, count: number): ReleaseCandidate[] {
  const chance = (p: number) => random() < p;
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * 3);
    const within: Record<string, readonly string[]> = { period: UNIVERSE.period.slice(from, from + 1 + Math.floor(random() * (6 - from))) };
    if (chance(0.3)) within['territory'] = chance(0.5) ? ['s1', 's2', 's3', 's4'] : ['s5', 's6'];
    if (chance(0.3)) within['audience'] = chance(0.5) ? ['ADULT', 'FAMILY'] : ['YOUNG'];
    if (chance(0.2)) within['right'] = ['RSA', 'AAH'];
    const cuts = [{ name: 'territory', level: Math.floor(random() * 3) }, { name: 'right', level: 0 }, { name: 'audience', level: 0 }, { name: 'period', level: 0 }];
    return candidateOf(people, cuts.sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 2)), within);
  });
}

/** @param attributes dimensions that the ledger does not cross with each other: what it leaves out must help nobody */
async function controlled(people: readonly Person[], candidates: readonly ReleaseCandidate[], attributes?: ReadonlySet<string>): Promise<Release[]> {
  const earlier: Release[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const check = await checkRelease(candidate, { earlier, scales: SCALES, complete: UNIVERSE, measure: measurePeople(people), units: people, attributes, solver });
    if (check.outcome !== 'REFUSED') earlier.push({ id: `${i}`, label: `Release ${i}`, figures: check.figures });
  }
  return earlier;
}

/** Each table by the primary rules alone, whatever left before. */
function careless(candidates: readonly ReleaseCandidate[]): Release[] {
  return candidates.map((candidate, i) => {
    const [table] = disclose([candidate.grid], { unit: 'PERSONS', secondary: false }, solver);
    const figures = (table?.cells ?? []).map(({ status, value }, cell): ReleasedFigure => ({ definition: definitionOf(candidate.grid, cell, candidate.within, SCALES), status, value }));
    return { id: `${i}`, label: `Release ${i}`, figures };
  });
}

/** The hidden figures that an attacker places closer than the threshold, and the people of the finest cells that he finds. */
function recovered(releases: readonly Release[], people: readonly Person[]): string[] {
  const figures = releases.flatMap((release) => release.figures);
  const attack = openAttack(UNIVERSE, figures.map(({ definition, status, value }) => ({ conditions: definition, status, value })), THRESHOLD);
  try {
    const name = (definition: Definition) => JSON.stringify(Object.entries(definition).sort());
    const hidden = new Map(figures.filter(({ value }) => value === null).map(({ definition }) => [name(definition), definition]));
    const shown = new Set(figures.filter(({ value }) => value !== null).map(({ definition }) => name(definition)));
    const finest = new Map(people.map(({ codes }) => [JSON.stringify(codes), Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, [code]]))]));
    const targets: [string, Definition][] = [...[...hidden].filter(([key]) => !shown.has(key)), ...[...finest].slice(0, 40)];
    return targets.flatMap(([key, definition]) => {
      const { min, max } = attack.bounds(definition);
      return max - min < THRESHOLD - 1e-4 ? [`${key}: [${min}, ${max}]`] : [];
    });
  } finally {
    attack.close();
  }
}

describe('an attacker who keeps every release', () => {
  const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 14) }, (_, seed) => seed);

  it.each(seeds)('finds nothing in releases that were checked one against the other (%i)', async (seed) => {
    const random = seededRandom(seed);
    const people = somePeople(150 + Math.floor(random() * 900), random);
    const releases = await controlled(people, someCandidates(people, random, 4));
    expect(recovered(releases, people)).toEqual([]);
  }, 60_000);

  it.each(seeds)('finds nothing either when attributes are not crossed in the ledger (%i)', async (seed) => {
    const random = seededRandom(seed);
    const people = somePeople(150 + Math.floor(random() * 900), random);
    const releases = await controlled(people, someCandidates(people, random, 4), new Set(['right', 'audience']));
    expect(recovered(releases, people)).toEqual([]);
  }, 60_000);

  it('finds hidden figures in the same releases without secondary suppression and without the ledger', () => {
    const breached = seeds.filter((seed) => {
      const random = seededRandom(seed);
      const people = somePeople(150 + Math.floor(random() * 900), random);
      return recovered(careless(someCandidates(people, random, 4)), people).length > 0;
    });
    expect(breached.length).toBeGreaterThan(seeds.length / 2);
  }, 60_000);
});
