import { completeTable, type TableRow } from '../table/complete-table';
import { TOTAL, dimension, type Dimension } from '../table/dimension';
import { codesOf, sizeOf, stridesOf } from '../table/grid';
import { checkRelease, type Ledger, type ReleaseCheck } from './check-release';
import { definitionOf, type Scales } from './definition';
import type { ReleaseCandidate } from './release';

/** A way to make a table coarser: one level up along a dimension (months into quarters, départements into régions), or without it. */
export type Coarsening = { kind: 'MERGE'; dimension: string; into: readonly string[] } | { kind: 'DROP'; dimension: string };

export interface Alternative {
  change: Coarsening;
  candidate: ReleaseCandidate;
  check: ReleaseCheck;
}

/**
 * What can leave instead of a table that is refused: every coarser table one step away is counted and checked like the first one, and
 * those that pass come back, the one that shows most first.
 */
export async function alternativesTo(candidate: ReleaseCandidate, ledger: Ledger): Promise<Alternative[]> {
  const found: Alternative[] = [];
  for (const { change, dimensions } of stepsFrom(candidate, ledger.scales)) {
    const coarser = await countAgain(candidate, dimensions, ledger);
    const check = await checkRelease(coarser, ledger);
    if (check.outcome !== 'REFUSED' && check.figures.some(({ value }) => value !== null && value > 0)) found.push({ change, candidate: coarser, check });
  }
  const shown = ({ check }: Alternative) => check.figures.filter(({ value }) => value !== null && value > 0).length;
  return found.sort((a, b) => shown(b) - shown(a));
}

function stepsFrom({ grid: { dimensions } }: ReleaseCandidate, scales: Scales): { change: Coarsening; dimensions: Dimension[] }[] {
  return dimensions.flatMap((own, d) => {
    const merged = levelAbove(own, scales[own.name] ?? {});
    const steps: { change: Coarsening; dimensions: Dimension[] }[] = [];
    if (merged) steps.push({ change: { kind: 'MERGE', dimension: own.name, into: innerCodes(merged) }, dimensions: dimensions.with(d, merged) });
    if (dimensions.length > 1) steps.push({ change: { kind: 'DROP', dimension: own.name }, dimensions: dimensions.toSpliced(d, 1) });
    return steps;
  });
}

/** The dimension without its inner codes, those above them in their place; null when nothing stands above all of them. */
function levelAbove(own: Dimension, scale: Readonly<Record<string, string>>): Dimension | null {
  const above = Object.fromEntries(own.codes.flatMap((code, at) => {
    const parent = own.codes[own.parents[at] ?? -1] ?? TOTAL;
    const higher = parent === TOTAL ? scale[code] : parent;
    return code === TOTAL || higher === undefined ? [] : [[code, higher] as const];
  }));
  const inner = innerCodes(own);
  const next = new Set(inner.map((code) => above[code] ?? TOTAL));
  if (next.has(TOTAL) || next.size >= inner.length) return null;
  return dimension(own.name, next, { above: { ...scale, ...above }, frame: own.frame, overlapping: own.overlapping });
}

function innerCodes({ codes, children }: Dimension): string[] {
  return codes.filter((code, at) => code !== TOTAL && children[at]?.length === 0);
}

async function countAgain(candidate: ReleaseCandidate, dimensions: Dimension[], { scales, measure }: Ledger): Promise<ReleaseCandidate> {
  const shape = { dimensions, strides: stridesOf(dimensions), measures: [], within: candidate.grid.within };
  const cells = Array.from({ length: sizeOf(dimensions) }, (_, cell) => cell);
  const measures = await measure(cells.map((cell) => [definitionOf(shape, cell, candidate.within, scales)]), {});
  const rows = cells.map((cell, i): TableRow => ({ codes: codesOf(shape, cell), ...(measures[i] ?? { count: 0, contributors: 0, largest: 0 }) }));
  return { ...candidate, grid: completeTable(dimensions, rows, candidate.grid.within) };
}
