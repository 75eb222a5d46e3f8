import { tabulate, type CandidateTable, type Definition } from '@vigie/domain';
import type { CountedUnit } from '../population/counted-unit';
import { climb, dimensionOf, finestOf, type LedgerShape, type LedgerShapes } from '../population/ledger-dimensions';
import type { ReleaseRequest } from './release-request';

export interface NamedCandidate extends CandidateTable { readonly name: string }

/** The tables asked for, counted. @throws RangeError on a dimension that is not counted, or a filter that lets nothing in by itself */
export function candidateTables({ tables, within: all = {} }: Pick<ReleaseRequest, 'tables' | 'within'>, months: readonly string[], dimensions: LedgerShapes, units: readonly CountedUnit[]): NamedCandidate[] {
  return tables.map(({ name, cut, within: own = {} }) => {
    const within = finestOf(dimensions, { ...both(dimensions, all, own), period: months });
    const inside = units.filter(inAll(within));
    const cuts = cut.map((one) => {
      const dimension = dimensions[one.dimension];
      if (!dimension) throw new RangeError(`Nothing is counted by ${one.dimension}`);
      return { ...one, level: one.level ?? 0, own: dimension, grid: dimensionOf(one, dimension, within, () => inside.flatMap(({ codes }) => codes[one.dimension] ?? [])) };
    });
    const climbs = cuts.map(({ dimension, level, own }) => climbing(own, level, within[dimension]));
    const rows = inside.map(({ structure, codes }) => ({ structure, codes: cuts.map(({ dimension }, d) => climbs[d]?.(codes[dimension]) ?? []) }));
    const restricted = Object.fromEntries(Object.entries(within).map(([dimension, codes]) => [dimension, codes.join('+')]));
    return { name, within, grid: tabulate(cuts.map(({ grid }) => grid), rows, restricted) };
  });
}

/** What both let in; a dimension that only one restricts is restricted by it. */
function both(dimensions: LedgerShapes, all: Definition, own: Definition): Definition {
  const [wide, narrow] = [finestOf(dimensions, all), finestOf(dimensions, own)];
  const names = new Set([...Object.keys(wide), ...Object.keys(narrow)]);
  return Object.fromEntries([...names].map((name) => {
    if (!dimensions[name]) throw new RangeError(`Nothing is counted by ${name}`);
    return [name, wide[name] && narrow[name] ? wide[name].filter((code) => narrow[name]?.includes(code)) : wide[name] ?? narrow[name] ?? []];
  }));
}

function inAll(within: Definition): (unit: CountedUnit) => boolean {
  const conditions = Object.entries(within).map(([name, wanted]) => [name, new Set(wanted)] as const);
  return ({ codes }) => conditions.every(([name, wanted]) => {
    const own = codes[name];
    return own !== undefined && (typeof own === 'string' ? wanted.has(own) : own.some((code) => wanted.has(code)));
  });
}

/** What a unit counts under at a level: its code, or all that it has of those let in. */
function climbing({ above, overlapping }: LedgerShape, level: number, wanted: readonly string[] | undefined): (code: string | readonly string[] | undefined) => string | readonly string[] {
  const known = new Map<string, string>();
  const up = (code: string): string => {
    const high = known.get(code) ?? climb(above, code, level);
    known.set(code, high);
    return high;
  };
  return (code) => (typeof code === 'string' && !overlapping ? up(code) : [...new Set([code ?? []].flat().filter((one) => wanted?.includes(one) ?? true).map(up))]);
}
