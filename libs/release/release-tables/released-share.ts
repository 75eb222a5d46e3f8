import { TOTAL } from '@vigie/domain';
import type { CellReleased } from './release-request';

/**
 * The share of a cell in the one where some of its codes are the total: null unless both left, since the percentage of a hidden cell,
 * or of a hidden whole, is that cell by a division.
 * @param wide positions of the dimensions that the whole takes in entirely
 * @returns 0 to 1
 */
export function releasedShare(cells: readonly Pick<CellReleased, 'codes' | 'value'>[], codes: readonly string[], wide: readonly number[]): number | null {
  const valueOf = (wanted: readonly string[]) => cells.find((cell) => cell.codes.every((code, d) => code === wanted[d]))?.value ?? null;
  const [part, whole] = [valueOf(codes), valueOf(codes.map((code, d) => (wide.includes(d) ? TOTAL : code)))];
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
