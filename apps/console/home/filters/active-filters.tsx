import { findDepartment, findRegion } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { FilterChips } from '../../form/filter-chips';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { toAll } from '../view/zoom';
import { filterLabels, type FilterLabel } from './filter-labels';

/** The filters of the map that are on, its zoom first. */
export function ActiveFilters({ view, onChange }: { view: HeatmapView; onChange: (change: Partial<HeatmapView>) => void }) {
  const { labelOf } = useVocabularies();
  const { region, department } = view;
  const without = (key: FilterLabel['key']): Partial<HeatmapView> => (key === 'outcome' ? { outcome: null } : { filters: { ...view.filters, [key]: undefined } });
  const zoom = region ? [{ key: 'region', label: text.filters.zoomedOn((department ? findDepartment(department) : findRegion(region))?.name ?? region), remove: () => onChange(toAll) }] : [];
  const items = [...zoom, ...filterLabels(view, labelOf).map(({ key, label }) => ({ key, label, remove: () => onChange(without(key)) }))];
  const reset = () => onChange({ filters: {}, outcome: null, ...toAll });
  return <FilterChips label={text.filters.active} items={items} removeLabel={text.filters.remove} resetLabel={text.filters.reset} onReset={reset} />;
}
