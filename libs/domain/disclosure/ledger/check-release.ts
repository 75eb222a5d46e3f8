import { auditComponent } from '../audit/audit-component';
import { componentsOf } from '../audit/component';
import { isProtected, trueIntervals } from '../audit/intervals';
import { disclose } from '../disclose';
import { NOTHING, type Measure } from '../rule/measure';
import { unsafeBySize } from '../rule/primary';
import { strictThresholds, type Thresholds } from '../rule/thresholds';
import type { LinearSolver } from '../solver/linear-program';
import { protect } from '../suppress/protect';
import { isHidden, type CellStatus, type Hiding } from '../system/hiding';
import { atomsOf } from './atoms';
import { covers, definitionKey, definitionOf, differsIn, normalised, type Definition, type Scales } from './definition';
import { jointSystem, type JointFigure } from './joint-system';
import type { MeasureSets, Release, ReleaseCandidate } from './release';

/**
 * Why a candidate may not leave as it is.
 * - DIFFERENCE: an earlier figure subtracted from one of this release leaves too few.
 * - RECOVERED: both releases together place a hidden figure closer than promised.
 * - REVISED: the same figure left before with another value, too close to this one.
 */
export type Finding =
  | { kind: 'DIFFERENCE'; release: string; earlier: Definition; later: Definition; dimensions: string[] }
  | { kind: 'RECOVERED'; release: string | null; hidden: Definition }
  | { kind: 'REVISED'; release: string; figure: Definition };

export interface CheckedFigure {
  definition: Definition;
  status: CellStatus;
  value: number | null;
  /** Published in the table alone, hidden because of an earlier release. */
  becauseOfEarlier: boolean;
}

/**
 * PUBLISHABLE: as disclosure control of the table alone would have it. REDUCED: with more hidden. REFUSED: what would be left is not
 * worth leaving (its grand total or half of its units would be hidden), or another value of the same figure is out.
 */
export interface ReleaseCheck {
  outcome: 'PUBLISHABLE' | 'REDUCED' | 'REFUSED';
  figures: readonly CheckedFigure[];
  findings: readonly Finding[];
}

export interface Ledger {
  earlier: readonly Release[];
  scales: Scales;
  /** All the finest codes of the dimensions whose list is closed: everybody knows that there is no other préfecture. */
  complete: Readonly<Record<string, readonly string[]>>;
  measure: MeasureSets;
  solver: LinearSolver;
}

/** Sets of units that one check tells apart at most. */
const MOST_ATOMS = 6_000;
/** Share of the units of the inner figures publishable alone, under which a release is no longer worth its name. */
const WORTH_LEAVING = 0.5;

/**
 * Checks a table jointly with everything that left before: whatever can be computed from all of it, by difference of period, of
 * territory, of filter or of role, stays as uncertain as promised. Figures hidden before stay hidden; what is out stays out.
 * @throws TooManyAtoms, LaxThreshold
 */
export async function checkRelease(candidate: ReleaseCandidate, ledger: Ledger): Promise<ReleaseCheck> {
  const thresholds = strictThresholds(candidate.unit, candidate.thresholds);
  const alone = disclose([candidate.grid], candidate, ledger.solver)[0];
  if (!alone) return { outcome: 'PUBLISHABLE', figures: [], findings: [] };
  const own = alone.cells.map(({ measure, status }, cell) => ({ definition: normalised(definitionOf(candidate.grid, cell, candidate.within, ledger.scales), ledger.complete), measure, status }));
  const known = await knownFigures(own.map(({ definition }) => definition), ledger);
  const findings: Finding[] = revisions(known, own, thresholds);
  const book = bookOf(own, known);
  const atoms = atomsOf(book.map(({ definition }) => definition), ledger.complete, MOST_ATOMS);
  const joint = jointSystem(book, atoms, await ledger.measure(atoms.map(({ boxes }) => boxes), namedCodes(book)), candidate.unit, thresholds);
  findings.push(...threats(joint, book, ledger.solver, (measure) => unsafeBySize(measure, candidate.unit, thresholds) !== null));
  const isFree = (cell: number) => book[cell]?.own === true && book[cell].release === null;
  const { broken } = protect({ ...joint, thresholds, solver: ledger.solver, mayHide: isFree });
  const leaks = broken.length > 0 && brokenWithout(joint, broken, isFree, ledger.solver).length < broken.length;
  const places = new Map(book.map(({ key }, at) => [key, at]));
  const figures = own.map(({ definition, measure, status }): CheckedFigure => {
    const at = places.get(definitionKey(definition)) ?? -1;
    const out = book[at]?.value ?? null;
    // What is out under another value is known nearly enough, but the new value is not out: it leaves only if it may by itself.
    const now = out !== null && out !== measure.count ? status : joint.hiding.status[at] ?? 'PRIMARY';
    return { definition, status: now, value: now === 'PUBLISHED' ? measure.count : null, becauseOfEarlier: now !== 'PUBLISHED' && status === 'PUBLISHED' };
  });
  return { outcome: leaks ? 'REFUSED' : outcomeOf(figures, own, findings), figures, findings };
}

/** Of promises that hiding every figure does not keep, those that were broken before: by what is out already, whatever becomes of the candidate. */
function brokenWithout({ system, hiding }: ReturnType<typeof jointSystem>, broken: readonly number[], isFree: (cell: number) => boolean, solver: LinearSolver): number[] {
  const without: Hiding = { ...hiding, status: hiding.status.map((status, cell) => (isFree(cell) ? 'PRIMARY' : status)), floor: hiding.floor.map((floor, cell) => (isFree(cell) ? 0 : floor)) };
  const intervals = trueIntervals(system);
  for (const component of componentsOf(system, without, broken)) auditComponent(system, without, component, intervals, solver);
  return broken.filter((cell) => !isProtected(system, without, intervals, cell));
}

interface KnownFigure extends JointFigure {
  definition: Definition;
  release: string;
  value: number | null;
}

interface BookFigure extends JointFigure {
  key: string;
  definition: Definition;
  /** The earlier release that it stands in. */
  release: string | null;
  /** The value that is out already. */
  value: number | null;
  own: boolean;
}

/** Earlier figures that count units which the candidate counts too, with what they count in the data of today. */
async function knownFigures(own: readonly Definition[], { earlier, measure, complete }: Ledger): Promise<KnownFigure[]> {
  const figures = earlier.flatMap(({ label, figures: released }) => released.map((figure) => ({ ...figure, definition: normalised(figure.definition, complete) })).filter(({ definition }) => own.some((other) => meet(other, definition))).map((figure) => ({ ...figure, release: label })));
  const measures = await measure(figures.map(({ definition }) => [definition]), {});
  return figures.map((figure, i) => ({ ...figure, measure: measures[i] ?? NOTHING }));
}

function meet(a: Definition, b: Definition): boolean {
  return Object.entries(a).every(([name, codes]) => b[name]?.some((code) => codes.includes(code)) ?? true);
}

/** Each figure once: hidden when any release hides it, unless another one shows it already. */
function bookOf(own: readonly (JointFigure & { definition: Definition })[], known: readonly KnownFigure[]): BookFigure[] {
  const book = new Map<string, BookFigure>();
  for (const { definition, measure, status, release, value } of known) {
    const key = definitionKey(definition);
    const other = book.get(key);
    if (!other || status === 'PUBLISHED') book.set(key, { key, definition, measure, status, release, value, own: false });
  }
  for (const { definition, measure, status } of own) {
    const key = definitionKey(definition);
    const other = book.get(key);
    if (other) other.own = true;
    else book.set(key, { key, definition, measure, status, release: null, value: null, own: true });
  }
  return [...book.values()];
}

function namedCodes(figures: readonly { definition: Definition }[]): Record<string, string[]> {
  const named: Record<string, Set<string>> = {};
  for (const { definition } of figures) for (const [name, codes] of Object.entries(definition)) for (const code of codes) (named[name] ??= new Set()).add(code);
  return Object.fromEntries(Object.entries(named).map(([name, codes]) => [name, [...codes]]));
}

/** A figure that left with another value tells, by difference, how many reports came or went since. */
function revisions(known: readonly KnownFigure[], own: readonly (JointFigure & { definition: Definition })[], thresholds: Thresholds): Finding[] {
  const mine = new Set(own.map(({ definition }) => definitionKey(definition)));
  return known.flatMap(({ definition, value, measure, release }) => {
    const change = value === null ? 0 : Math.abs(value - measure.count);
    return change > 0 && change < thresholds.units && mine.has(definitionKey(definition)) ? [{ kind: 'REVISED' as const, release, figure: definition }] : [];
  });
}

/** What an attacker would find if the table left as it is, in words: the pair of figures whose difference it is, where there is one. */
function threats({ system, hiding, atomAt }: ReturnType<typeof jointSystem>, book: readonly BookFigure[], solver: LinearSolver, unsafe: (measure: Measure) => boolean): Finding[] {
  const intervals = trueIntervals(system);
  const broken = componentsOf(system, hiding).flatMap((component) => auditComponent(system, hiding, component, intervals, solver))
    .filter((cell) => isHidden(hiding, cell) && !isProtected(system, hiding, intervals, cell));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const cell of broken) {
    const finding = explain(cell, atomAt.get(cell)?.figures, book, system.measures[cell]?.count ?? 0);
    if (!finding || (atomAt.has(cell) && !unsafe(system.measures[cell] ?? NOTHING)) || seen.has(JSON.stringify(finding))) continue;
    seen.add(JSON.stringify(finding));
    findings.push(finding);
  }
  return findings;
}

function explain(cell: number, inside: readonly number[] | undefined, book: readonly BookFigure[], count: number): Finding | null {
  if (!inside) {
    const figure = book[cell];
    return figure ? { kind: 'RECOVERED', release: figure.release, hidden: figure.definition } : null;
  }
  for (const wide of inside.map((figure) => book[figure])) {
    if (wide?.status !== 'PUBLISHED') continue;
    for (const narrow of book) {
      if (narrow.status !== 'PUBLISHED' || narrow === wide || (narrow.release === null) === (wide.release === null)) continue;
      if (wide.measure.count - narrow.measure.count !== count || !covers(wide.definition, narrow.definition)) continue;
      const [earlier, later] = narrow.release === null ? [wide, narrow] : [narrow, wide];
      return { kind: 'DIFFERENCE', release: earlier.release ?? '', earlier: earlier.definition, later: later.definition, dimensions: differsIn(earlier.definition, later.definition) };
    }
  }
  const hidden = inside.map((figure) => book[figure]).find((figure) => figure?.status !== 'PUBLISHED') ?? inside.map((figure) => book[figure])[0];
  return hidden ? { kind: 'RECOVERED', release: hidden.release, hidden: hidden.definition } : null;
}

function outcomeOf(figures: readonly CheckedFigure[], own: readonly JointFigure[], findings: readonly Finding[]): ReleaseCheck['outcome'] {
  if (findings.some(({ kind }) => kind === 'REVISED')) return 'REFUSED';
  const alone = own.map((figure, i) => ({ figure, now: figures[i] })).filter(({ figure }) => figure.status === 'PUBLISHED' && figure.measure.count > 0);
  const taken = alone.filter(({ now }) => now?.becauseOfEarlier);
  if (taken.length === 0) return 'PUBLISHABLE';
  const units = (list: typeof alone) => list.reduce((sum, { figure }) => sum + figure.measure.count, 0);
  // The grand total is the last cell of a grid.
  const total = figures.at(-1)?.becauseOfEarlier ?? false;
  return total || units(taken) > (1 - WORTH_LEAVING) * units(alone) ? 'REFUSED' : 'REDUCED';
}
