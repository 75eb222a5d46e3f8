import { NOTHING, type Measure } from '../rule/measure';
import { unsafeBySize } from '../rule/primary';
import { protectionOf } from '../rule/protection';
import type { Thresholds, Unit } from '../rule/thresholds';
import type { CellStatus, Hiding } from '../system/hiding';
import { raiseFloors } from '../system/raise-floors';
import { linkedSystem, sumRelation, type LinkedSystem, type Relation } from '../system/linked-system';
import type { Atom, Partition, Tie } from './atoms';
import type { ChangeSum } from './changes';
import { nestedSums } from './nested-sums';

/** A figure of the joint system: what it counts is told by its atoms. */
export interface JointFigure {
  measure: Measure;
  status: CellStatus;
  /** Whether it may be hidden though it counts nothing. */
  zeroHides?: boolean;
  /** Hidden, and promised nothing: not known, and harmless if it were. */
  unpromised?: boolean;
}

/** All releases as one system: first one cell a figure, then the atoms that are no figure by themselves. */
export interface JointSystem {
  system: LinkedSystem;
  hiding: Hiding;
  /** The atom behind each cell past the figures. */
  atomAt: ReadonlyMap<number, Atom>;
  /** The cell behind each atom, by the very list of its figures; none for those known to be empty. */
  cellOf: ReadonlyMap<Atom['figures'], number>;
}

/**
 * An atom was never meant to leave: it is promised what a hidden cell of its size is, when it is unsafe, since a difference between
 * two figures may be all of it; nothing when it could have been published. One that is a figure by itself is that figure.
 * @param beside relations between figures that their atoms do not say
 * @param changes sums of figures that nobody may place closer than the threshold
 */
export function jointSystem(figures: readonly JointFigure[], partition: Partition, unit: Unit, thresholds: Thresholds, beside: readonly Relation[] = [], changes: readonly ChangeSum[] = []): JointSystem {
  const { atoms, measures, ties } = withoutEmpty(figures, partition);
  const cells: Measure[] = figures.map(({ measure }) => measure);
  const status: CellStatus[] = figures.map((figure) => figure.status);
  for (const { count } of changes) {
    cells.push({ ...NOTHING, count });
    status.push('PRIMARY');
  }
  const atomAt = new Map<number, Atom>();
  const under: number[][] = figures.map(() => []);
  atoms.forEach((atom, a) => { for (const figure of atom.figures) under[figure]?.push(a); });
  const places = new Map<number, number>();
  under.forEach((parts, figure) => { if (parts.length === 1 && !places.has(parts[0] ?? -1)) places.set(parts[0] ?? -1, figure); });
  atoms.forEach((atom, a) => {
    if (places.has(a)) return;
    const cell = cells.push(measures[a] ?? NOTHING) - 1;
    status.push('PRIMARY');
    atomAt.set(cell, atom);
    places.set(a, cell);
  });
  const cellOf = (a: number): number => places.get(a) ?? -1;
  const relations: Relation[] = [...beside, ...changes.map(({ figures: parts, factors }, at): Relation => ({ cells: [...parts, figures.length + at], factors: [...factors, -1], lower: 0, upper: 0 }))];
  const sums = nestedSums(under, ties.flatMap(({ parts, inside }) => [parts, inside])).map(({ figures: inner, atoms: rest }) => [...inner, ...rest.map(cellOf)]);
  // A figure of one atom is that atom.
  sums.slice(0, figures.length).forEach((parts, set) => { if (parts.length !== 1 || parts[0] !== set) relations.push(sumRelation(set, parts)); });
  ties.forEach(({ all }, t) => {
    const [parts = [], inside = []] = sums.slice(figures.length + 2 * t);
    relations.push({ cells: [...parts, ...inside], factors: [...parts.map(() => 1), ...inside.map(() => -1)], lower: all ? 0 : -Infinity, upper: 0 });
  });
  const [system, hiding] = [linkedSystem(cells, relations), blankHiding(status)];
  cells.forEach((measure, cell) => {
    if (status[cell] === 'PUBLISHED') return;
    if (status[cell] === 'SECONDARY') hiding.floor[cell] = Math.min(thresholds.units, measure.count);
    // Where zeros are shown, a hidden figure counts one at least.
    else if (cell < figures.length && !figures[cell]?.zeroHides) hiding.floor[cell] = Math.min(1, measure.count);
  });
  raiseFloors(system, hiding);
  cells.forEach((measure, cell) => {
    const isChange = cell >= figures.length && cell < figures.length + changes.length;
    const reason = isChange ? null : unsafeBySize(measure, unit, thresholds);
    const atom = atomAt.get(cell);
    if (status[cell] === 'PUBLISHED' || figures[cell]?.unpromised || (atom && (reason === null || atom.beside.length === 0))) return;
    const promised = protectionOf(reason, measure, hiding.floor[cell] ?? 0, thresholds);
    [hiding.width[cell], hiding.below[cell], hiding.above[cell]] = [promised.width, promised.below, promised.above];
  });
  return { system, hiding, atomAt, cellOf: new Map(atoms.map((atom, a) => [atom.figures, cellOf(a)])) };
}

/**
 * Without the atoms that a figure of nobody holds: everybody knows that they are empty, so that another one may be all that is left of a
 * figure, and is then known as well as it.
 */
function withoutEmpty(figures: readonly JointFigure[], { atoms, measures, ties }: Partition): Partition {
  const empty = atoms.map((atom) => atom.figures.some((figure) => figures[figure]?.status === 'PUBLISHED' && figures[figure].measure.count === 0));
  const none = (list: readonly number[]) => list.every((a) => empty[a]);
  const empties = (list: readonly number[]) => list.reduce((found, a) => { if (empty[a]) return found; empty[a] = true; return true; }, false);
  const tell = ({ parts, inside, all }: Tie) => (none(inside) ? empties(parts) : all && none(parts) && empties(inside));
  while (ties.filter(tell).length > 0);
  const places = new Map<number, number>();
  empty.forEach((gone, a) => { if (!gone) places.set(a, places.size); });
  const kept = [...places.keys()];
  const left = (list: readonly number[]) => list.flatMap((a) => places.get(a) ?? []);
  return {
    atoms: kept.flatMap((a) => atoms[a] ?? []), measures: kept.map((a) => measures[a] ?? NOTHING),
    ties: ties.flatMap(({ parts, inside, all }) => (none(parts) ? [] : [{ parts: left(parts), inside: left(inside), all }])),
  };
}

function blankHiding(status: CellStatus[]): Hiding {
  const array = () => new Float64Array(status.length);
  return { status, floor: array(), width: array(), below: array(), above: array() };
}
