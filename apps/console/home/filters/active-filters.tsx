import { Box, Button, Chip } from '@mui/material';
import { findRegion } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { text } from '../messages.fr';
import { DEFAULT_VIEW, FILTERS, type HeatmapView } from '../view/heatmap-view';
import { FILTER_VOCABULARY } from './filter-vocabulary';

interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly remove: Partial<HeatmapView>;
}

/** What narrows the figures, each removable where it is read. */
export function ActiveFilters({ view, onChange }: { view: HeatmapView; onChange: (change: Partial<HeatmapView>) => void }) {
  const { labelOf } = useVocabularies();
  const active: ActiveFilter[] = FILTERS.flatMap((name) => {
    const code = view.filters[name];
    if (!code) return [];
    return [{ key: name, label: `${text.filters[name]} : ${labelOf(FILTER_VOCABULARY[name], code)}`, remove: { filters: { ...view.filters, [name]: undefined } } }];
  });
  if (view.region) active.unshift({ key: 'region', label: `${text.filters.region} : ${findRegion(view.region)?.name ?? view.region}`, remove: { region: null, territory: null } });
  if (active.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1.5 }}>
      <Box component="ul" aria-label={text.filters.active} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none', minWidth: 0 }}>
        {active.map(({ key, label, remove }) => (
          <Box component="li" key={key} sx={{ minWidth: 0 }}>
            <Chip component="button" type="button" variant="outlined" label={<>{label} <span aria-hidden>×</span></>} aria-label={text.filters.remove(label)} onClick={() => onChange(remove)}
              sx={{ maxWidth: '100%', minHeight: 32, '@media (pointer: coarse)': { minHeight: 44 } }} />
          </Box>
        ))}
      </Box>
      <Button size="small" onClick={() => onChange({ ...DEFAULT_VIEW, level: view.level, metric: view.metric, period: view.period, region: null })} sx={{ flex: 'none' }}>{text.filters.reset}</Button>
    </Box>
  );
}
