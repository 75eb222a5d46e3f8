import { Box, Button, TextField, Typography } from '@mui/material';
import { EXPORT_LEVELS, EXPORT_LEVEL_LABELS, EXPORT_STATUS_LABELS, type ExportLevel } from '@vigie/contracts';
import { DEPARTMENTS } from '@vigie/reference';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { regionsInScope } from '../home/territories';
import { filterLabel, type ReportFilterName } from '../reports/filter-label';
import { text as reportsText } from '../reports/messages.fr';
import type { ReportFilter } from '../reports/report-filter';
import { useViewer } from '../session/viewer';
import { isTaken, type ExportForm } from './export-form';
import { text } from './messages.fr';

const words = text.form;
const STATUSES = Object.entries({ ...reportsText.statusGroups, ...EXPORT_STATUS_LABELS }).map(([code, label]) => ({ code, label }));
const LEVELS = EXPORT_LEVELS.map((code) => ({ code, label: EXPORT_LEVEL_LABELS[code] }));
/** Those that have a field here; others come with the list and are shown in words. */
const SHOWN: readonly string[] = ['status', 'right', 'departmentCode', 'occurredFrom', 'occurredTo'];

/** Which reports: the criteria of the list one comes from, and those most asked for. */
export function FilterFields({ form, periodFault, onChange }: { form: ExportForm; periodFault: boolean; onChange: (part: Partial<ExportForm>) => void }) {
  const viewer = useViewer();
  const { termsOf, labelOf } = useVocabularies();
  const { filter, kind } = form;
  const set = (name: keyof ReportFilter) => (value: string) => {
    const { [name]: _old, ...others } = filter;
    onChange({ filter: value ? { ...others, [name]: value } : others });
  };
  const others = Object.entries(filter).filter(([name]) => !SHOWN.includes(name) && isTaken(kind, name)) as [ReportFilterName, string][];
  const scope = viewer.structure ? null : regionsInScope(viewer);
  const departments = DEPARTMENTS.filter(({ regionCode }) => !scope || scope.includes(regionCode)).map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Box component="legend" sx={{ p: 0, mb: 1.5, fontWeight: 600 }}>{words.filter}</Box>
      {others.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography>{words.filtered} {others.map(([name, value]) => filterLabel(name, value, labelOf)).join(' · ')}</Typography>
          <Button size="small" onClick={() => onChange({ filter: {} })}>{words.dropFilter}</Button>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {kind === 'TERRITORIES' && <ChoiceField label={words.level} value={form.level} choices={LEVELS} onChange={(level) => onChange({ level: level as ExportLevel })} />}
        {kind === 'TERRITORIES'
          ? (['firstMonth', 'lastMonth'] as const).map((end) => <TextField key={end} type="month" label={words[end]} value={form[end]} error={periodFault} helperText={periodFault ? words.misplaced[end] : undefined} onChange={(event) => onChange({ [end]: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} sx={{ flex: '1 1 160px' }} />)
          : ([['occurredFrom', 'from'], ['occurredTo', 'to']] as const).map(([name, label]) => <TextField key={name} type="date" label={words[label]} value={filter[name] ?? ''} error={periodFault} helperText={periodFault ? words.misplaced[name] : undefined} onChange={(event) => set(name)(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} sx={{ flex: '1 1 160px' }} />)}
        <ChoiceField label={words.department} value={filter.departmentCode ?? ''} choices={departments} empty={words.any} onChange={set('departmentCode')} />
        <ChoiceField label={words.right} value={filter.right ?? ''} choices={termsOf('rightsLost')} empty={words.any} onChange={set('right')} />
        {kind === 'DETAIL' && <ChoiceField label={words.status} value={filter.status ?? ''} choices={STATUSES} empty={words.any} onChange={set('status')} />}
      </Box>
    </Box>
  );
}
