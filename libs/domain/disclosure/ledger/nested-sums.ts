/** A set of atoms told by figures inside it that do not overlap, and the atoms that are left. */
export interface NestedSum {
  figures: number[];
  atoms: number[];
}

/**
 * What each figure is the sum of, in as few terms as is easily found. It says the same as the sum of all its atoms, since each of the
 * figures inside is told by its own sum; but a nation's total is a dozen regions and not thousands of atoms, over which linear programs
 * take a hundred times longer.
 * @param atomsOf the atoms of each figure, by position
 * @param others further sets of atoms to tell by figures
 * @returns the sums of the figures, then of the others; none stands for itself among its parts
 */
export function nestedSums(atomsOf: readonly (readonly number[])[], others: readonly (readonly number[])[] = []): NestedSum[] {
  const sets = [...atomsOf, ...others];
  const widestFirst = [...atomsOf.keys()].sort((a, b) => (atomsOf[b]?.length ?? 0) - (atomsOf[a]?.length ?? 0) || b - a);
  const over = new Map<number, number[]>();
  for (const figure of widestFirst) {
    for (const atom of atomsOf[figure] ?? []) {
      const list = over.get(atom);
      if (list) list.push(figure);
      else over.set(atom, [figure]);
    }
  }
  /** Of two figures of the same atoms, the later is told by the earlier. */
  const comesBefore = (figure: number, set: number): boolean => {
    const longer = (sets[set]?.length ?? 0) - (sets[figure]?.length ?? 0);
    return longer > 0 || (longer === 0 && figure < set);
  };
  return sets.map((own, set) => {
    const left = new Set(own);
    const sum: NestedSum = { figures: [], atoms: [] };
    for (const atom of own) {
      if (!left.has(atom)) continue;
      const part = over.get(atom)?.find((figure) => comesBefore(figure, set) && (atomsOf[figure]?.length ?? 0) <= left.size && atomsOf[figure]?.every((inside) => left.has(inside)));
      if (part === undefined) sum.atoms.push(atom);
      else sum.figures.push(part);
      for (const taken of part === undefined ? [atom] : atomsOf[part] ?? []) left.delete(taken);
    }
    return sum;
  });
}
