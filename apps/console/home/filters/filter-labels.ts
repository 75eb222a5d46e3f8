import { FILTER_VOCABULARIES } from '@vigie/reference';
import { text } from '../messages.fr';
import { FILTERS, type FilterName, type HeatmapView } from '../view/heatmap-view';

export interface FilterLabel {
  readonly key: FilterName | 'outcome';
  readonly label: string;
}

/** What narrows the reports of a view, each in words: « Droit touché : Emploi ». Where the map is zoomed is no filter. */
export function filterLabels({ filters, outcome }: Pick<HeatmapView, 'filters' | 'outcome'>, labelOf: (vocabulary: (typeof FILTER_VOCABULARIES)[FilterName], code: string) => string): FilterLabel[] {
  const named = FILTERS.flatMap((name) => {
    const code = filters[name];
    return code ? [{ key: name, label: `${text.filters[name]} : ${labelOf(FILTER_VOCABULARIES[name], code)}` }] : [];
  });
  return [
    ...named,
    ...(outcome ? [{ key: 'outcome' as const, label: `${text.filters.outcome} : ${text.outcomes[outcome]}` }] : []),
  ];
}
