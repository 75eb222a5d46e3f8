import { REST, type Definition, type Measure, type MeasureSets } from '@vigie/domain';
import type { CountedUnit } from './counted-unit';

interface Box { readonly set: number; readonly conditions: readonly (readonly [name: string, codes: ReadonlySet<string>])[] }

/**
 * Counts sets of units in one pass: the boxes of all sets are looked up once for each place and time, by what cuts them into most
 * pieces, and for each unit by its own codes.
 */
export function measureUnits(units: readonly CountedUnit[]): MeasureSets {
  return (sets, named) => {
    const boxes = sets.flatMap((list, set): Box[] => list.map((box) => ({ set, conditions: Object.entries(box).map(([name, codes]) => [name, new Set(codes)] as const) })));
    const names = Object.fromEntries(Object.entries(named).map(([name, codes]) => [name, new Set(codes)]));
    const placeOf = placesBy(boxes, sharpest(sets, units), names);
    const counts: Map<number | string, number>[] = sets.map(() => new Map());
    for (const { structure, codes } of units) {
      const met = new Set<number>();
      const look = ({ set, conditions }: Box): void => {
        if (!met.has(set) && conditions.every(([name, wanted]) => meets(codes[name], wanted, names[name]))) met.add(set);
      };
      const { byCode, others } = placeOf(codes);
      for (const [name, under] of byCode) for (const code of [codes[name] ?? []].flat()) under.get(code)?.forEach(look);
      others.forEach(look);
      for (const set of met) counts[set]?.set(structure, (counts[set].get(structure) ?? 0) + 1);
    }
    return counts.map((by): Measure => {
      let [count, largest] = [0, 0];
      for (const own of by.values()) { count += own; largest = Math.max(largest, own); }
      return { count, contributors: by.size, largest };
    });
  };
}

/** The boxes that let in a place and time, with the conditions that are left: by the codes of the first of these, where it names them. */
interface Place { readonly byCode: ReadonlyMap<string, ReadonlyMap<string, readonly Box[]>>; readonly others: readonly Box[] }

function placesBy(boxes: readonly Box[], [first = '', second = '']: readonly string[], names: Readonly<Record<string, ReadonlySet<string>>>): (codes: CountedUnit['codes']) => Place {
  const inside = (list: readonly Box[], name: string, own: string | readonly string[] | undefined): Box[] => list.filter(({ conditions }) => conditions.every(([other, wanted]) => other !== name || meets(own, wanted, names[name])));
  const byFirst = new Map<string, Box[]>();
  const known = new Map<string, Place>();
  return (codes) => {
    const [one, other] = [String(codes[first] ?? ''), String(codes[second] ?? '')];
    const found = known.get(`${one}\u0000${other}`);
    if (found) return found;
    const list = byFirst.get(one) ?? inside(boxes, first, codes[first]);
    byFirst.set(one, list);
    const place = indexed(inside(list, second, codes[second]).map(({ set, conditions }) => ({ set, conditions: conditions.filter(([name]) => name !== first && name !== second) })));
    known.set(`${one}\u0000${other}`, place);
    return place;
  };
}

function indexed(boxes: readonly Box[]): Place {
  const byCode = new Map<string, Map<string, Box[]>>();
  const others: Box[] = [];
  for (const box of boxes) {
    const [name, codes] = box.conditions[0] ?? [];
    if (name === undefined || !codes || codes.has(REST)) { others.push(box); continue; }
    const under = byCode.get(name) ?? new Map<string, Box[]>();
    byCode.set(name, under);
    for (const code of codes) {
      const list = under.get(code);
      if (list) list.push(box);
      else under.set(code, [box]);
    }
  }
  return { byCode, others };
}

function meets(own: string | readonly string[] | undefined, wanted: ReadonlySet<string>, named: ReadonlySet<string> | undefined): boolean {
  if (own === undefined) return wanted.has(REST);
  return typeof own === 'string' ? letsIn(wanted, own, named) : own.some((code) => letsIn(wanted, code, named));
}

const letsIn = (wanted: ReadonlySet<string>, code: string, named: ReadonlySet<string> | undefined): boolean => wanted.has(code) || (wanted.has(REST) && !named?.has(code));

/** How many dimensions are looked up. */
const LOOKED_UP = 2;

/** The dimensions that cut the sets into most pieces, of those of which each unit has one code. */
function sharpest(sets: readonly (readonly Definition[])[], units: readonly CountedUnit[]): string[] {
  const codes = new Map<string, Set<string>>();
  for (const box of sets.flat()) for (const [name, own] of Object.entries(box)) for (const code of own) codes.set(name, (codes.get(name) ?? new Set()).add(code));
  const single = [...codes].filter(([name]) => units.every((unit) => typeof unit.codes[name] === 'string'));
  return single.sort((a, b) => b[1].size - a[1].size).slice(0, LOOKED_UP).map(([name]) => name);
}
