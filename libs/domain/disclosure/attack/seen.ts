import type { DisclosedTable } from '../disclose';
import { TOTAL, type Dimension } from '../table/dimension';
import { codesOf } from '../table/grid';
import { keyOf, type KnownSum, type SeenCell } from './attacker';

/** What an attacker is given of a table: statuses and published values, nothing else. */
export function seenCells({ grid, cells }: DisclosedTable): SeenCell[] {
  return cells.map(({ status, value }, position) => ({
    conditions: conditionsOf(grid.dimensions, codesOf(grid, position), grid.within),
    status: status.toLowerCase() as SeenCell['status'],
    value,
  }));
}

/** What everybody knows of a table: which cell is the sum of which. */
export function knownSums({ dimensions, within }: Pick<DisclosedTable['grid'], 'dimensions' | 'within'>): KnownSum[] {
  const combinations = dimensions.reduce<string[][]>((all, { codes }) => all.flatMap((head) => codes.map((code) => [...head, code])), [[]]);
  return combinations.flatMap((codes) => dimensions.flatMap((dimension, d) => {
    const under = dimension.codes.filter((_, position) => dimension.codes[dimension.parents[position] ?? -1] === codes[d]);
    if (under.length === 0 || dimension.overlapping) return [];
    const key = (code: string) => keyOf(conditionsOf(dimensions, codes.with(d, code), within));
    return [{ whole: key(codes[d] ?? ''), parts: under.map(key) }];
  }));
}

function conditionsOf(dimensions: readonly Dimension[], codes: readonly string[], within: Readonly<Record<string, string>>): Record<string, string> {
  return { ...within, ...Object.fromEntries(codes.map((code, d) => [dimensions[d]?.name ?? '', code]).filter(([, code]) => code !== TOTAL)) };
}
