import type { Measure } from '../rule/measure';
import { TooManyAtoms, type Atom } from './atoms';
import type { Definition } from './definition';

/** One unit as figures count it: its finest code along each dimension, all of them where it may have several. */
export interface LedgerUnit {
  readonly structure: number | string;
  readonly codes: Readonly<Record<string, string | readonly string[]>>;
}

/** Combinations of codes looked at, at most. */
const MOST_BLOCKS = 400_000;

/** A set of figures, one bit each. */
type Bits = Uint32Array;

/**
 * The same atoms as `atomsOf`, with what they count, from the units themselves: for releases of many figures, of which boxes would be
 * too many to write down.
 * @throws TooManyAtoms past `most`
 */
export function splitUnits(definitions: readonly Definition[], complete: Readonly<Record<string, readonly string[]>>, most: number, overlapping: ReadonlySet<string>, units: readonly LedgerUnit[]): { atoms: Atom[]; measures: Measure[] } {
  const channelOf = definitions.map((definition) => Object.entries(definition).filter(([name]) => overlapping.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
  const keys = channelOf.map((channel) => (channel.length === 0 ? '' : JSON.stringify(channel)));
  const names = [...new Set(definitions.flatMap((definition) => Object.keys(definition)))].filter((name) => !overlapping.has(name)).sort();
  const sides = names.map((name) => sideOf(definitions, name, complete[name]));
  const atoms: { figures: readonly number[]; inside: Set<number>; held: boolean }[] = [];
  const known = new Map<string, number>();
  const put = (key: string, figures: readonly number[]): number => {
    const at = known.get(key) ?? atoms.push({ figures, inside: new Set(), held: true }) - 1;
    if (at >= most) throw new TooManyAtoms(`more than ${most} sets of units to tell apart`);
    known.set(key, at);
    return at;
  };
  /** The atoms that a combination of codes falls in: of all units first (-1 when no figure counts them), then by what they meet besides. */
  const blocks = new Map<string, { whole: number; channels: readonly { key: string; atom: number }[] }>();
  const settle = (bits: Bits) => {
    const name = bits.join();
    const found = blocks.get(name);
    if (found) return found;
    const figures = figuresIn(bits);
    const everyone = figures.filter((figure) => keys[figure] === '');
    const whole = everyone.length > 0 ? put(`= ${name}`, everyone) : -1;
    const own = new Map<string, number[]>();
    for (const figure of figures) { const key = keys[figure] ?? ''; if (key !== '') own.set(key, [...own.get(key) ?? [], figure]); }
    const channels = [...own].map(([key, list]) => {
      const atom = put(`${key} ${list.join()}`, list);
      const one = atoms[atom];
      if (one && whole < 0) one.held = false;
      else one?.inside.add(whole);
      return { key, atom };
    });
    const block = { whole, channels };
    blocks.set(name, block);
    return block;
  };
  let looked = 0;
  const walk = (d: number, bits: Bits): void => {
    const side = sides[d];
    if (!side) return void settle(bits);
    for (const block of side.blocks) {
      if ((looked += 1) > MOST_BLOCKS) throw new TooManyAtoms(`more than ${MOST_BLOCKS} combinations of codes to tell apart`);
      const both = and(bits, block);
      if (both.some((word) => word !== 0)) walk(d + 1, both);
    }
  };
  walk(0, allOf(definitions.length));
  const counts: Map<number | string, number>[] = atoms.map(() => new Map());
  const channelCodes = new Map(keys.flatMap((key, figure) => (key === '' ? [] : [[key, channelOf[figure] ?? []] as const])));
  for (const { structure, codes } of units) {
    const bits = sides.reduce((left, side) => and(left, side.of(codes[side.name])), allOf(definitions.length));
    const block = blocks.get(bits.join());
    if (!block) continue;
    const add = (atom: number) => counts[atom]?.set(structure, (counts[atom].get(structure) ?? 0) + 1);
    if (block.whole >= 0) add(block.whole);
    for (const { key, atom } of block.channels) {
      if (channelCodes.get(key)?.every(([name, wanted]) => [codes[name] ?? []].flat().some((code) => wanted.includes(code)))) add(atom);
    }
  }
  return {
    atoms: atoms.map(({ figures, inside, held }) => ({ figures, boxes: [], inside: held ? [...inside] : [] })),
    measures: counts.map((by) => ({ count: [...by.values()].reduce((sum, own) => sum + own, 0), contributors: by.size, largest: Math.max(0, ...by.values()) })),
  };
}

/** Which figures each code of a dimension lets in, and the codes that let in the same ones taken together. */
function sideOf(definitions: readonly Definition[], name: string, all: readonly string[] | undefined): { name: string; blocks: readonly Bits[]; of(code: string | readonly string[] | undefined): Bits } {
  const free = allOf(definitions.length, (figure) => definitions[figure]?.[name] === undefined);
  const byCode = new Map<string, Bits>();
  definitions.forEach((definition, figure) => {
    for (const code of definition[name] ?? []) {
      const bits = byCode.get(code) ?? free.slice();
      bits[figure >>> 5] = (bits[figure >>> 5] ?? 0) | (1 << (figure & 31));
      byCode.set(code, bits);
    }
  });
  const blocks = new Map([...byCode.values()].map((bits) => [bits.join(), bits]));
  if (!all || all.some((code) => !byCode.has(code))) blocks.set(free.join(), free);
  return { name, blocks: [...blocks.values()], of: (code) => (typeof code === 'string' ? byCode.get(code) : undefined) ?? free };
}

function allOf(size: number, which: (figure: number) => boolean = () => true): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (let figure = 0; figure < size; figure += 1) if (which(figure)) bits[figure >>> 5] = (bits[figure >>> 5] ?? 0) | (1 << (figure & 31));
  return bits;
}

function and(a: Bits, b: Bits): Bits {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i += 1) both[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return both;
}

function figuresIn(bits: Bits): number[] {
  const figures: number[] = [];
  bits.forEach((word, at) => { for (let bit = 0; bit < 32; bit += 1) if ((word >>> bit) & 1) figures.push(32 * at + bit); });
  return figures;
}
