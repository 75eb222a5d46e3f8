import { auditInSteps } from '../audit/audit-component';
import { componentsOf } from '../audit/component';
import { isProtected, type Intervals } from '../audit/intervals';
import { NOTHING, type Measure } from '../rule/measure';
import type { Thresholds } from '../rule/thresholds';
import type { LinearSolver } from '../solver/linear-program';
import type { Steps } from '../steps';
import { isHidden, type Hiding } from '../system/hiding';
import type { Atom } from './atoms';
import type { BookFigure, KnownFigure, OwnFigure } from './book';
import { covers, definitionKey, differsIn, type Definition } from './definition';
import type { JointSystem } from './joint-system';

/**
 * Why a candidate may not leave as it is.
 * - DIFFERENCE: an earlier figure subtracted from one of this release leaves too few.
 * - RECOVERED: both releases together place a hidden figure closer than promised.
 * - REVISED: the same figure left before with another value, too close to this one.
 * - SUMMED: figures that left add up to another value of this one, too close to it.
 */
export type Finding =
  | { kind: 'DIFFERENCE'; release: string; earlier: Definition; later: Definition; dimensions: string[] }
  | { kind: 'RECOVERED'; release: string | null; hidden: Definition }
  | { kind: 'REVISED' | 'SUMMED'; release: string; figure: Definition };

/** A figure that left with another value tells, by difference, how many reports came or went since. */
export function revisions(known: readonly KnownFigure[], own: readonly OwnFigure[], thresholds: Thresholds): Finding[] {
  const mine = new Set(own.map(({ definition }) => definitionKey(definition)));
  return known.flatMap(({ definition, value, measure, release }) => {
    const change = value === null ? 0 : Math.abs(value - measure.count);
    return change > 0 && change < thresholds.units && mine.has(definitionKey(definition)) ? [{ kind: 'REVISED' as const, release, figure: definition }] : [];
  });
}

/**
 * What an attacker would find if the table left as it is, in words: the pair of figures whose difference it is, where there is one.
 * @param shown what has been shown possible already: only the rest is asked of the solver
 */
export function* threats({ system, atomAt }: JointSystem, hiding: Hiding, shown: Intervals, book: readonly BookFigure[], solver: LinearSolver, unsafe: (measure: Measure) => boolean): Steps<Finding[]> {
  const intervals: Intervals = { lowest: shown.lowest.slice(), highest: shown.highest.slice() };
  const broken: number[] = [];
  for (const component of componentsOf(system, hiding)) broken.push(...(yield* auditInSteps(system, hiding, component, intervals, solver)));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const cell of broken) {
    if (!isHidden(hiding, cell) || isProtected(system, hiding, intervals, cell)) continue;
    const finding = explain(cell, atomAt.get(cell), book, system.measures[cell]?.count ?? 0);
    if (!finding || (atomAt.has(cell) && !unsafe(system.measures[cell] ?? NOTHING)) || seen.has(JSON.stringify(finding))) continue;
    seen.add(JSON.stringify(finding));
    findings.push(finding);
  }
  return findings;
}

function explain(cell: number, atom: Atom | undefined, book: readonly BookFigure[], count: number): Finding | null {
  if (!atom) {
    const figure = book[cell];
    return figure ? { kind: 'RECOVERED', release: figure.release, hidden: figure.definition } : null;
  }
  // What is left beside some figures is known from all and them.
  const within = atom.figures.length > 0 ? atom.figures.flatMap((figure) => book[figure] ?? []) : book;
  const taken = atom.figures.length > 0 ? book : atom.beside.flatMap((figure) => book[figure] ?? []);
  for (const wide of within) {
    if (wide.status !== 'PUBLISHED') continue;
    for (const narrow of taken) {
      if (narrow.status !== 'PUBLISHED' || narrow === wide || (narrow.release === null) === (wide.release === null)) continue;
      if (wide.measure.count - narrow.measure.count !== count || !covers(wide.definition, narrow.definition)) continue;
      const [earlier, later] = narrow.release === null ? [wide, narrow] : [narrow, wide];
      return { kind: 'DIFFERENCE', release: earlier.release ?? '', earlier: earlier.definition, later: later.definition, dimensions: differsIn(earlier.definition, later.definition) };
    }
  }
  const known = atom.beside.flatMap((figure) => book[figure] ?? []);
  const hidden = known.find((figure) => figure.status !== 'PUBLISHED') ?? known[0];
  return hidden ? { kind: 'RECOVERED', release: hidden.release, hidden: hidden.definition } : null;
}
