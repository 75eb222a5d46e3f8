import type { Definition, Scales } from '../ledger/definition';
import { REST } from '../ledger/atoms';
import type { MeasureSets, ReleaseCandidate } from '../ledger/release';
import type { Measure } from '../rule/measure';
import { dimension } from '../table/dimension';
import { tabulate } from '../table/tabulate';

/** A population small enough to be split to the last unit, with what releases are cut by: place, time, right, audience. */
export const UNIVERSE = {
  territory: ['s1', 's2', 's3', 's4', 's5', 's6'],
  period: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
  right: ['RSA', 'AAH', 'APL', 'AF'],
  audience: ['ADULT', 'FAMILY', 'YOUNG'],
} satisfies Record<string, readonly string[]>;

export const SCALES: Scales = {
  territory: { s1: 'd1', s2: 'd1', s3: 'd2', s4: 'd2', s5: 'd3', s6: 'd3', d1: 'r1', d2: 'r1', d3: 'r2' },
  period: { '2026-01': 'Q1', '2026-02': 'Q1', '2026-03': 'Q1', '2026-04': 'Q2', '2026-05': 'Q2', '2026-06': 'Q2' },
};

export interface Person {
  codes: Readonly<Record<string, string>>;
  structure: number;
}

export function somePeople(count: number, random: () => number): Person[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 1.5)] as T;
  return Array.from({ length: count }, () => ({
    codes: Object.fromEntries(Object.entries(UNIVERSE).map(([name, codes]) => [name, pick(codes)])),
    structure: Math.floor(12 * random()),
  }));
}

export function inside(person: Person, definition: Definition, named: Readonly<Record<string, readonly string[]>> = {}): boolean {
  return Object.entries(definition).every(([name, codes]) => {
    const code = person.codes[name] ?? '';
    return codes.includes(code) || (codes.includes(REST) && !(named[name] ?? []).includes(code));
  });
}

export function measurePeople(people: readonly Person[]): MeasureSets {
  return (sets, named) => sets.map((boxes): Measure => {
    const counts = new Map<number, number>();
    for (const person of people) {
      if (boxes.some((box) => inside(person, box, named))) counts.set(person.structure, (counts.get(person.structure) ?? 0) + 1);
    }
    const units = [...counts.values()];
    return { count: units.reduce((sum, unit) => sum + unit, 0), contributors: units.length, largest: Math.max(0, ...units) };
  });
}

/** A table of some people by the given dimensions at the given level: 0 the finest, 1 the codes above, 2 those above them. */
export function candidateOf(people: readonly Person[], cut: readonly { name: string; level: number }[], within: Definition): ReleaseCandidate {
  const climb = (name: string, code: string, level: number): string => (level === 0 ? code : climb(name, SCALES[name]?.[code] ?? code, level - 1));
  const dimensions = cut.map(({ name, level }) => dimension(name, (within[name] ?? UNIVERSE[name as keyof typeof UNIVERSE]).map((code) => climb(name, code, level)), {
    above: level === 0 && name === 'territory' ? SCALES[name] : undefined, frame: name === 'territory' || name === 'period',
  }));
  const units = people.filter((person) => inside(person, within)).map(({ codes, structure }) => ({ codes: cut.map(({ name, level }) => climb(name, codes[name] ?? '', level)), structure }));
  return { grid: tabulate(dimensions, units), within, unit: 'PERSONS' };
}
