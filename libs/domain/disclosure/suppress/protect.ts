import { auditInSteps } from '../audit/audit-component';
import { componentsOf } from '../audit/component';
import { isProtected, trueIntervals, widen, type Intervals } from '../audit/intervals';
import { showMany } from '../audit/show-many';
import { NO_SCOUT, type Scout } from '../audit/walk-tables';
import type { Thresholds } from '../rule/thresholds';
import type { LinearSolver } from '../solver/linear-program';
import { hideSecondary } from '../system/first-hiding';
import { atOnce, type Steps } from '../steps';
import { isHidden, type Hiding } from '../system/hiding';
import type { LinkedSystem } from '../system/linked-system';
import { ComplementFinder, type Complement } from './complement';
import { neighbourhood } from './neighbourhood';
import { sweep } from './sweep';

/** Cells that a search of complements looks at around the cell to protect: few at first, more when that is not enough. */
const NEIGHBOURHOODS = [120, 600, 4_000, Infinity];

export interface Protection {
  system: LinkedSystem;
  hiding: Hiding;
  thresholds: Thresholds;
  solver: LinearSolver;
  scout?: Scout;
  /** Cells that can still be hidden; those released earlier cannot. */
  mayHide?: (cell: number) => boolean;
}

/**
 * Hides cells besides those hidden already until what is promised of every hidden cell is shown, over everything an attacker knows:
 * by a whole table that agrees with it in which the cell is as low, or as high, as promised. It ends: what cannot be shown hides one
 * more cell at least, or is told to be broken. A broken promise is kept as far as hiding everything would keep it.
 * @returns what each hidden cell can be at least and at most (`atFirst`: before anything else was hidden, as far as it was looked for),
 * and the cells whose promise hiding everything does not keep
 */
export function* protectInSteps(protection: Protection): Steps<{ intervals: Intervals; atFirst: Intervals; broken: number[] }> {
  const { system, hiding, solver, scout = NO_SCOUT } = protection;
  const intervals = trueIntervals(system);
  const [lost, givenUp] = [new Set<number>(), new Set<number>()];
  const open = (cell: number) => isHidden(hiding, cell) && !givenUp.has(cell) && !isProtected(system, hiding, intervals, cell);
  const { mayHide = () => true } = protection;
  yield* showMany(system, hiding, intervals, solver);
  yield* scouted(byNeed(system, hiding, open), scout, intervals);
  const atFirst: Intervals = { lowest: intervals.lowest.slice(), highest: intervals.highest.slice() };
  sweep(system, hiding, intervals, scout, mayHide, (cell) => hide(protection, cell));
  for (;;) {
    yield* showMany(system, hiding, intervals, solver);
    const broken: number[] = [];
    for (const component of componentsOf(system, hiding)) {
      broken.push(...(yield* auditInSteps(system, hiding, component, intervals, solver)).filter(open));
    }
    if (broken.length === 0) return { intervals, atFirst, broken: [...lost] };
    let hidden = false;
    for (const cell of byNeed(system, hiding, open)) {
      scout.look(cell, intervals);
      if (!open(cell)) continue;
      hidden = complete(protection, cell, intervals) || hidden;
      yield;
    }
    if (hidden) continue;
    for (const cell of yield* hopeless(protection, broken)) lost.add(cell);
    if (!hideAround(protection, broken.filter(open))) broken.filter(open).forEach((cell) => { lost.add(cell); givenUp.add(cell); });
  }
}

/** Cells looked at between two turns of others. */
const AT_ONCE = 50;

function* scouted(cells: readonly number[], scout: Scout, intervals: Intervals): Steps<void> {
  for (const [at, cell] of cells.entries()) {
    scout.look(cell, intervals);
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
}

/** The cells whose promise hiding everything would not keep: from now on they are promised what it would. */
function* hopeless(protection: Protection, broken: readonly number[]): Steps<number[]> {
  const { system, hiding, thresholds, solver } = protection;
  const all: Hiding = { ...hiding, status: [...hiding.status], floor: hiding.floor.slice(), width: hiding.width.slice() };
  const moves = movable(protection);
  for (const cell of system.measures.keys()) if (!isHidden(hiding, cell) && moves(cell)) hideSecondary(all, cell, thresholds);
  const best = trueIntervals(system);
  for (const component of componentsOf(system, all, broken)) yield* auditInSteps(system, all, component, best, solver, new Set(broken));
  const kept = broken.filter((cell) => !isProtected(system, all, best, cell));
  for (const cell of kept) {
    const [value, low, high] = [system.measures[cell]?.count ?? 0, best.lowest[cell] ?? 0, best.highest[cell] ?? 0];
    hiding.width[cell] = Math.min(hiding.width[cell] ?? 0, high - low);
    hiding.below[cell] = Math.min(hiding.below[cell] ?? 0, value - low);
    hiding.above[cell] = Math.min(hiding.above[cell] ?? 0, high - value);
  }
  return kept;
}

/** `protectInSteps`, all at once. */
export const protect = (protection: Protection) => atOnce(protectInSteps(protection));

/** The open promises, the largest cells first: what they need helps the smaller ones. */
function byNeed({ measures }: LinkedSystem, hiding: Hiding, open: (cell: number) => boolean): number[] {
  return [...measures.keys()].filter(open).sort((a, b) => (hiding.width[b] ?? 0) - (hiding.width[a] ?? 0) || (measures[b]?.count ?? 0) - (measures[a]?.count ?? 0) || a - b);
}

function movable({ system, hiding, mayHide = () => true }: Protection): (cell: number) => boolean {
  return (cell) => isHidden(hiding, cell) || ((system.measures[cell]?.count ?? 0) > 0 && mayHide(cell));
}

function hide({ hiding, thresholds, scout = NO_SCOUT }: Protection, cell: number): void {
  hideSecondary(hiding, cell, thresholds);
  scout.refresh(cell);
}

/** Hides what keeps the promise of a cell at the least loss; whether anything was hidden. */
function complete(protection: Protection, cell: number, intervals: Intervals): boolean {
  let best: { complements: Complement[]; loss: number } | null = null;
  for (const most of NEIGHBOURHOODS) {
    const { complements, whole } = complementsWithin(protection, cell, intervals, most);
    const loss = complements?.reduce((sum, complement) => sum + complement.loss, 0) ?? Infinity;
    const better = complements && loss < (best?.loss ?? Infinity);
    // Nearby, what would have to be hidden may be a nation's total, and a small cell further away.
    const settled = whole || loss === 0 || (best !== null && !better);
    if (better) best = { complements, loss };
    if (settled) break;
  }
  for (const { hide: others, moved } of best?.complements ?? []) {
    others.forEach((other) => hide(protection, other));
    for (const [other, value] of moved) widen(intervals, other, value);
  }
  return best?.complements.some((complement) => complement.hide.length > 0) ?? false;
}

/** @returns null when hiding everything around would not be enough; `whole` when there is nothing further away */
function complementsWithin(protection: Protection, cell: number, intervals: Intervals, most: number): { complements: Complement[] | null; whole: boolean } {
  const { system, hiding, thresholds, solver } = protection;
  const around = neighbourhood(system, hiding, cell, most, movable(protection));
  const finder = new ComplementFinder(system, hiding, around, thresholds, solver);
  try {
    return { complements: complementsOf(finder, system, hiding, intervals, cell), whole: around.length < most };
  } finally {
    finder.close();
  }
}

/** What to hide for the ends of an interval that are not shown: first the levels below and above, then the width, on the cheaper side; null when that cannot be. */
function complementsOf(finder: ComplementFinder, system: LinkedSystem, hiding: Hiding, intervals: Intervals, cell: number): Complement[] | null {
  const value = system.measures[cell]?.count ?? 0;
  const [below, above, width] = [hiding.below[cell] ?? 0, hiding.above[cell] ?? 0, hiding.width[cell] ?? 0];
  const [low, high] = [intervals.lowest[cell] ?? 0, intervals.highest[cell] ?? 0];
  const found: (Complement | null)[] = [];
  if (low > value - below) found.push(finder.find(cell, -below));
  if (high < value + above) found.push(finder.find(cell, above));
  const [down, up] = [Math.min(low, value - below), Math.max(high, value + above)];
  if (up - down < width) {
    const sides = [finder.find(cell, down + width - value), finder.find(cell, up - width - value)].filter((side) => side !== null);
    found.push(sides.sort((a, b) => a.loss - b.loss)[0] ?? null);
  }
  return found.includes(null) ? null : found.filter((complement) => complement !== null);
}

/** The last resort: hides everything that counts someone beside the components of the broken cells; whether anything was left. */
function hideAround(protection: Protection, broken: readonly number[]): boolean {
  const { system, hiding } = protection;
  const moves = movable(protection);
  const beside = new Set<number>();
  for (const { cells } of componentsOf(system, hiding, broken)) {
    for (const cell of cells) {
      for (const r of system.relationsOf[cell] ?? []) {
        for (const other of system.relations[r]?.cells ?? []) if (!isHidden(hiding, other) && moves(other)) beside.add(other);
      }
    }
  }
  for (const cell of beside) hide(protection, cell);
  return beside.size > 0;
}
