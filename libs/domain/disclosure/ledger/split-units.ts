import type { Measure } from '../rule/measure';
import { TooManyAtoms, type Atom, type Partition, type Tie } from './atoms';
import type { Definition } from './definition';
import { and, bitsOf, figuresIn, type Bits } from './figure-bits';
import { levelsOf, type Level } from './levels';

/** One unit as figures count it: its finest code along each dimension, all of them where it may have several. */
export interface LedgerUnit {
  readonly structure: number | string;
  readonly codes: Readonly<Record<string, string | readonly string[]>>;
}

/** Combinations of codes looked at, at most. */
const MOST_BLOCKS = 400_000;

/** Which figures each code of a dimension lets in, and the codes that let in the same ones taken together. */
interface Side {
  name: string;
  blocks: readonly Bits[];
  of(code: string | readonly string[] | undefined): Bits;
}

/** Bits as a name for what they tell apart: a quarter of the length of their numbers in a row. */
const nameOf = (bits: Bits): string => String.fromCharCode(...new Uint16Array(bits.buffer));

/** Places and times that no figure of a level, nor of one that asks for more, tells apart: one set of units for each combination of codes that they do. */
interface Group {
  level: number;
  bits: Bits;
  boxes: Map<string, { atom: number; classes: readonly Bits[] }>;
  /** The groups of each level under it that hold its units. */
  under: Map<number, Set<Group>>;
  boxOf: Map<string, number | undefined>;
}

/**
 * The finest sets of units that figures tell apart by place and time, all units and those that meet conditions on attributes each for
 * themselves, with what they count and how they are tied: the codes of an attribute of which each unit has one add up to all units of
 * the same places and times; who meets more conditions is some of who meets fewer. How attributes go together is left out, but for
 * those that one figure crosses.
 * @param complete the codes of the dimensions of which all are known
 * @param attributes dimensions that are not crossed with each other
 * @param overlapping those of which one unit may have several codes
 * @throws TooManyAtoms past `most`
 */
export function splitUnits(definitions: readonly Definition[], complete: Readonly<Record<string, readonly string[]>>, most: number, { attributes, overlapping }: { attributes: ReadonlySet<string>; overlapping: ReadonlySet<string> }, units: readonly LedgerUnit[]): Partition {
  const { levels, own, told } = levelsOf(definitions, attributes, overlapping);
  const size = definitions.length;
  const names = [...new Set(definitions.flatMap((definition) => Object.keys(definition)))].sort();
  const frame = names.filter((name) => !attributes.has(name) && !overlapping.has(name)).map((name) => sideOf(definitions, name, complete[name]));
  const sides = new Map([...new Set(levels.flatMap((level) => level.names))].map((name) => [name, sideOf(definitions, name, complete[name])]));
  const atoms: Atom[] = [];
  const groups = new Map<string, Group>();
  /** The groups that a combination of places and times falls in, one a level at most. */
  const blocks = new Map<string, readonly Group[]>();
  const groupOf = (level: number, list: readonly number[]): Group => {
    const key = `${level} ${list.join()}`;
    const found = groups.get(key);
    if (found) return found;
    const bits = bitsOf(size, list);
    const group: Group = { level, bits, boxes: new Map(), under: new Map(), boxOf: new Map() };
    groups.set(key, group);
    const beside = list.filter((figure) => own[figure] === level);
    for (const classes of combinations((levels[level]?.names ?? []).map((name) => classesIn(sides.get(name), bits)))) {
      if (atoms.length >= most) throw new TooManyAtoms(`more than ${most} sets of units to tell apart`);
      const inside = classes.reduce(and, bits);
      const figures = beside.filter((figure) => ((inside[figure >>> 5] ?? 0) >>> (figure & 31)) & 1);
      group.boxes.set(boxKey(classes), { atom: atoms.push({ figures, beside, boxes: [], inside: [] }) - 1, classes });
    }
    return group;
  };
  const settle = (bits: Bits): void => {
    const lists = new Map<number, number[]>([[0, []]]);
    for (const figure of figuresIn(bits)) {
      for (const level of told[figure] ?? []) {
        const list = lists.get(level);
        if (list) list.push(figure);
        else lists.set(level, [figure]);
      }
    }
    const inLevels = new Map([...lists].map(([level, list]) => [level, groupOf(level, list)]));
    for (const group of inLevels.values()) {
      for (const low of levels[group.level]?.under ?? []) {
        const lower = inLevels.get(low);
        if (!lower) continue;
        const list = group.under.get(low);
        if (list) list.add(lower);
        else group.under.set(low, new Set([lower]));
      }
    }
    blocks.set(nameOf(bits), [...inLevels.values()]);
  };
  let looked = 0;
  const walk = (d: number, bits: Bits): void => {
    const side = frame[d];
    if (!side) return settle(bits);
    for (const block of side.blocks) {
      if ((looked += 1) > MOST_BLOCKS) throw new TooManyAtoms(`more than ${MOST_BLOCKS} combinations of codes to tell apart`);
      const both = and(bits, block);
      if (both.some((word) => word !== 0)) walk(d + 1, both);
    }
  };
  walk(0, bitsOf(size, definitions.keys()));
  return { atoms, measures: countIn(atoms.length, units, { levels, sides, frame, blocks, all: bitsOf(size, definitions.keys()) }), ties: [...groups.values()].flatMap((group) => tiesOf(group, levels)) };
}

interface Split {
  levels: readonly Level[];
  sides: ReadonlyMap<string, Side>;
  frame: readonly Side[];
  blocks: ReadonlyMap<string, readonly Group[]>;
  all: Bits;
}

function countIn(atoms: number, units: readonly LedgerUnit[], { levels, sides, frame, blocks, all }: Split): Measure[] {
  const counts: Map<number | string, number>[] = Array.from({ length: atoms }, () => new Map());
  const known = new Map<string, readonly Group[]>();
  /** Thousands of units stand at few places and times: each combination is looked up once. */
  const groupsAt = (codes: LedgerUnit['codes']): readonly Group[] => {
    const place = frame.map(({ name }) => codes[name]).join('\u0000');
    const found = known.get(place) ?? blocks.get(nameOf(frame.reduce((left, side) => and(left, side.of(codes[side.name])), all))) ?? [];
    known.set(place, found);
    return found;
  };
  const meets = (own: string | readonly string[] | undefined, wanted: readonly string[]): boolean => (typeof own === 'string' ? wanted.includes(own) : own?.some((code) => wanted.includes(code)) ?? false);
  for (const { structure, codes } of units) {
    for (const group of groupsAt(codes)) {
      const level = levels[group.level];
      if (!level?.channel.every(([name, wanted]) => meets(codes[name], wanted))) continue;
      const own = level.names.map((name) => codes[name]);
      const key = own.join();
      if (!group.boxOf.has(key)) group.boxOf.set(key, group.boxes.get(boxKey(level.names.map((name, n) => and(sides.get(name)?.of(own[n]) ?? all, group.bits))))?.atom);
      const by = counts[group.boxOf.get(key) ?? -1];
      by?.set(structure, (by.get(structure) ?? 0) + 1);
    }
  }
  return counts.map((by) => ({ count: [...by.values()].reduce((sum, own) => sum + own, 0), contributors: by.size, largest: Math.max(0, ...by.values()) }));
}

/** How the sets of a group are tied to those of the levels that ask for less. */
function tiesOf({ level, bits, boxes, under }: Group, levels: readonly Level[]): Tie[] {
  const { names = [], channel } = levels[level] ?? {};
  return [...under].flatMap(([low, lower]) => {
    const asked = levels[low]?.names ?? [];
    const all = JSON.stringify(levels[low]?.channel) === JSON.stringify(channel);
    const ties = new Map<string, { parts: number[]; inside: number[]; all: boolean }>();
    for (const { atom, classes } of boxes.values()) {
      const key = boxKey(asked.map((name) => classes[names.indexOf(name)] ?? bits));
      const tie = ties.get(key);
      if (tie) tie.parts.push(atom);
      else ties.set(key, { parts: [atom], inside: [], all });
    }
    // Under it more figures tell codes apart: each of its sets is within one of these.
    for (const group of lower) for (const { atom, classes } of group.boxes.values()) ties.get(boxKey(classes.map((own) => and(own, bits))))?.inside.push(atom);
    return [...ties.values()];
  });
}

const boxKey = (classes: readonly Bits[]): string => classes.map(nameOf).join('');

/** The codes of an attribute that some figures tell apart, as the figures that each lets in. */
function classesIn(side: Side | undefined, bits: Bits): Bits[] {
  return [...new Map((side?.blocks ?? []).map((block) => { const own = and(block, bits); return [nameOf(own), own]; })).values()];
}

function combinations(lists: readonly (readonly Bits[])[]): Bits[][] {
  return lists.reduce<Bits[][]>((all, list) => all.flatMap((one) => list.map((bits) => [...one, bits])), [[]]);
}

function sideOf(definitions: readonly Definition[], name: string, all: readonly string[] | undefined): Side {
  const free = bitsOf(definitions.length, [...definitions.keys()].filter((figure) => definitions[figure]?.[name] === undefined));
  const byCode = new Map<string, Bits>();
  definitions.forEach((definition, figure) => {
    for (const code of definition[name] ?? []) {
      const bits = byCode.get(code) ?? free.slice();
      bits[figure >>> 5] = (bits[figure >>> 5] ?? 0) | (1 << (figure & 31));
      byCode.set(code, bits);
    }
  });
  const blocks = new Map([...byCode.values()].map((bits) => [nameOf(bits), bits]));
  if (!all || all.some((code) => !byCode.has(code))) blocks.set(nameOf(free), free);
  return { name, blocks: [...blocks.values()], of: (code) => (typeof code === 'string' ? byCode.get(code) : undefined) ?? free };
}
