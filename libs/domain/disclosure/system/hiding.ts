/** What becomes of a cell. A hidden one is withheld for itself (primary), or so that another cannot be computed (secondary). */
export const CELL_STATUSES = ['PUBLISHED', 'PRIMARY', 'SECONDARY'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** Which cells of a system are hidden, what an attacker knows of each, and what is promised of each. */
export interface Hiding {
  status: CellStatus[];
  /** The least value that someone who knows the rules and each cell's status can give a hidden cell. */
  floor: Float64Array;
  width: Float64Array;
  below: Float64Array;
  above: Float64Array;
}

export function isHidden(hiding: Hiding, cell: number): boolean {
  return hiding.status[cell] !== 'PUBLISHED';
}
