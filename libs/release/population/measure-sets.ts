import { REST, type Definition, type Measure, type MeasureSets } from '@vigie/domain';
import type { CountedUnit } from './counted-unit';

interface Box { readonly set: number; readonly conditions: readonly (readonly [name: string, codes: ReadonlySet<string>])[] }

/** Counts sets of units in one pass: the boxes of all sets are looked up by the dimension that most of them are cut by. */
export function measureUnits(units: readonly CountedUnit[]): MeasureSets {
  return (sets, named) => {
    const boxes = sets.flatMap((list, set): Box[] => list.map((box) => ({ set, conditions: Object.entries(box).map(([name, codes]) => [name, new Set(codes)] as const) })));
    const key = sharpest(sets);
    const { byCode, others } = indexed(boxes, key);
    const names = Object.fromEntries(Object.entries(named).map(([name, codes]) => [name, new Set(codes)]));
    const counts: Map<number | string, number>[] = sets.map(() => new Map());
    for (const { structure, codes } of units) {
      const met = new Set<number>();
      const look = ({ set, conditions }: Box): void => {
        if (!met.has(set) && conditions.every(([name, wanted]) => meets(codes[name], wanted, names[name]))) met.add(set);
      };
      const own = codes[key];
      for (const code of own === undefined ? [] : typeof own === 'string' ? [own] : own) byCode.get(code)?.forEach(look);
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

function meets(own: string | readonly string[] | undefined, wanted: ReadonlySet<string>, named: ReadonlySet<string> | undefined): boolean {
  const one = (code: string) => wanted.has(code) || (wanted.has(REST) && !named?.has(code));
  return own === undefined ? wanted.has(REST) : typeof own === 'string' ? one(own) : own.some(one);
}

/** The dimension that cuts the sets into most pieces. */
function sharpest(sets: readonly (readonly Definition[])[]): string {
  const codes = new Map<string, Set<string>>();
  for (const box of sets.flat()) for (const [name, own] of Object.entries(box)) for (const code of own) codes.set(name, (codes.get(name) ?? new Set()).add(code));
  return [...codes].sort((a, b) => b[1].size - a[1].size)[0]?.[0] ?? '';
}

function indexed(boxes: readonly Box[], key: string): { byCode: ReadonlyMap<string, readonly Box[]>; others: readonly Box[] } {
  const byCode = new Map<string, Box[]>();
  const others: Box[] = [];
  for (const box of boxes) {
    const codes = box.conditions.find(([name]) => name === key)?.[1];
    if (!codes || codes.has(REST)) others.push(box);
    else for (const code of codes) byCode.set(code, [...byCode.get(code) ?? [], box]);
  }
  return { byCode, others };
}
