import { formatQuantity } from '../format/french-numbers';
import { messages } from '../messages.fr';

export type MapLevel = 'REGION' | 'DEPARTMENT' | 'PREFECTURE';

/** What the map knows of one territory: its INSEE or site code, and the figures that colour and describe it. */
export interface MapCell {
  readonly territory: string;
  readonly name: string;
  /** Null when there is not enough to say: hatched, never drawn as zero. */
  readonly value: number | null;
  readonly reports: number;
  readonly structures: number;
}

/** The value in words: "12,5 pour 100 structures", or that there is not enough to say. */
export function valueText(cell: MapCell, formatValue: (value: number) => string): string {
  return cell.value === null ? messages.notEnough : formatValue(cell.value);
}

/** "4 signalements, 3 structures": what stands behind the value, less what the value itself already says. */
export function evidenceText(cell: MapCell, value: string): string {
  const { report, structure } = messages.counted;
  return [formatQuantity(cell.reports, ...report), formatQuantity(cell.structures, ...structure)].filter((part) => part !== value).join(', ');
}
