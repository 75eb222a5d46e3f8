import { findRegion } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { FilterChips, type FilterChip } from '../../form/filter-chips';
import { text } from '../messages.fr';
import { FILTERS, type HeatmapView } from '../view/heatmap-view';
import { FILTER_VOCABULARY } from './filter-vocabulary';

/** The filters of the map that are on, its zoom included. */
export function ActiveFilters({ view, onChange }: { view: HeatmapView; onChange: (change: Partial<HeatmapView>) => void }) {
  const { labelOf } = useVocabularies();
  const items: FilterChip[] = FILTERS.flatMap((name) => {
    const code = view.filters[name];
    if (!code) return [];
    return [{ key: name, label: `${text.filters[name]} : ${labelOf(FILTER_VOCABULARY[name], code)}`, remove: () => onChange({ filters: { ...view.filters, [name]: undefined } }) }];
  });
  if (view.outcome) items.push({ key: 'outcome', label: `${text.filters.outcome} : ${text.outcomes[view.outcome]}`, remove: () => onChange({ outcome: null }) });
  if (view.region) {
    items.unshift({ key: 'region', label: `${text.filters.region} : ${findRegion(view.region)?.name ?? view.region}`, remove: () => onChange({ region: null, territory: null }) });
  }
  const reset = () => onChange({ filters: {}, outcome: null, region: null, territory: null });
  return <FilterChips label={text.filters.active} items={items} removeLabel={text.filters.remove} resetLabel={text.filters.reset} onReset={reset} />;
}
