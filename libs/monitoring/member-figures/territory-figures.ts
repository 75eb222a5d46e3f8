import { TOTAL } from '@vigie/domain';
import { groupKey, type ReleasedCell } from '@vigie/release';

/** A count and its share of the reports; null where disclosure control hides it. */
export interface MemberShare { readonly code: string; readonly count: number | null; readonly share: number | null }

export interface TerritoryFigures {
  /** STRUCTURE, DEPARTMENT, REGION or NATION. */
  readonly level: string;
  readonly name: string;
  readonly reports: number | null;
  readonly solved: number | null;
  readonly solvedShare: number | null;
  readonly rights: readonly MemberShare[];
  readonly difficultyGroups: readonly MemberShare[];
}

interface ReleasedTables {
  readonly rights: readonly ReleasedCell[];
  readonly difficultyGroups: readonly ReleasedCell[];
  readonly outcomes: readonly ReleasedCell[];
}

/** How the ledger tells a group of difficulties from a difficulty. */
const GROUP = groupKey('');

/** What left of one territory. A share is given only where its part and its whole both left: that of a hidden cell would be that cell. */
export function releasedFigures(level: string, name: string, key: string, tables: ReleasedTables): TerritoryFigures {
  const of = (cells: readonly ReleasedCell[]) => cells.filter(({ codes }) => codes[0] === key);
  const total = (cells: readonly ReleasedCell[]) => of(cells).find(({ codes }) => codes[1] === TOTAL)?.value ?? null;
  const reports = total(tables.outcomes);
  const shares = (cells: readonly ReleasedCell[]) => of(cells).flatMap(({ codes, value }): MemberShare[] =>
    codes[1] === undefined || codes[1] === TOTAL ? [] : [{ code: codes[1].startsWith(GROUP) ? codes[1].slice(GROUP.length) : codes[1], count: value, share: shareOf(value, total(cells)) }]);
  const solved = of(tables.outcomes).find(({ codes }) => codes[1] === 'SOLVED')?.value ?? null;
  return { level, name, reports, ...solvedOf(solved, reports), rights: shares(tables.rights), difficultyGroups: shares(tables.difficultyGroups) };
}

export function solvedOf(solved: number | null, reports: number | null): Pick<TerritoryFigures, 'solved' | 'solvedShare'> {
  return { solved, solvedShare: shareOf(solved, reports) };
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
