import type { Definition } from './definition';

/** Units that exactly the same figures count: no sum of figures can tell them apart. */
export interface Atom {
  /** Positions of the figures that count it, in order. */
  figures: readonly number[];
  /** What it counts: boxes that do not overlap. `REST` stands for every code that no figure names. */
  boxes: readonly Definition[];
}

/** Every code of a dimension that no figure names, where the whole list of its codes is not known. */
export const REST = '(others)';

/** A check that would need more memory than it should; the release has too many figures to be checked at once. */
export class TooManyAtoms extends Error {}

/**
 * The finest sets of units that figures can tell apart. Everything that can be known from the figures is known from these: a figure
 * is the sum of its atoms, and no atom counts less than nothing.
 * @param complete the codes of the dimensions of which all are known: nothing is outside them, and everybody knows it
 * @throws TooManyAtoms past `most`
 */
export function atomsOf(definitions: readonly Definition[], complete: Readonly<Record<string, readonly string[]>>, most: number): Atom[] {
  const names = [...new Set(definitions.flatMap((definition) => Object.keys(definition)))].sort();
  const found = new Map<string, { figures: readonly number[]; boxes: Definition[] }>();
  const split = (d: number, figures: readonly number[], box: Definition): void => {
    if (figures.length === 0) return;
    const name = names[d];
    if (name === undefined) {
      const key = figures.join();
      const atom = found.get(key);
      if (atom) atom.boxes.push(box);
      else if (found.size >= most) throw new TooManyAtoms(`more than ${most} sets of units to tell apart`);
      else found.set(key, { figures, boxes: [box] });
      return;
    }
    for (const [codes, inside] of blocksOf(definitions, figures, name, complete[name])) split(d + 1, inside, { ...box, [name]: codes });
  };
  split(0, [...definitions.keys()], {});
  return [...found.values()];
}

/** The codes of a dimension, those that the same figures take in together. */
function blocksOf(definitions: readonly Definition[], figures: readonly number[], name: string, all: readonly string[] | undefined): [codes: string[], figures: readonly number[]][] {
  const free = figures.filter((figure) => definitions[figure]?.[name] === undefined);
  const users = new Map<string, number[]>();
  for (const figure of figures) for (const code of definitions[figure]?.[name] ?? []) users.set(code, [...users.get(code) ?? [], figure]);
  const blocks = new Map<string, [string[], readonly number[]]>();
  for (const [code, using] of users) {
    const inside = [...free, ...using].sort((a, b) => a - b);
    const block = blocks.get(inside.join());
    if (block) block[0].push(code);
    else blocks.set(inside.join(), [[code], inside]);
  }
  const rest = all ? all.filter((code) => !users.has(code)) : [REST];
  return rest.length > 0 ? [...blocks.values(), [rest, free]] : [...blocks.values()];
}
