import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { discloseCommand } from './disclose';

/** An outsider: writes a table, reads what is printed, and attacks it with a solver, knowing the rules and nothing of the program. */
interface Cell { codes: string[]; count: number; contributors: number; largest: number }
interface Given { csv: string; hierarchy: string; dimensions: string[]; cells: Map<string, Cell>; sums: { whole: string; parts: string[] }[] }
interface Printed { status: 'published' | 'primary' | 'secondary'; value: number | null }

const highs = await loadHighs();
const UNITS = { persons: 11, structures: 3 } as const;
type Unit = keyof typeof UNITS;

function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 4_294_967_296; };
}

/** A tree of uneven depth: some codes right under the total, some under a group, some under a group of a group. */
function someTree(name: string, size: number, random: () => number): { above: Record<string, string>; leaves: string[] } {
  const above: Record<string, string> = {};
  const leaves = Array.from({ length: size }, (_, i) => `${name}${i}`);
  for (const leaf of leaves) {
    const group = `${name}g${Math.floor(random() * Math.max(1, size / 2.5))}`;
    if (random() < 0.7) above[leaf] = group;
  }
  for (const group of new Set(Object.values(above))) if (random() < 0.5) above[group] = `${name}h${Math.floor(random() * 2)}`;
  return { above, leaves };
}

const TOTAL = 'TOTAL';

/** Persons of structures, laid out unevenly: empty cells, cells of one structure, cells of one person. */
function someTable(seed: number, depth: number, size: number): Given {
  const random = randomFrom(seed);
  const names = ['place', 'right', 'public'].slice(0, depth);
  const trees = names.map((name, d) => someTree(name[0]!, Math.max(2, Math.round(size * (d === 0 ? 1 : 0.6))), random));
  const climb = (d: number, code: string): string[] => (code === TOTAL ? [TOTAL] : [code, ...climb(d, trees[d]!.above[code] ?? TOTAL)]);
  const people = 15 + Math.floor(random() ** 2 * 900);
  const structures = 3 + Math.floor(random() * 12);
  const skew = 1 + 2 * random();
  const counts = new Map<string, { codes: string[]; by: Map<number, number> }>();
  for (let i = 0; i < people; i += 1) {
    const own = trees.map(({ leaves }) => leaves[Math.floor(leaves.length * random() ** skew)]!);
    const structure = random() < 0.25 ? 0 : Math.floor(structures * random());
    let cells: string[][] = [[]];
    own.forEach((code, d) => { cells = cells.flatMap((cell) => climb(d, code).map((one) => [...cell, one])); });
    for (const codes of cells) {
      const cell = counts.get(codes.join()) ?? { codes, by: new Map<number, number>() };
      counts.set(codes.join(), cell);
      cell.by.set(structure, (cell.by.get(structure) ?? 0) + 1);
    }
  }
  const cells = new Map<string, Cell>();
  const every = trees.map(({ above, leaves }) => [...new Set([...leaves, ...Object.values(above), ...Object.keys(above), TOTAL])]);
  for (const codes of every.reduce<string[][]>((all, own) => all.flatMap((head) => own.map((code) => [...head, code])), [[]])) {
    const by = [...(counts.get(codes.join())?.by.values() ?? [])];
    cells.set(codes.join(), { codes, count: by.reduce((sum, own) => sum + own, 0), contributors: by.length, largest: Math.max(0, ...by) });
  }
  const sums = [...cells.values()].flatMap(({ codes }) => codes.flatMap((code, d) => {
    const parts = every[d]!.filter((one) => one !== TOTAL && (trees[d]!.above[one] ?? TOTAL) === code);
    return parts.length === 0 ? [] : [{ whole: codes.join(), parts: parts.map((part) => codes.with(d, part).join()) }];
  }));
  // Margins are given, sometimes not; a zero may be left out.
  const withMargins = random() < 0.7;
  const isInner = ({ codes }: Cell) => codes.every((code, d) => trees[d]!.leaves.includes(code));
  const rows = [...cells.values()].filter((cell) => (withMargins || isInner(cell)) && (cell.count > 0 || isInner(cell)));
  const csv = [[...names, 'count', 'contributors', 'largest'].join(), ...rows.map(({ codes, count, contributors, largest }) => [...codes, count, contributors, largest].join())].join('\n');
  return { csv, hierarchy: JSON.stringify(Object.fromEntries(names.map((name, d) => [name, trees[d]!.above]).filter(([, above]) => Object.keys(above!).length > 0))), dimensions: names, cells, sums };
}

async function published({ csv, hierarchy, dimensions }: Given, unit: Unit): Promise<Map<string, Printed>> {
  let printed = '';
  const command = discloseCommand({ read: async (path) => (path === 'h.json' ? hierarchy : csv), print: (text) => { printed += text; }, note: () => undefined }).exitOverride();
  await command.parseAsync(['t.csv', '--dimensions', dimensions.join(), '--hierarchy', 'h.json', '--unit', unit], { from: 'user' });
  return new Map(printed.trim().split('\n').slice(1).map((line) => {
    const fields = line.split(',');
    const value = fields.pop()!;
    const status = fields.pop() as Printed['status'];
    return [fields.join(), { status, value: value === '' ? null : Number(value) }];
  }));
}

/** The interval of every hidden cell, over all tables that agree with what is printed; in whole numbers if asked. */
function intervals({ sums }: Pick<Given, 'sums'>, printed: ReadonlyMap<string, Printed>, units: number, whole = false): Map<string, [number, number]> {
  const keys = [...printed.keys()];
  const column = new Map(keys.map((key, at) => [key, at]));
  const lower = keys.map((key) => { const { status, value } = printed.get(key)!; return value ?? (status === 'secondary' ? units : 0); });
  const upper = keys.map((key) => printed.get(key)!.value ?? 1e6);
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { whole: sum, parts } of sums) {
    for (const part of parts) { indices.push(column.get(part)!); values.push(1); }
    indices.push(column.get(sum)!); values.push(-1);
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: keys.length, numRows: sums.length, colCost: new Float64Array(keys.length), colLower: Float64Array.from(lower), colUpper: Float64Array.from(upper),
    rowLower: new Float64Array(sums.length), rowUpper: new Float64Array(sums.length), matrix: { format: 'csr', numRows: sums.length, numCols: keys.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
    ...(whole && { integrality: Int32Array.from(keys, () => 1) }),
  });
  model.options.set({ output_flag: false });
  try {
    const end = (at: number, cost: 1 | -1): number => {
      model.changeColCost(at, cost);
      model.run();
      if (model.getModelStatus() !== 7) throw new Error(`what is printed contradicts itself (${model.getModelStatus()})`);
      const value = cost * model.getObjectiveValue();
      model.changeColCost(at, 0);
      return value;
    };
    return new Map(keys.filter((key) => printed.get(key)!.value === null).map((key) => [key, [end(column.get(key)!, 1), end(column.get(key)!, -1)]]));
  } finally {
    model.dispose();
  }
}

const isUnsafe = ({ count, contributors, largest }: Cell, unit: Unit): boolean =>
  count > 0 && (count < UNITS[unit] || (unit === 'persons' && (contributors < 3 || largest > 0.85 * count)));

/** What an outsider would hold against a printed table. */
function faults(given: Given, printed: ReadonlyMap<string, Printed>, unit: Unit): string[] {
  const found: string[] = [];
  for (const [key, cell] of given.cells) {
    const seen = printed.get(key);
    if (!seen) found.push(`${key} is not printed`);
    else if (seen.value !== null && isUnsafe(cell, unit)) found.push(`${key} is published and unsafe: ${JSON.stringify(cell)}`);
    else if (seen.value !== null && seen.value !== cell.count) found.push(`${key} is published as ${seen.value}, it is ${cell.count}`);
    else if (seen.status === 'published' && seen.value === null) found.push(`${key} is published without its value`);
  }
  for (const [key, [low, high]] of intervals(given, printed, UNITS[unit])) {
    const cell = given.cells.get(key)!;
    if (high - low < UNITS[unit] - 1e-4) found.push(`${key} (${cell.count}) is placed in [${low}, ${high}]`);
    if (cell.count < low - 1e-4 || cell.count > high + 1e-4) found.push(`${key} (${cell.count}) is outside of [${low}, ${high}]: the attack is wrong`);
    if (unit === 'persons' && cell.count >= 11 && cell.largest > 0.85 * cell.count && high < cell.largest / 0.85 - 1e-4) found.push(`${key} is dominated, and at most ${high}`);
  }
  return found;
}

const SEEDS = Number(process.env['SEEDS'] ?? 60);

describe('an outsider who attacks what is printed', () => {
  it.each(['persons', 'structures'] as const)('finds no fault with tables of two dimensions and uneven hierarchies (%s)', { timeout: 300_000 }, async (unit) => {
    const found: string[] = [];
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const given = someTable(seed, 2, 3 + (seed % 9));
      found.push(...faults(given, await published(given, unit), unit).map((fault) => `${seed}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it('finds none with tables of three', { timeout: 300_000 }, async () => {
    const found: string[] = [];
    for (let seed = 0; seed < SEEDS / 3; seed += 1) {
      const given = someTable(1_000 + seed, 3, 3 + (seed % 4));
      found.push(...faults(given, await published(given, 'persons'), 'persons').map((fault) => `${seed}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it('computes hidden cells of most of the same tables when only unsafe cells are hidden', { timeout: 300_000 }, async () => {
    let recovered = 0;
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const given = someTable(seed, 2, 3 + (seed % 9));
      const primaryOnly = new Map([...given.cells].map(([key, cell]): [string, Printed] => [key, isUnsafe(cell, 'persons') ? { status: 'primary', value: null } : { status: 'published', value: cell.count }]));
      if ([...intervals(given, primaryOnly, 11)].some(([, [low, high]]) => high - low < 1e-4)) recovered += 1;
    }
    expect(recovered).toBeGreaterThan(SEEDS / 2);
  });
});
