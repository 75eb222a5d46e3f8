import { TOTAL, finestUnder, narrowed, type CellStatus, type Definition, type Scales } from '@vigie/domain';
import { openAttack, type ReadFigure } from '@vigie/domain/disclosure/attack';

/** A table as a reader has it. */
export interface ReadTable {
  readonly dimensions: readonly string[];
  readonly within: Definition;
  readonly cells: readonly { readonly codes: readonly string[]; readonly value: number | null; readonly status: CellStatus }[];
}

/** What each cell of the tables counts, by finest codes. */
export function figuresRead(tables: readonly ReadTable[], scales: Scales): ReadFigure[] {
  return tables.flatMap(({ dimensions, within, cells }) => cells.map(({ codes, value, status }) => ({
    status, value,
    conditions: narrowed(within, Object.fromEntries(codes.flatMap((code, d) => (code === TOTAL ? [] : [[dimensions[d] ?? '', finestUnder(scales[dimensions[d] ?? ''], code)]])))),
  })));
}

/** The hidden cells that a reader of all the tables places within fewer than `threshold` units of each other. */
export function placed(figures: readonly ReadFigure[], codes: Readonly<Record<string, readonly string[]>>, threshold: number): string[] {
  const { universe, classOf } = classes(figures, codes);
  const inClasses = figures.map((figure) => ({ ...figure, conditions: Object.fromEntries(Object.entries(figure.conditions).map(([name, own]) => [name, [...new Set(own.map((code) => classOf(name, code)))]])) }));
  const name = ({ conditions }: ReadFigure) => JSON.stringify(Object.entries(conditions).map(([key, own]) => [key, [...own].sort()]).sort());
  const shown = new Set(inClasses.filter(({ value }) => value !== null).map(name));
  const hidden = new Map(inClasses.filter((figure) => figure.value === null && !shown.has(name(figure))).map((figure) => [name(figure), figure]));
  const attack = openAttack(universe, inClasses, threshold);
  try {
    return [...hidden].flatMap(([key, { conditions }]) => {
      const { min, max } = attack.bounds(conditions);
      return max - min < threshold - 1e-4 ? [`${key}: [${min}, ${max}]`] : [];
    });
  } finally {
    attack.close();
  }
}

/** Codes that every figure takes in together, or not at all, are one to whoever reads them. */
function classes(figures: readonly ReadFigure[], codes: Readonly<Record<string, readonly string[]>>): { universe: Record<string, string[]>; classOf(name: string, code: string): string } {
  const known = new Map<string, string>();
  const universe = Object.fromEntries(Object.entries(codes).map(([name, all]) => {
    const cutBy = [...new Map(figures.flatMap(({ conditions }) => (conditions[name] ? [[conditions[name].join(), new Set(conditions[name])] as const] : []))).values()];
    const leaders = new Map<string, string>();
    for (const code of all) {
      const signature = cutBy.map((own) => (own.has(code) ? '1' : '0')).join('');
      if (!leaders.has(signature)) leaders.set(signature, code);
      known.set(`${name} ${code}`, leaders.get(signature) ?? code);
    }
    return [name, [...leaders.values()]];
  }));
  return { universe, classOf: (name, code) => known.get(`${name} ${code}`) ?? code };
}
