import { NOTHING, type Measure } from '../rule/measure';
import { unsafeBySize } from '../rule/primary';
import { protectionOf } from '../rule/protection';
import type { Thresholds, Unit } from '../rule/thresholds';
import type { CellStatus, Hiding } from '../system/hiding';
import { raiseFloors } from '../system/raise-floors';
import { linkedSystem, sumRelation, type LinkedSystem, type Relation } from '../system/linked-system';
import type { Atom } from './atoms';
import { nestedSums } from './nested-sums';

/** A figure of the joint system: what it counts is told by its atoms. */
export interface JointFigure {
  measure: Measure;
  status: CellStatus;
  /** Whether it may be hidden though it counts nothing. */
  zeroHides?: boolean;
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
 */
export function jointSystem(figures: readonly JointFigure[], all: readonly Atom[], counted: readonly Measure[], unit: Unit, thresholds: Thresholds, beside: readonly Relation[] = []): JointSystem {
  const { atoms, measures } = withoutEmpty(figures, all, counted);
  const cells: Measure[] = figures.map(({ measure }) => measure);
  const status: CellStatus[] = figures.map((figure) => figure.status);
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
  const relations: Relation[] = [...beside];
  const held = atoms.flatMap(({ inside }, a) => (inside.length > 0 ? [{ part: cellOf(a), inside }] : []));
  nestedSums(under, held.map(({ inside }) => inside)).forEach(({ figures: inner, atoms: rest }, set) => {
    const parts = [...inner, ...rest.map(cellOf)];
    const part = held[set - figures.length]?.part;
    if (part !== undefined) relations.push({ cells: [part, ...parts], factors: [1, ...parts.map(() => -1)], lower: -Infinity, upper: 0 });
    // A figure of one atom is that atom.
    else if (parts.length !== 1 || parts[0] !== set) relations.push(sumRelation(set, parts));
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
    const reason = unsafeBySize(measure, unit, thresholds);
    if (status[cell] === 'PUBLISHED' || (reason === null && atomAt.has(cell))) return;
    const promised = protectionOf(reason, measure, hiding.floor[cell] ?? 0, thresholds);
    [hiding.width[cell], hiding.below[cell], hiding.above[cell]] = [promised.width, promised.below, promised.above];
  });
  return { system, hiding, atomAt, cellOf: new Map(atoms.map((atom, a) => [atom.figures, cellOf(a)])) };
}

/**
 * Without the atoms that a figure of nobody holds: everybody knows that they are empty, so that another one may be all that is left of a
 * figure, and is then known as well as it.
 */
function withoutEmpty(figures: readonly JointFigure[], atoms: readonly Atom[], measures: readonly Measure[]): { atoms: Atom[]; measures: Measure[] } {
  const empty = atoms.map((atom) => atom.figures.some((figure) => figures[figure]?.status === 'PUBLISHED' && figures[figure].measure.count === 0));
  atoms.forEach(({ inside }, a) => { if (inside.length > 0 && inside.every((whole) => empty[whole])) empty[a] = true; });
  const places = new Map<number, number>();
  empty.forEach((gone, a) => { if (!gone) places.set(a, places.size); });
  const kept = [...places.keys()];
  return {
    atoms: kept.flatMap((a) => { const atom = atoms[a]; return atom ? [{ ...atom, inside: atom.inside.flatMap((whole) => places.get(whole) ?? []) }] : []; }),
    measures: kept.map((a) => measures[a] ?? NOTHING),
  };
}

function blankHiding(status: CellStatus[]): Hiding {
  const array = () => new Float64Array(status.length);
  return { status, floor: array(), width: array(), below: array(), above: array() };
}
