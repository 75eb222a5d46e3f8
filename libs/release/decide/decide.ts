import { TooLong, TooManyAtoms, alternativesTo, checkTables, type Ledger, type LinearSolver, type TablesCheck } from '@vigie/domain';
import { attributesOf, completeOf, overlappingOf, scalesOf } from '../population/ledger-dimensions';
import { measureUnits } from '../population/measure-sets';
import { candidateTables, type NamedCandidate } from '../release-tables/candidate-tables';
import { isIsolated, tooFine } from '../release-tables/refusals';
import type { CoarserTable, Decision, DecisionTask } from './decision';

/**
 * Counts the tables asked for and decides what of them may leave, together and beside what is out; of those that may not, what coarser
 * ones could. Seconds of work, in turns.
 * @throws RangeError on a dimension that is not counted
 */
export async function decide({ request, months, dimensions, units, unit, thresholds, earlier, patience }: DecisionTask, solver: LinearSolver): Promise<Decision> {
  const candidates = candidateTables(request, months, dimensions, units);
  const isolated = isIsolated(candidates, unit, thresholds);
  if (isolated) return { kind: 'REFUSED', refused: isolated };
  const against: Ledger = {
    earlier, scales: scalesOf(dimensions), complete: completeOf(dimensions), overlapping: overlappingOf(dimensions), attributes: attributesOf(dimensions),
    measure: measureUnits(units), units, solver, patience,
  };
  try {
    const check = await checkTables(candidates, { unit, thresholds }, against);
    const leaves = check.outcome !== 'REFUSED' && check.tables.some((figures) => figures.some(({ value }) => value !== null && value > 0));
    const shapes = candidates.map(({ name, within, grid }) => ({ name, within, grid: { dimensions: grid.dimensions, strides: grid.strides } }));
    return { kind: 'CHECKED', leaves, check, shapes, coarser: leaves ? [] : await coarserTables(candidates, check, { unit, thresholds }, against) };
  } catch (error) {
    if (error instanceof TooManyAtoms || error instanceof TooLong) return { kind: 'REFUSED', refused: tooFine() };
    throw error;
  }
}

/** Of the tables that lose something, what could leave in their place: each coarser table is counted and checked. */
async function coarserTables(candidates: readonly NamedCandidate[], check: TablesCheck, rules: Pick<DecisionTask, 'unit' | 'thresholds'>, against: Ledger): Promise<CoarserTable[]> {
  const found: CoarserTable[] = [];
  for (const [t, candidate] of candidates.entries()) {
    const figures = check.tables[t] ?? [];
    if (figures.some(({ value }) => value !== null && value > 0) && !figures.some(({ becauseOfEarlier }) => becauseOfEarlier)) continue;
    for (const { change } of await alternativesTo({ ...candidate, ...rules }, against)) found.push({ table: candidate.name, change });
  }
  return found;
}
