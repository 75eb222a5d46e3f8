import { auditInSteps } from '../audit/audit-component';
import { componentsOf } from '../audit/component';
import { isProtected, trueIntervals, type Intervals } from '../audit/intervals';
import { walkSystem } from '../audit/walk-system';
import { discloseInTurns } from '../disclose';
import { unsafeBySize } from '../rule/primary';
import { strictThresholds, type Thresholds, type Unit } from '../rule/thresholds';
import type { LinearSolver } from '../solver/linear-program';
import { inTurns, type Steps } from '../steps';
import { protectInSteps } from '../suppress/protect';
import type { CellStatus, Hiding } from '../system/hiding';
import type { Relation } from '../system/linked-system';
import { atomsOf, type Partition } from './atoms';
import { asOfToday, asThoughUnchanged, bookOf, isNear, knownFigures, namedCodes, overlapsIn, type BookFigure, type OwnFigure } from './book';
import { changesIn, type ChangeSum } from './changes';
import { definitionKey, definitionOf, normalised, type Definition, type Scales } from './definition';
import { revisions, threats, type Finding } from './findings';
import { jointSystem, type JointFigure, type JointSystem } from './joint-system';
import { splitUnits, type LedgerUnit } from './split-units';
import type { CandidateTable, MeasureSets, Release, ReleaseCandidate } from './release';

export interface CheckedFigure {
  definition: Definition;
  status: CellStatus;
  value: number | null;
  /** Published in the table alone, hidden because of an earlier release. */
  becauseOfEarlier: boolean;
  zeroHides?: boolean;
  /** The value that left before, and stands: today's is so near that both would tell of the few units that came or went between. */
  asBefore: boolean;
}

/**
 * PUBLISHABLE: as disclosure control of the tables alone would have it. REDUCED: with more hidden, or with values that left before in
 * the place of today's. REFUSED: what would be left is not worth leaving (a grand total or half of the units would be hidden), or
 * what is out already cannot be protected any more beside it.
 */
export interface ReleaseCheck {
  outcome: 'PUBLISHABLE' | 'REDUCED' | 'REFUSED';
  figures: readonly CheckedFigure[];
  findings: readonly Finding[];
}

/** The same for several tables that leave together, each with its figures. */
export interface TablesCheck extends Omit<ReleaseCheck, 'figures'> {
  tables: readonly (readonly CheckedFigure[])[];
}

export interface Ledger {
  earlier: readonly Release[];
  scales: Scales;
  /** All the finest codes of the dimensions whose list is closed: everybody knows that there is no other préfecture. */
  complete: Readonly<Record<string, readonly string[]>>;
  /** Dimensions of which one unit may have several codes. */
  overlapping?: ReadonlySet<string>;
  /**
   * Dimensions that are not crossed with each other, those that overlap among them: what is known of each by place and time, and that
   * it is some of all, is taken in; how they go together is not. The overlapping ones when left out: exact, for few figures.
   */
  attributes?: ReadonlySet<string>;
  measure: MeasureSets;
  /** The units themselves, where they are at hand: what many figures tell apart is then counted at once. */
  units?: readonly LedgerUnit[];
  solver: LinearSolver;
  /** Milliseconds after which a check against what is out is given up; as long as it takes when left out. */
  patience?: number;
}

/** Sets of units that one check tells apart at most. */
const MOST_ATOMS = 20_000;
/** Share of the units of the inner figures publishable alone, under which a release is no longer worth its name. */
const WORTH_LEAVING = 0.5;

/**
 * Checks a table jointly with everything that left before: whatever can be computed from all of it, by difference of period, of
 * territory, of filter or of role, stays as uncertain as promised. Figures hidden before stay hidden; what is out stays out.
 * @throws TooManyAtoms, LaxThreshold
 */
export async function checkRelease(candidate: ReleaseCandidate, ledger: Ledger): Promise<ReleaseCheck> {
  const { tables: [figures = []], ...check } = await checkTables([candidate], candidate, ledger);
  return { ...check, figures };
}

/**
 * `checkRelease` for tables that leave together, and while the program answers others.
 * @throws TooManyAtoms, TooLong, LaxThreshold, InconsistentTable when they disagree on a margin that they share
 */
export async function checkTables(tables: readonly CandidateTable[], { unit, thresholds: wanted, secondary = true }: { unit: Unit; thresholds?: Partial<Thresholds>; secondary?: boolean }, ledger: Ledger): Promise<TablesCheck> {
  const thresholds = strictThresholds(unit, wanted);
  const { overlapping = new Set<string>(), attributes = overlapping, complete, scales, solver } = ledger;
  const alone = await discloseInTurns(tables.map(({ grid }) => grid), { unit, thresholds, secondary }, solver);
  const own = alone.map(({ grid, cells }, t) => cells.map(({ measure, status, zeroHides }, cell) => ({ definition: normalised(definitionOf(grid, cell, tables[t]?.within ?? {}, scales), complete), measure, status, zeroHides })));
  const all = own.flat();
  const known = secondary ? await knownFigures(all.map(({ definition }) => definition), ledger) : [];
  // Alone, the tables are linked by the margins that they share: nothing else is out to compare them with.
  if (known.length === 0) return { outcome: 'PUBLISHABLE', findings: [], tables: own.map((figures) => figures.map((figure) => ({ definition: figure.definition, status: figure.status, value: figure.status === 'PUBLISHED' ? figure.measure.count : null, zeroHides: figure.zeroHides, becauseOfEarlier: false, asBefore: false }))) };
  const book = bookOf(all, known);
  const partition = await partitionBy(book, ledger);
  const { before, sums } = changesIn(book, partition, thresholds.units);
  const summed: Finding[] = [];
  for (const [at, { value, release }] of before) {
    const figure = book[at];
    if (!figure) continue;
    [figure.value, figure.changed] = [value, true];
    summed.push({ kind: 'SUMMED', release, figure: figure.definition });
  }
  const rules = { unit, thresholds, partition, beside: overlapsIn(book, attributes, overlapping, complete), ledger };
  const first = await protectBook(asThoughUnchanged(book, thresholds), [], rules, (figure) => !isNear(figure, thresholds));
  const hidden = book.map((figure, at) => (isFree(figure) && !isNear(figure, thresholds) ? { ...figure, status: first.joint.hiding.status[at] ?? figure.status } : figure));
  // Hiding more never places a figure closer: what the first look needs stays.
  const passes = book.some(({ changed }) => changed) || sums.length > 0 ? [first, await protectBook(asOfToday(hidden, unit, thresholds), sums, rules, (figure) => figure.status === 'PUBLISHED')] : [first];
  const { joint } = passes.at(-1) ?? first;
  const leaks = passes.some((pass) => pass.leaks);
  const places = new Map(book.map(({ key }, at) => [key, at]));
  const checked = own.map((figures) => figures.map((figure) => checkedFigure(figure, book[places.get(definitionKey(figure.definition)) ?? -1], joint.hiding.status[places.get(definitionKey(figure.definition)) ?? -1])));
  const findings: Finding[] = [...revisions(known, all, thresholds), ...summed];
  const outcome = leaks ? 'REFUSED' : outcomeOf(checked, own, findings);
  // Asked only when something is lost: it is the longest part, and serves to explain.
  if (leaks || checked.flat().some(({ becauseOfEarlier }) => becauseOfEarlier)) {
    for (const pass of passes) findings.push(...await inTurns(threats(pass.joint, pass.before, pass.atFirst, pass.book, solver, (measure) => unsafeBySize(measure, unit, thresholds) !== null), ledger.patience));
  }
  return { outcome, tables: checked, findings };
}

/** Not out yet, or out with another value. */
const isFree = (figure: BookFigure | undefined): boolean => figure?.own === true && (figure.release === null || figure.changed);

interface Pass { book: readonly BookFigure[]; joint: JointSystem; before: Hiding; atFirst: Intervals; leaks: boolean }
interface Rules { unit: Unit; thresholds: Thresholds; partition: Partition; beside: readonly Relation[]; ledger: Ledger }

/** Hides what the promises need. @param mayHide of those that are not out yet, or with another value */
async function protectBook(book: readonly BookFigure[], changes: readonly ChangeSum[], { unit, thresholds, partition, beside, ledger }: Rules, mayHide: (figure: BookFigure) => boolean): Promise<Pass> {
  const { solver, patience } = ledger;
  const joint = jointSystem(book, partition, unit, thresholds, beside, changes);
  const before: Hiding = { ...joint.hiding, status: [...joint.hiding.status], floor: joint.hiding.floor.slice(), width: joint.hiding.width.slice() };
  const free = (cell: number): boolean => { const figure = book[cell]; return figure !== undefined && isFree(figure) && mayHide(figure); };
  const { broken, atFirst } = await inTurns(protectInSteps({ ...joint, thresholds, solver, scout: walkSystem(joint.system, joint.hiding), mayHide: free }), patience);
  // As if nothing of the candidate left: not even what it counts nobody in.
  const without = () => jointSystem(book.map((figure, at) => (free(at) ? { ...figure, status: 'PRIMARY', zeroHides: true } : figure)), partition, unit, thresholds, beside, changes);
  const leaks = broken.length > 0 && await inTurns(breaksMore(joint, broken, without(), solver), patience);
  // Safe by themselves, and known from what is out already: hiding them would only promise what is not kept.
  for (const cell of broken) {
    if (free(cell) && !book[cell]?.changed && joint.hiding.status[cell] === 'SECONDARY' && joint.hiding.width[cell] === 0) joint.hiding.status[cell] = 'PUBLISHED';
  }
  return { book, joint, before, atFirst, leaks };
}

/** From the units where they are at hand; from boxes of codes otherwise, in which all dimensions but the overlapping ones are crossed. */
async function partitionBy(book: readonly BookFigure[], { complete, overlapping = new Set(), attributes = overlapping, units, measure }: Ledger): Promise<Partition> {
  const definitions = book.map(({ definition }) => definition);
  if (units) return splitUnits(definitions, complete, MOST_ATOMS, { attributes, overlapping }, units);
  const atoms = atomsOf(definitions, complete, MOST_ATOMS, overlapping);
  return {
    atoms, measures: await measure(atoms.map(({ boxes }) => boxes), namedCodes(book)),
    ties: atoms.flatMap(({ inside }, a) => (inside.length > 0 ? [{ parts: [a], inside, all: false }] : [])),
  };
}

function checkedFigure({ definition, measure, status, zeroHides = false }: OwnFigure, known: BookFigure | undefined, joint: CellStatus = 'PRIMARY'): CheckedFigure {
  if (known?.changed && joint !== 'PUBLISHED') return { definition, status: 'PUBLISHED', value: known.value, zeroHides, becauseOfEarlier: false, asBefore: true };
  return { definition, status: joint, value: joint === 'PUBLISHED' ? measure.count : null, zeroHides, becauseOfEarlier: joint !== 'PUBLISHED' && status === 'PUBLISHED', asBefore: false };
}

/** Whether one of the promises that hiding every figure does not keep was still kept before, whatever becomes of the candidate. */
function* breaksMore(joint: JointSystem, broken: readonly number[], without: JointSystem, solver: LinearSolver): Steps<boolean> {
  const cells = broken.map((cell) => { const atom = joint.atomAt.get(cell); return atom ? without.cellOf.get(atom.figures) ?? -1 : cell; });
  const intervals = trueIntervals(without.system);
  for (const component of componentsOf(without.system, without.hiding, cells)) yield* auditInSteps(without.system, without.hiding, component, intervals, solver, new Set(cells));
  return cells.some((cell) => isProtected(without.system, without.hiding, intervals, cell));
}

function outcomeOf(checked: readonly (readonly CheckedFigure[])[], own: readonly (readonly JointFigure[])[], findings: readonly Finding[]): ReleaseCheck['outcome'] {
  const alone = own.flatMap((figures, t) => figures.map((figure, i) => ({ figure, now: checked[t]?.[i] }))).filter(({ figure }) => figure.status === 'PUBLISHED' && figure.measure.count > 0);
  const taken = alone.filter(({ now }) => now?.becauseOfEarlier);
  if (taken.length === 0) return findings.some(({ kind }) => kind === 'REVISED' || kind === 'SUMMED') ? 'REDUCED' : 'PUBLISHABLE';
  const units = (list: typeof alone) => list.reduce((sum, { figure }) => sum + figure.measure.count, 0);
  // The grand total is the last cell of a grid.
  const total = checked.some((figures) => figures.at(-1)?.becauseOfEarlier);
  return total || units(taken) > (1 - WORTH_LEAVING) * units(alone) ? 'REFUSED' : 'REDUCED';
}
