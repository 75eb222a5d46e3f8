import { FILTER_VOCABULARIES, findDepartment, findRegion } from '@vigie/reference';
import { text } from '../messages.fr';
import { FILTERS, type FilterName, type HeatmapView } from '../view/heatmap-view';

export interface FilterLabel {
  readonly key: FilterName | 'outcome' | 'region';
  readonly label: string;
}

/** What narrows the reports of a view, each in words: « Droit touché : Emploi ». The zoom comes first. */
export function filterLabels({ filters, outcome, region, department }: Pick<HeatmapView, 'filters' | 'outcome' | 'region' | 'department'>, labelOf: (vocabulary: (typeof FILTER_VOCABULARIES)[FilterName], code: string) => string): FilterLabel[] {
  const named = FILTERS.flatMap((name) => {
    const code = filters[name];
    return code ? [{ key: name, label: `${text.filters[name]} : ${labelOf(FILTER_VOCABULARIES[name], code)}` }] : [];
  });
  return [
    ...(region ? [{ key: 'region' as const, label: `${text.filters.region} : ${(department ? findDepartment(department) : findRegion(region))?.name ?? region}` }] : []),
    ...named,
    ...(outcome ? [{ key: 'outcome' as const, label: `${text.filters.outcome} : ${text.outcomes[outcome]}` }] : []),
  ];
}
