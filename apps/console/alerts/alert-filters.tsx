import { Box, Paper, Typography } from '@mui/material';
import { findRegion } from '@vigie/reference';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { FilterChips } from '../form/filter-chips';
import { regionsInScope } from '../home/territories';
import { useViewer } from '../session/viewer';
import { DEFAULT_LIST, LIST_STATES, type AlertListView, type ListState } from './alert-list-view';
import { text } from './messages.fr';

const STATES = LIST_STATES.map((code) => ({ code, label: text.states[code] }));

/** What narrows the list, each in the address. */
export function AlertFilters({ view, onChange }: { view: AlertListView; onChange: (change: Partial<AlertListView>) => void }) {
  const { termsOf, labelOf } = useVocabularies();
  const scope = regionsInScope(useViewer());
  const regions = scope.map((code) => ({ code, label: findRegion(code)?.name ?? code })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const chips = [
    view.region && { key: 'region', label: findRegion(view.region)?.name ?? view.region, remove: () => onChange({ region: null }) },
    view.right && { key: 'right', label: labelOf('rightsLost', view.right), remove: () => onChange({ right: null }) },
    view.group && { key: 'group', label: labelOf('difficultyGroups', view.group), remove: () => onChange({ group: null }) },
  ].flatMap((chip) => chip || []);
  return (
    <Paper component="section" tabIndex={-1} aria-label={text.filters.title} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, '@media print': { display: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <ChoiceField label={text.filters.state} value={view.state} choices={STATES} onChange={(code) => onChange({ state: LIST_STATES.find((state): state is ListState => state === code) })} />
        {regions.length > 1 && <ChoiceField label={text.filters.region} value={view.region ?? ''} choices={regions} empty={text.filters.allRegions} onChange={(region) => onChange({ region: region || null })} />}
        <ChoiceField label={text.filters.right} value={view.right ?? ''} choices={termsOf('rightsLost')} empty={text.filters.allRights} onChange={(right) => onChange({ right: right || null })} />
        <ChoiceField label={text.filters.group} value={view.group ?? ''} choices={termsOf('difficultyGroups')} empty={text.filters.allGroups} onChange={(group) => onChange({ group: group || null })} />
      </Box>
      <FilterChips label={text.filters.active} items={chips} removeLabel={text.filters.remove} resetLabel={text.filters.reset} onReset={() => onChange({ ...DEFAULT_LIST, state: view.state })} />
      {view.state === 'reserve' && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>{text.reserveNote}</Typography>}
    </Paper>
  );
}
