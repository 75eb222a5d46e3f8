import type { Measure } from '../rule/measure';

/** A linear relation that holds between true values: lower ≤ Σ factor · value ≤ upper. */
export interface Relation {
  cells: readonly number[];
  factors: readonly number[];
  lower: number;
  upper: number;
}

/** The cells of linked tables, each once, and everything that ties their values together. */
export interface LinkedSystem {
  measures: readonly Measure[];
  relations: readonly Relation[];
  /** The relations in which each cell stands. */
  relationsOf: readonly (readonly number[])[];
}

export function linkedSystem(measures: readonly Measure[], relations: readonly Relation[]): LinkedSystem {
  const relationsOf: number[][] = measures.map(() => []);
  relations.forEach(({ cells }, r) => cells.forEach((cell) => relationsOf[cell]?.push(r)));
  return { measures, relations, relationsOf };
}

/** parent = Σ children */
export function sumRelation(parent: number, children: readonly number[]): Relation {
  return { cells: [...children, parent], factors: [...children.map(() => 1), -1], lower: 0, upper: 0 };
}

/** part ≤ whole */
export function partRelation(part: number, whole: number): Relation {
  return { cells: [part, whole], factors: [1, -1], lower: -Infinity, upper: 0 };
}

/**
 * What a published percentage says: the numerator is the percentage of the base, within half of its last decimal.
 * @param percentage as published, 0 to 100
 */
export function percentageRelations(numerator: number, base: number, percentage: number, decimals: number): Relation[] {
  const half = 0.5 * 10 ** -decimals;
  return [
    { cells: [numerator, base], factors: [1, -(percentage + half) / 100], lower: -Infinity, upper: 0 },
    { cells: [numerator, base], factors: [1, -Math.max(0, percentage - half) / 100], lower: 0, upper: Infinity },
  ];
}
