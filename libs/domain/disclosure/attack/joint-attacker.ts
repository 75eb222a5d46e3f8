import loadHighs from 'highs';

/**
 * The attacker of a sequence of releases: splits the population as finely as anybody can (every site × month × right × …), writes
 * each figure that left as a sum over it, and asks a linear program what each sum can be.
 */
export interface ReadFigure {
  /** Codes that each dimension is restricted to. */
  conditions: Readonly<Record<string, readonly string[]>>;
  status: 'PUBLISHED' | 'PRIMARY' | 'SECONDARY';
  value: number | null;
}

const highs = await loadHighs();

/** Answers, for any restriction, what the number of units that meet it can be. */
export function openAttack(universe: Readonly<Record<string, readonly string[]>>, read: readonly ReadFigure[], threshold: number) {
  const points = Object.entries(universe).reduce<Record<string, string>[]>((all, [name, codes]) => all.flatMap((point) => codes.map((code) => ({ ...point, [name]: code }))), [{}]);
  const inside = (conditions: ReadFigure['conditions']) => points.flatMap((point, at) => (Object.entries(conditions).every(([name, codes]) => codes.includes(point[name] ?? '')) ? [at] : []));
  const rows = read.map(({ conditions, status, value }) => ({
    columns: inside(conditions),
    lower: value ?? (status === 'SECONDARY' ? threshold : 0),
    upper: value ?? Infinity,
  }));
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  const indices = rows.flatMap(({ columns }) => columns);
  const model = highs.createModel({
    numCols: points.length, numRows: rows.length, colCost: new Float64Array(points.length), colLower: new Float64Array(points.length), colUpper: new Float64Array(points.length).fill(Infinity),
    rowLower: rows.map(({ lower }) => lower), rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: points.length, starts, indices, values: indices.map(() => 1) },
  });
  model.options.set({ output_flag: false });
  const extreme = (columns: number[], cost: 1 | -1): number => {
    const all = { kind: 'range' as const, from: 0, to: points.length - 1 };
    const costs = new Float64Array(points.length);
    for (const column of columns) costs[column] = cost;
    model.changeColsCost(all, costs);
    model.run();
    if (model.getModelStatus() === 8) {
      // A basis that led nowhere is not one to go on from.
      model.clearSolver();
      model.run();
    }
    const status = model.getModelStatus();
    if (status === 9 || status === 10) return Infinity;
    if (status !== 7) throw new Error(`The published figures contradict each other (status ${status})`);
    return cost * model.getObjectiveValue();
  };
  return {
    bounds(conditions: ReadFigure['conditions']) {
      const columns = inside(conditions);
      return { min: extreme(columns, 1), max: extreme(columns, -1) };
    },
    close: () => model.dispose(),
  };
}
