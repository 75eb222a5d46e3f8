import { formatCount, formatPercent, formatPeriod } from '@vigie/ui';
import { todayInParis } from '../i18n/format';
import type { CrossTable } from './analyses.documents';
import { text } from './messages.fr';
import type { Measure } from './view/analysis-view';

type Cell = CrossTable['cells'][number];
type Share = Cell['ofRow'];

/** The cells of a table by their two codes. */
export type CellAt = (row: string, column: string) => Cell | undefined;

export function cellsByCode({ cells }: Pick<CrossTable, 'cells'>): CellAt {
  const known = new Map(cells.map((cell) => [`${cell.row}\u0000${cell.column}`, cell]));
  return (row, column) => known.get(`${row}\u0000${column}`);
}

/** The value of a cell under a measure; null where it would rest on too little. No report is zero reports, and no share is said of it. */
export function valueOf(cell: Cell | undefined, measure: Measure): number | null {
  switch (measure) {
    case 'signalements': return cell?.reports ?? 0;
    case 'structures': return cell?.structures ?? 0;
    case 'part-ligne': return cell?.ofRow.share ?? null;
    case 'part-colonne': return cell?.ofColumn.share ?? null;
  }
}

export const isShare = (measure: Measure): boolean => measure === 'part-ligne' || measure === 'part-colonne';

export const formatOf = (measure: Measure) => (value: number): string => (isShare(measure) ? formatPercent(value, 0) : formatCount(value));

/** « 12 % [8 – 17 %] » */
export const shareWords = ({ share, low, high }: Share): string | null =>
  (share === null || low === null || high === null ? null : `${formatPercent(share, 0)} [${formatPercent(low, 0).replace(/\s?%/, '')}\u202f–\u202f${formatPercent(high, 0)}]`);

/** What is read in a cell. */
export function cellWords(cell: Cell | undefined, measure: Measure): string {
  if (!cell) return isShare(measure) ? '–' : '0';
  if (measure === 'signalements') return formatCount(cell.reports);
  if (measure === 'structures') return formatCount(cell.structures);
  return shareWords(measure === 'part-ligne' ? cell.ofRow : cell.ofColumn) ?? '–';
}

export const muteWords = text.mute;

/** Whether months were counted that are not over: to be said wherever the last is read beside whole ones. */
export const isUnderWay = (to: string, asOf: string): boolean => dayOfCount(asOf) < to;

/** The day of a count, in France. @param asOf an instant */
export const dayOfCount = (asOf: string): string => todayInParis(new Date(asOf));

/** « Mois entiers, du 1er janvier au 31 mars 2026. », up to the day of the count where the last is not over. */
export const periodWords = ({ from, to, asOf }: Pick<CrossTable, 'from' | 'to' | 'asOf'>): string =>
  (isUnderWay(to, asOf) ? text.soFar(formatPeriod(from, dayOfCount(asOf))) : text.period(formatPeriod(from, to)));
