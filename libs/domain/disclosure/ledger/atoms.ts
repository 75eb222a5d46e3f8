import type { Measure } from '../rule/measure';
import type { Definition } from './definition';

/** Units that exactly the same figures count: no sum of figures can tell them apart. */
export interface Atom {
  /** Positions of the figures that count it, in order; none for what is left beside some, and known from all and them. */
  figures: readonly number[];
  /** The figures that ask the same of attributes at the same places and times. Where there is none, it only serves to count, and nothing was asked of it. */
  beside: readonly number[];
  /** What it counts: boxes that do not overlap. `REST` stands for every code that no figure names. */
  boxes: readonly Definition[];
  /** Positions of the atoms that hold it together: units of one code of an overlapping dimension are some of all units there. */
  inside: readonly number[];
}

/** What everybody knows of some atoms: together they are some of others, or all of them. */
export interface Tie {
  parts: readonly number[];
  inside: readonly number[];
  all: boolean;
}

/** A population split into atoms, with what they count. */
export interface Partition {
  atoms: readonly Atom[];
  measures: readonly Measure[];
  ties: readonly Tie[];
}

/** Every code of a dimension that no figure names, where the whole list of its codes is not known. */
export const REST = '(others)';

/** A check that would need more memory than it should; the release has too many figures to be checked at once. */
export class TooManyAtoms extends Error {}

/**
 * The finest sets of units that figures can tell apart. Everything that can be known from the figures is known from these: a figure
 * is the sum of its atoms, and no atom counts less than nothing. Units that meet a condition on an overlapping dimension (reports in
 * which the RSA is lost) are split apart from all units, and held within them: their codes do not add up.
 * @param complete the codes of the dimensions of which all are known: nothing is outside them, and everybody knows it
 * @param overlapping dimensions of which one unit may have several codes
 * @throws TooManyAtoms past `most`
 */
export function atomsOf(definitions: readonly Definition[], complete: Readonly<Record<string, readonly string[]>>, most: number, overlapping: ReadonlySet<string> = new Set()): Atom[] {
  const channels = definitions.map((definition) => Object.fromEntries(Object.entries(definition).filter(([name]) => overlapping.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))));
  const keys = channels.map((channel) => (Object.keys(channel).length === 0 ? '' : JSON.stringify(channel)));
  const names = [...new Set(definitions.flatMap((definition) => Object.keys(definition)))].filter((name) => !overlapping.has(name)).sort();
  const atoms: { figures: readonly number[]; boxes: Definition[]; inside: Set<number>; held: boolean }[] = [];
  const known = new Map<string, number>();
  const put = (key: string, figures: readonly number[], box: Definition): number => {
    const at = known.get(key) ?? atoms.push({ figures, boxes: [], inside: new Set(), held: true }) - 1;
    if (at >= most) throw new TooManyAtoms(`more than ${most} sets of units to tell apart`);
    known.set(key, at);
    atoms[at]?.boxes.push(box);
    return at;
  };
  const settle = (figures: readonly number[], box: Definition): void => {
    const everyone = figures.filter((figure) => keys[figure] === '');
    const whole = everyone.length > 0 ? put(figures.join(), everyone, box) : null;
    for (const key of new Set(figures.map((figure) => keys[figure] ?? ''))) {
      if (key === '') continue;
      const own = figures.filter((figure) => keys[figure] === key);
      const atom = atoms[put(`${key} ${own.join()}`, own, { ...box, ...channels[own[0] ?? -1] })];
      if (!atom) continue;
      if (whole === null) atom.held = false;
      else atom.inside.add(whole);
    }
  };
  const split = (d: number, figures: readonly number[], box: Definition): void => {
    if (figures.length === 0) return;
    const name = names[d];
    if (name === undefined) return settle(figures, box);
    for (const [codes, inside] of blocksOf(definitions, figures, name, complete[name])) split(d + 1, inside, { ...box, [name]: codes });
  };
  split(0, [...definitions.keys()], {});
  return atoms.map(({ figures, boxes, inside, held }) => ({ figures, beside: figures, boxes, inside: held ? [...inside] : [] }));
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
