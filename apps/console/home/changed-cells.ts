/** What a cell must hold to be compared with itself a moment later. */
export interface CountedCell {
  readonly territory: string;
  readonly name: string;
  readonly reports: number;
}

export interface CellChange {
  readonly territory: string;
  readonly name: string;
  readonly reports: number;
  /** Positive for new reports, negative for withdrawn ones. */
  readonly difference: number;
}

/** The cells whose count of reports differs, in the order of the later answer. */
export function changedCells(before: readonly CountedCell[], after: readonly CountedCell[]): CellChange[] {
  const counts = new Map(before.map((cell) => [cell.territory, cell.reports]));
  return after
    .map(({ territory, name, reports }) => ({ territory, name, reports, difference: reports - (counts.get(territory) ?? 0) }))
    .filter((change) => change.difference !== 0);
}
