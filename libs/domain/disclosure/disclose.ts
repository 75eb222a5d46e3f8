import type { Intervals } from './audit/intervals';
import type { PrimaryReason } from './rule/primary';
import { strictThresholds, type Thresholds, type Unit } from './rule/thresholds';
import type { LinearSolver } from './solver/linear-program';
import { walkSystem } from './audit/walk-system';
import { bothScouts, walkTables } from './audit/walk-tables';
import { atOnce, inTurns, type Steps } from './steps';
import { protectInSteps } from './suppress/protect';
import { firstHiding } from './system/first-hiding';
import type { CellStatus, Hiding } from './system/hiding';
import { linkedSystem, percentageRelations } from './system/linked-system';
import { linkTables, type LinkedTables } from './system/link-tables';
import { coordinatesOf, type Grid } from './table/grid';
import { NOTHING, type Measure } from './rule/measure';

export interface DisclosureOptions {
  unit: Unit;
  /** Stricter thresholds than the rule's. */
  thresholds?: Partial<Thresholds>;
  /** Percentages that leave whatever becomes of their cells: in a text, or earlier. Those of `publishedShare` need no mention. */
  percentages?: readonly KnownPercentage[];
  /** Left out only to show, in a test, what an attacker finds without it. */
  secondary?: boolean;
}

/** A percentage that readers have, of a cell in a wider one of the same table. */
export interface KnownPercentage {
  /** Position of the table among those given; the first when left out. */
  table?: number;
  part: number;
  whole: number;
  /** 0 to 100, as printed. */
  percentage: number;
  decimals: number;
}

/** One cell of a table, as it may leave; `reason` and `measure` stay inside. */
export interface DisclosedCell {
  status: CellStatus;
  /** Null when hidden. */
  value: number | null;
  reason: PrimaryReason | null;
  measure: Measure;
  /** Whether it would be hidden if it counted nothing: a hidden one then need not count someone. */
  zeroHides?: boolean;
  /** Lowest and highest value shown to be possible, at least as far apart as promised; the true one for a published cell. */
  interval: readonly [number, number];
}

export interface DisclosedTable {
  grid: Grid;
  cells: readonly DisclosedCell[];
}

/**
 * Decides, for linked tables together, which cells may leave. Every hidden cell keeps, over everything published in all of them, an
 * interval at least as wide as `protectionOf` promises.
 * @throws LaxThreshold, InconsistentTable
 */
export const disclose = (...tables: Parameters<typeof discloseInSteps>): DisclosedTable[] => atOnce(discloseInSteps(...tables));

/** The same for a program that answers others meanwhile: linear programs over a nation's tables take seconds. */
export const discloseInTurns = (...tables: Parameters<typeof discloseInSteps>): Promise<DisclosedTable[]> => inTurns(discloseInSteps(...tables));

function* discloseInSteps(grids: readonly Grid[], options: DisclosureOptions, solver: LinearSolver): Steps<DisclosedTable[]> {
  const thresholds = strictThresholds(options.unit, options.thresholds);
  const tables = withPercentages(linkTables(grids), options.percentages ?? []);
  const hiding = firstHiding(tables, options.unit, thresholds);
  let intervals: Intervals | null = null;
  if (options.secondary ?? true) {
    // A walk through tables knows sums only.
    const scout = options.percentages?.length ? undefined : bothScouts(walkTables(grids, tables, hiding), walkSystem(tables.system, hiding));
    const result = yield* protectInSteps({ system: tables.system, hiding, thresholds, solver, scout });
    intervals = result.intervals;
    if (result.broken.length > 0) intervals = yield* withhold(tables, hiding, thresholds, solver);
  }
  return grids.map((grid, t) => ({
    grid,
    cells: (tables.cellsOf[t] ?? []).map((cell) => {
      const measure = tables.system.measures[cell] ?? NOTHING;
      const status = hiding.status[cell] ?? 'PRIMARY';
      return {
        status, measure, reason: hiding.reasons[cell] ?? null, zeroHides: tables.zeroHides[cell] === 1,
        value: status === 'PUBLISHED' ? measure.count : null,
        interval: [intervals?.lowest[cell] ?? measure.count, intervals?.highest[cell] ?? measure.count] as const,
      };
    }),
  }));
}

function withPercentages(tables: LinkedTables, percentages: readonly KnownPercentage[]): LinkedTables {
  if (percentages.length === 0) return tables;
  const relations = percentages.flatMap(({ table = 0, part, whole, percentage, decimals }) => {
    const cells = tables.cellsOf[table] ?? [];
    return percentageRelations(cells[part] ?? -1, cells[whole] ?? -1, percentage, decimals);
  });
  return { ...tables, system: linkedSystem(tables.system.measures, [...tables.system.relations, ...relations]) };
}

/**
 * Hides a whole table that cannot be protected otherwise, telling no cell from another: nobody then knows that some of them pass
 * the thresholds.
 */
function* withhold({ system, zeroHides }: LinkedTables, hiding: Hiding, thresholds: Thresholds, solver: LinearSolver): Steps<Intervals> {
  hiding.status.forEach((status, cell) => {
    if (status === 'PUBLISHED') return;
    hiding.status[cell] = 'PRIMARY';
    hiding.floor[cell] = zeroHides[cell] ? 0 : 1;
  });
  return (yield* protectInSteps({ system, hiding, thresholds, solver, scout: walkSystem(system, hiding) })).intervals;
}

/**
 * A percentage of one cell of a table in a wider one, as it may leave: null unless both are published, since the percentage of a
 * hidden cell, or of a hidden whole, is that cell by a division. Its complement to 100 % obeys the same rule.
 * @param wide the dimensions, by position, that the base takes in whole
 */
export function publishedShare({ grid, cells }: DisclosedTable, cell: number, wide: readonly number[]): number | null {
  const at = coordinatesOf(grid, cell);
  const base = at.reduce((position, coordinate, d) => position + (grid.strides[d] ?? 1) * (wide.includes(d) ? (grid.dimensions[d]?.codes.length ?? 1) - 1 : coordinate), 0);
  const [part, whole] = [cells[cell]?.value ?? null, cells[base]?.value ?? null];
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
