export type SortDirection = 'ascending' | 'descending';

let collator: Intl.Collator | undefined;

/** French alphabetical order; made when a first table is sorted, since no first screen does. */
function compareTexts(one: string, other: string): number {
  collator ??= new Intl.Collator('fr', { numeric: true });
  return collator.compare(one, other);
}

/** A sorted copy, stable; French alphabetical order for texts; null last whatever the direction. */
export function sortRows<Row>(rows: readonly Row[], sortBy: ((row: Row) => string | number | null) | undefined, direction: SortDirection = 'ascending'): readonly Row[] {
  if (!sortBy) return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [sortBy(one), sortBy(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b)));
  });
}
