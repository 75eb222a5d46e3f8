import type { CrossRelease } from '../analyses.documents';
import { text } from '../messages.fr';
import type { AnalysisView } from '../view/analysis-view';
import type { Names } from '../view/names';

/** A release as it is written in a file: what was asked, in words, and its cells by row and column. */
export interface ReleasedGrid {
  readonly question: string;
  readonly release: CrossRelease;
  /** When it was written, as an ISO date-time: months that are not over are said to be so. */
  readonly asOf: string;
  readonly rows: readonly { readonly code: string; readonly name: string }[];
  readonly columns: readonly { readonly code: string; readonly name: string }[];
  readonly at: (row: string, column: string) => CrossRelease['cells'][number] | undefined;
}

/** The totals come first; then the most reported of what is shown, or time in its order. */
export function releasedGrid(release: CrossRelease, question: string, asOf: string, view: Pick<AnalysisView, 'rows' | 'columns'>, { nameOf }: Pick<Names, 'nameOf'>): ReleasedGrid {
  const cells = new Map(release.cells.map((cell) => [`${cell.row}|${cell.column}`, cell]));
  const at = (row: string, column: string) => cells.get(`${row}|${column}`);
  const some = (codes: Iterable<string>) => [...new Set(codes)].sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  const codesOf = (axis: 'row' | 'column') => some(release.cells.filter(({ row, column, value, reason }) => (axis === 'row' ? row : column) === '' || value !== 0 || reason !== null).map((cell) => cell[axis]));
  const { columns } = view;
  return {
    question, release, asOf, at,
    rows: codesOf('row').map((code) => ({ code, name: nameOf(view.rows, code) })),
    columns: codesOf('column').map((code) => ({ code, name: columns && code !== '' ? nameOf(columns, code) : text.total })),
  };
}
