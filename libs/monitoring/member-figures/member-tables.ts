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
/** A month by département and right has so many small cells that protecting them would take everything: rights and difficulties are given from the region up. */
const REGIONS_ONLY = dimension('territory', new Set(Object.values(ABOVE)), { frame: true });

/**
 * What members may see of a month, all tables decided together: région and nation by right lost and by group of difficulties, and
 * département too by outcome. Months have no report in common and no total over several leaves, so that no two releases can be
 * compared; each month leaves once.
 */
export async function memberReleases(month: string, reports: readonly CountedReport[], codes: MemberCodes, solver: LinearSolver): Promise<MemberRelease[]> {
  const tables = await discloseInTurns(MEMBER_TABLES.map((name) => tableOf(name, reports, codes)), { unit: 'PERSONS' }, solver);
  return MEMBER_TABLES.map((name, table) => releaseOf(month, name, tables[table]!));
}

function tableOf(name: MemberTable, reports: readonly CountedReport[], codes: MemberCodes): Grid {
  switch (name) {
    case 'RIGHT': return overlappingTable(dimension('right', codes.rights, { overlapping: true }), reports, ({ rights }) => rights);
    case 'DIFFICULTY_GROUP': return overlappingTable(dimension('difficultyGroup', codes.difficultyGroups, { overlapping: true }), reports, ({ difficultyGroups }) => difficultyGroups);
    case 'SOLVED': return tabulate([TERRITORY, dimension('outcome', ['SOLVED', 'OPEN'])], reports.map(({ departmentCode, solved, structure }) => ({ codes: [departmentKey(departmentCode), solved ? 'SOLVED' : 'OPEN'], structure })));
  }
}

/** A report counts once under each of its codes, and once in the margin: margins are counted apart. */
function overlappingTable(attribute: Dimension, reports: readonly CountedReport[], codesOfReport: (report: CountedReport) => readonly string[]): Grid {
  const place = ({ departmentCode }: CountedReport) => ABOVE[departmentKey(departmentCode)] ?? '';
  const margin = tabulate([REGIONS_ONLY], reports.map((report) => ({ codes: [place(report)], structure: report.structure })));
  const inner = tabulate([REGIONS_ONLY, attribute], reports.flatMap((report) => codesOfReport(report).map((code) => ({ codes: [place(report), code], structure: report.structure }))));
  const width = attribute.codes.length;
  return { ...inner, measures: inner.measures.map((measure, cell) => (cell % width === width - 1 ? margin.measures[Math.floor(cell / width)]! : measure)) };
}

function releaseOf(month: string, name: MemberTable, { grid, cells }: DisclosedTable): MemberRelease {
  const released = cells.map(({ value }, cell) => ({ codes: codesOf(grid, cell), value }));
  const hash = createHash('sha256').update(JSON.stringify([name, month, LEAST_STRICT.PERSONS, released])).digest('hex');
  return { name, cells: released, hash };
}
