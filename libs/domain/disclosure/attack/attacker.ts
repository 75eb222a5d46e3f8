import loadHighs from 'highs';

/**
 * An attacker, written apart from what it attacks: it reads published tables, knows how their margins add up and what the rules are,
 * and asks a linear program how small and how large each hidden cell can be.
 */

/** A cell as the attacker reads it: what it counts (conditions by name, none for the grand total), its status, its value when shown. */
export interface SeenCell {
  conditions: Readonly<Record<string, string>>;
  status: 'published' | 'primary' | 'secondary';
  value: number | null;
}

/** How a cell splits: the whole is the sum of its parts. */
export interface KnownSum {
  whole: string;
  parts: readonly string[];
}

/** A percentage that is printed: the part is that percentage of the whole, give or take half of the last decimal. */
export interface KnownRatio {
  part: string;
  whole: string;
  percentage: number;
  decimals: number;
}

export interface Rules {
  /** Fewest units of a cell that passes; a cell seen as secondary counts at least that many. */
  units: number;
}

export interface Bounds {
  key: string;
  min: number;
  max: number;
}

export function keyOf(conditions: Readonly<Record<string, string>>): string {
  return Object.entries(conditions).map(([name, code]) => `${name}:${code}`).sort().join('|') || 'ALL';
}

const highs = await loadHighs();

/** The interval of every hidden cell, by two linear programs each. */
export function attack(seen: readonly SeenCell[], sums: readonly KnownSum[], rules: Rules, ratios: readonly KnownRatio[] = []): Bounds[] {
  const index = new Map<string, number>();
  const [low, high, hidden]: [number[], number[], string[]] = [[], [], []];
  for (const cell of seen) {
    const key = keyOf(cell.conditions);
    const known = index.get(key);
    if (known !== undefined) {
      // Seen twice, in two tables: the attacker keeps whichever says more.
      if (cell.value !== null) [low[known], high[known]] = [cell.value, cell.value];
      continue;
    }
    index.set(key, low.length);
    low.push(cell.value ?? (cell.status === 'secondary' ? rules.units : 0));
    high.push(cell.value ?? Infinity);
    if (cell.value === null) hidden.push(key);
  }
  const rows = sums.filter(({ whole, parts }) => index.has(whole) && parts.every((part) => index.has(part)));
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
  for (const { whole, parts } of rows) {
    for (const part of parts) { indices.push(index.get(part) ?? 0); values.push(1); }
    indices.push(index.get(whole) ?? 0);
    values.push(-1);
    starts.push(indices.length);
  }
  const [rowLower, rowUpper] = [rows.map(() => 0), rows.map(() => 0)];
  for (const { part, whole, percentage, decimals } of ratios) {
    for (const [side, end] of [[-1, 'low'], [1, 'high']] as const) {
      indices.push(index.get(part) ?? 0, index.get(whole) ?? 0);
      values.push(1, -Math.max(0, percentage + (side * 0.5) / 10 ** decimals) / 100);
      starts.push(indices.length);
      rowLower.push(end === 'low' ? 0 : -Infinity);
      rowUpper.push(end === 'low' ? Infinity : 0);
    }
  }
  const model = highs.createModel({
    numCols: low.length, numRows: rowLower.length, colCost: new Float64Array(low.length), colLower: low, colUpper: high,
    rowLower, rowUpper,
    matrix: { format: 'csr', numRows: rowLower.length, numCols: low.length, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false });
    return hidden.map((key) => {
      const column = index.get(key) ?? 0;
      const end = (cost: 1 | -1): number => {
        model.changeColCost(column, cost);
        model.run();
        const status = model.getModelStatus();
        const value = status === 7 ? Math.abs(model.getObjectiveValue()) : status === 10 || status === 9 ? Infinity : NaN;
        model.changeColCost(column, 0);
        return value;
      };
      return { key, min: end(1), max: end(-1) };
    });
  } finally {
    model.dispose();
  }
}
