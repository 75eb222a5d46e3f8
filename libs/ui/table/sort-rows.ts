export type SortDirection = 'ascending' | 'descending';

const collator = new Intl.Collator('fr', { numeric: true });

/** A sorted copy, stable; French alphabetical order for texts; null last whatever the direction. */
export function sortRows<Row>(rows: readonly Row[], sortBy: ((row: Row) => string | number | null) | undefined, direction: SortDirection = 'ascending'): readonly Row[] {
  if (!sortBy) return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [sortBy(one), sortBy(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}
