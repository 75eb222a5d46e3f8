import { Box, Checkbox, FormControlLabel, Paper } from '@mui/material';
import { departmentsOf, sitesOf } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { ChoiceField, type Choice } from '../../form/choice-field';
import { FilterChips } from '../../form/filter-chips';
import { regionsInScope } from '../../home/territories';
import { text as reportText } from '../../reports/messages.fr';
import { useViewer } from '../../session/viewer';
import { text } from '../messages.fr';
import { queueLabels } from './queue-labels';
import { SearchField } from './search-field';
import { DEFAULT_QUEUE, type QueueView } from './queue-view';

const choices = (words: Readonly<Record<string, string>>): Choice[] => Object.entries(words).map(([code, label]) => ({ code, label }));

/** What narrows the queue, each in the address. */
export function QueueFilters({ view, onChange }: { view: QueueView; onChange: (change: Partial<QueueView>) => void }) {
  const { termsOf, labelOf } = useVocabularies();
  const departments = regionsInScope(useViewer()).flatMap((region) => departmentsOf(region)).map(({ code, name }) => ({ code, label: `${code} · ${name}` })).sort((a, b) => a.code.localeCompare(b.code));
  const sites = (view.department ? sitesOf(view.department) : []).map(({ code, name }) => ({ code, label: name }));
  const chips = queueLabels(view, labelOf).map(({ key, label, without }) => ({ key, label, remove: () => onChange(without) }));
  return (
    <Paper component="section" tabIndex={-1} aria-label={text.filters.title} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, '@media print': { display: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', '& > .MuiTextField-root': { maxWidth: { md: 280 } } }}>
        <SearchField words={view.words} onSearch={(words) => onChange({ words })} />
        <ChoiceField label={text.filters.part} value={view.part} choices={choices(text.parts)} onChange={(part) => onChange({ part: part as QueueView['part'] })} minWidth={260} />
        <ChoiceField label={text.filters.department} value={view.department ?? ''} choices={departments} empty={text.filters.anyDepartment} onChange={(department) => onChange({ department: department || null, site: null })} />
        {sites.length > 1 && <ChoiceField label={text.filters.site} value={view.site ?? ''} choices={sites} empty={text.filters.anySite} onChange={(site) => onChange({ site: site || null })} />}
        <ChoiceField label={text.filters.right} value={view.right ?? ''} choices={termsOf('rightsLost')} empty={text.filters.anyRight} onChange={(right) => onChange({ right: right || null })} />
        <ChoiceField label={text.filters.causality} value={view.causality ?? ''} choices={choices(reportText.causalities)} empty={text.filters.anyCausality} onChange={(causality) => onChange({ causality: causality || null })} />
        <ChoiceField label={text.filters.charge} value={view.charge ?? ''} choices={choices(text.charges)} empty={text.filters.anyCharge} onChange={(charge) => onChange({ charge: (charge || null) as QueueView['charge'] })} />
        <ChoiceField label={text.filters.order} value={view.order} choices={choices(text.orders)} onChange={(order) => onChange({ order: order as QueueView['order'] })} minWidth={220} />
        <FormControlLabel control={<Checkbox checked={view.tag === 'prioritaire'} onChange={(_, wanted) => onChange({ tag: wanted ? 'prioritaire' : null })} />} label={text.filters.priority} />
        <FormControlLabel control={<Checkbox checked={view.answered} onChange={(_, answered) => onChange({ answered })} />} label={text.filters.answered} />
      </Box>
      <FilterChips label={text.filters.active} items={chips} removeLabel={text.filters.remove} resetLabel={text.filters.reset} onReset={() => onChange({ ...DEFAULT_QUEUE, part: view.part, order: view.order })} />
    </Paper>
  );
}
