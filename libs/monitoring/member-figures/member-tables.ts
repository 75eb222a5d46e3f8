import { createHash } from 'node:crypto';
import { LEAST_STRICT, codesOf, dimension, discloseInTurns, tabulate, type Dimension, type DisclosedTable, type Grid, type LinearSolver } from '@vigie/domain';
import { DEPARTMENTS } from '@vigie/reference';
import type { ReleasedCell } from '../persistence/released-table.entity';

/** A report as the tables count it. */
export interface CountedReport {
  readonly departmentCode: string;
  readonly structure: number;
  /** Distinct codes. */
  readonly rights: readonly string[];
  readonly difficultyGroups: readonly string[];
  readonly solved: boolean;
}

export const MEMBER_TABLES = ['RIGHT', 'DIFFICULTY_GROUP', 'SOLVED'] as const;
export type MemberTable = (typeof MEMBER_TABLES)[number];

/** The codes of the attributes in force. */
export interface MemberCodes {
  readonly rights: readonly string[];
  readonly difficultyGroups: readonly string[];
}

export interface MemberRelease {
  readonly name: MemberTable;
  readonly cells: readonly ReleasedCell[];
  readonly hash: string;
}

/** Regions and départements share codes (84): each says which it is. */
export const departmentKey = (code: string): string => `D${code}`;
export const regionKey = (code: string): string => `R${code}`;

const ABOVE = Object.fromEntries(DEPARTMENTS.map(({ code, regionCode }) => [departmentKey(code), regionKey(regionCode)]));
const TERRITORY = dimension('territory', DEPARTMENTS.map(({ code }) => departmentKey(code)), { above: ABOVE, frame: true });

/**
 * What members may see of a month, all tables decided together: département, région and nation, by right lost, by group of
 * difficulties, by outcome. Months have no report in common and no total over several leaves, so that no two releases can be
 * compared; each month leaves once.
 */
export async function memberReleases(month: string, reports: readonly CountedReport[], codes: MemberCodes, solver: LinearSolver): Promise<MemberRelease[]> {
  const right = dimension('right', codes.rights, { overlapping: true });
  const group = dimension('difficultyGroup', codes.difficultyGroups, { overlapping: true });
  const outcome = dimension('outcome', ['SOLVED', 'OPEN']);
  const tables = await discloseInTurns([
    overlappingTable(right, reports, ({ rights }) => rights),
    overlappingTable(group, reports, ({ difficultyGroups }) => difficultyGroups),
    tabulate([TERRITORY, outcome], reports.map((report) => ({ codes: [departmentKey(report.departmentCode), report.solved ? 'SOLVED' : 'OPEN'], structure: report.structure }))),
  ], { unit: 'PERSONS' }, solver);
  return MEMBER_TABLES.map((name, table) => releaseOf(month, name, tables[table]!));
}

/** A report counts once under each of its codes, and once in the margin: margins are counted apart. */
function overlappingTable(attribute: Dimension, reports: readonly CountedReport[], codesOfReport: (report: CountedReport) => readonly string[]): Grid {
  const margin = tabulate([TERRITORY], reports.map(({ departmentCode, structure }) => ({ codes: [departmentKey(departmentCode)], structure })));
  const inner = tabulate([TERRITORY, attribute], reports.flatMap((report) =>
    codesOfReport(report).map((code) => ({ codes: [departmentKey(report.departmentCode), code], structure: report.structure }))));
  const width = attribute.codes.length;
  return { ...inner, measures: inner.measures.map((measure, cell) => (cell % width === width - 1 ? margin.measures[Math.floor(cell / width)]! : measure)) };
}

function releaseOf(month: string, name: MemberTable, { grid, cells }: DisclosedTable): MemberRelease {
  const released = cells.map(({ value }, cell) => ({ codes: codesOf(grid, cell), value }));
  const hash = createHash('sha256').update(JSON.stringify([name, month, LEAST_STRICT.PERSONS, released])).digest('hex');
  return { name, cells: released, hash };
}
