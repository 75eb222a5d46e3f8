import FilterList from '@mui/icons-material/FilterList';
import { Box, Button, Paper, TextField, Typography, useMediaQuery, type Theme } from '@mui/material';
import { isStatusGroup } from '@vigie/domain';
import { DEPARTMENTS, FILTER_VOCABULARIES } from '@vigie/reference';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useListContext } from 'react-admin';
import { useVocabularies, type VocabularyName } from '../catalogue/use-vocabularies';
import { FilterChips, keepFocus } from '../form/filter-chips';
import { ChoiceField, type Choice } from '../form/choice-field';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { filterLabel, type ReportFilterName } from './filter-label';

const VOCABULARY_FILTERS = Object.entries(FILTER_VOCABULARIES) as [keyof typeof FILTER_VOCABULARIES, VocabularyName][];

/** The headers of the table sort; cards have none. */
const SORTS: readonly Choice[] = Object.entries(text.sorts).map(([code, label]) => ({ code, label }));
const TYPING_MS = 400;
const STATUSES: readonly Choice[] = Object.entries({ ...text.statusGroups, ...text.statuses }).map(([code, label]) => ({ code, label }));

/** The filters of the list; react-admin keeps them in the address and in the browser. */
export function ReportFilters() {
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const { labelOf } = useVocabularies();

  const set = (name: ReportFilterName, value: string) => {
    const { [name]: _old, ...others } = filterValues;
    setFilters(value ? { ...others, [name]: value } : others);
  };
  const active = (Object.entries(filterValues) as [ReportFilterName, string][]).map(([name, value]) => ({
    key: name, label: filterLabel(name, value, labelOf), remove: () => set(name, ''),
  }));
  return (
    <Paper component="section" tabIndex={-1} aria-label={text.filters.title} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, '@media print': { display: 'none' } }}>
      {!wide && (
        <Button variant="outlined" fullWidth startIcon={<FilterList />} aria-expanded={open} aria-controls={panelId} onClick={() => setOpen(!open)}>
          {text.filters.show(active.length)}
        </Button>
      )}
      <Box id={panelId} hidden={!wide && !open}>
        <Fields values={filterValues} set={set} spaced={!wide} />
      </Box>
      {!wide && <Box sx={{ display: 'flex', mt: 1.5 }}><ChoiceField label={text.sortBy} value={sort.field} choices={SORTS} onChange={(field) => setSort({ field, order: field === 'createdAt' || field === 'occurredOn' ? 'DESC' : 'ASC' })} /></Box>}
      <FilterChips label={text.filters.active} items={active} removeLabel={text.filters.remove} resetLabel={text.filters.reset} onReset={() => setFilters({})} />
      <WhatIsLeftOut status={filterValues.status} onWiden={() => set('status', '')} />
    </Paper>
  );
}

/** A list opened from a figure holds what the figure counted: it says what that leaves out, and shows it when asked. */
function WhatIsLeftOut({ status, onWiden }: { status: unknown; onWiden: () => void }) {
  if (typeof status !== 'string' || !isStatusGroup(status)) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 1.5 }}>
      <Typography sx={{ color: 'text.secondary', textWrap: 'pretty' }}>{text.groupNotes[status]}</Typography>
      <Button size="small" variant="outlined" onClick={(event) => { keepFocus(event); onWiden(); }}>{text.everyStatus}</Button>
    </Box>
  );
}

function Fields({ values, set, spaced }: { values: Readonly<Record<string, string>>; set: (name: ReportFilterName, value: string) => void; spaced: boolean }) {
  const { termsOf } = useVocabularies();
  const departments = useDepartmentsInScope();
  const own = useViewer().structure !== null;
  const day = (name: 'occurredFrom' | 'occurredTo') => (
    <TextField type="date" label={text.filters[name]} value={values[name] ?? ''} onChange={(event) => set(name, event.target.value)} slotProps={{ inputLabel: { shrink: true } }} sx={{ minWidth: 170, flex: '1 1 170px' }} />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: spaced ? 1.5 : 0 }}>
      <SearchField value={values.q ?? ''} onChange={(q) => set('q', q)} />
      <ChoiceField label={text.filters.status} value={values.status ?? ''} empty={text.filters.all} choices={STATUSES} onChange={(code) => set('status', code)} minWidth={130} />
      {departments.length > 1 && (
        <ChoiceField label={text.filters.departmentCode} value={values.departmentCode ?? ''} empty={text.filters.all} choices={departments} onChange={(code) => set('departmentCode', code)} />
      )}
      {VOCABULARY_FILTERS.filter(([name]) => !own || name !== 'structureType').map(([name, vocabulary]) => (
        <ChoiceField key={name} label={text.filters[name]} value={values[name] ?? ''} empty={name === 'causality' ? text.filters.allCausalities : text.filters.all} choices={termsOf(vocabulary)}
          groups={name === 'difficulty' ? termsOf('difficultyGroups') : undefined} onChange={(code) => set(name, code)} />
      ))}
      {day('occurredFrom')}
      {day('occurredTo')}
    </Box>
  );
}

/** Asks the server once one has stopped typing. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const send = useEffectEvent(() => { if (typed.trim() !== value) onChange(typed.trim()); });
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const timer = setTimeout(() => send(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const own = useViewer().structure !== null;
  return <TextField type="search" label={own ? text.filters.ownQ : text.filters.q} value={typed} onChange={(event) => setTyped(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 40, spellCheck: false } }} sx={{ minWidth: { xs: '100%', sm: 160 }, flex: { sm: '1 1 0' } }} />;
}

/** A structure has one territory; a region its départements; the nation all of them. */
function useDepartmentsInScope(): readonly Choice[] {
  const { role, federation } = useViewer();
  if (role === 'REPORTER' || role === 'STRUCTURE_MANAGER') return [];
  return DEPARTMENTS.filter(({ regionCode }) => !federation || federation.regionCodes.includes(regionCode)).map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
}
