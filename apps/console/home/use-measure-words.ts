import { useMemo } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { evidenceInWords, valueInWords } from './metric-format';
import { reportsText, structuresText, text } from './messages.fr';
import type { Heatmap, HeatmapCell } from './use-heatmap';
import { METRIC_KINDS } from './view/metrics';

export interface MeasureWords {
  /** What the classes of the legend count. */
  readonly legend: string;
  readonly value: (value: number) => string;
  /** What stands behind a value, in the words of a tooltip. */
  readonly evidence: (cell: { readonly territory: string }) => string;
  /** The value over the whole scope with what it rests on. */
  readonly overall: string;
}

/** How the measure of an answer is said: by the map, its legend and its table alike. */
export function useMeasureWords(heatmap: Heatmap, shareOf: string): MeasureWords {
  const { labelOf } = useVocabularies();
  return useMemo(() => {
    const { metric, base, overall, cells } = heatmap;
    const unit = metric === 'RIGHT_SHARE' ? text.evidence.ofRight(labelOf('rightsLost', shareOf)) : heatmap.unit;
    const byTerritory = new Map(cells.map((cell) => [cell.territory, cell]));
    const evidence = evidenceInWords(metric, overall, base);
    return {
      legend: METRIC_KINDS[metric] === 'SHARE' ? text.evidence.percentOf(base, metric === 'RIGHT_SHARE' ? labelOf('rightsLost', shareOf) : text.metrics[metric]) : unit,
      value: (value) => valueInWords(metric, value, unit),
      evidence: ({ territory }) => evidenceOf(heatmap, byTerritory.get(territory)),
      overall: overall.value === null ? text.evidence.overallSilent(evidence) : text.evidence.overall(valueInWords(metric, overall.value, unit), evidence),
    };
  }, [heatmap, shareOf, labelOf]);
}

/** Behind a plain count stand reports and structures, less what the value itself already says; behind the rest, its n and interval. */
function evidenceOf({ metric, base }: Heatmap, cell: HeatmapCell | undefined): string {
  if (!cell) return '';
  if (metric === 'REPORTS') return structuresText(cell.structures);
  if (metric === 'STRUCTURES') return reportsText(cell.reports);
  return evidenceInWords(metric, cell, base);
}
