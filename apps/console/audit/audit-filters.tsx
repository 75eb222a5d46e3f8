import { Box, Button, Paper, TextField } from '@mui/material';
import { REGIONS } from '@vigie/reference';
import { ChoiceField, type Choice } from '../form/choice-field';
import { NO_FILTER, isReversed, type AuditForm } from './audit-form';
import { text } from './messages.fr';

const sorted = (words: Record<string, string>): readonly Choice[] => Object.entries(words).map(([code, label]) => ({ code, label })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
const ACTIONS = sorted(text.actions);
const KINDS = sorted(text.kinds);
const REGION_CHOICES = REGIONS.map(({ code, name }) => ({ code, label: name }));

/** What one looks for in the log; each field narrows the others. */
export function AuditFilters({ form, onChange }: { form: AuditForm; onChange: (form: AuditForm) => void }) {
  const set = (part: Partial<AuditForm>) => onChange({ ...form, ...part });
  const day = (key: 'from' | 'to', label: string) => (
    <TextField type="date" label={label} value={form[key]} onChange={(event) => set({ [key]: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} sx={{ minWidth: 150 }}
      error={key === 'to' && isReversed(form)} helperText={key === 'to' && isReversed(form) ? text.periodReversed : undefined} />
  );
  const words = (key: 'actor' | 'subject', label: string, hint: string) => (
    <TextField type="search" label={label} placeholder={hint} value={form[key]} onChange={(event) => set({ [key]: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200 } }} sx={{ flex: '1 1 200px' }} />
  );
  return (
    <Paper variant="outlined" component="search" sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        {words('actor', text.actor, text.actorHint)}
        <ChoiceField label={text.action} value={form.action} choices={ACTIONS} empty={text.anyAction} onChange={(action) => set({ action })} minWidth={220} />
        <ChoiceField label={text.kind} value={form.subjectKind} choices={KINDS} empty={text.anyKind} onChange={(subjectKind) => set({ subjectKind })} />
        {words('subject', text.subject, text.subjectHint)}
        <ChoiceField label={text.region} value={form.regionCode} choices={REGION_CHOICES} empty={text.anyRegion} onChange={(regionCode) => set({ regionCode })} minWidth={200} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>{day('from', text.from)}{day('to', text.to)}</Box>
        {form !== NO_FILTER && <Button onClick={() => onChange(NO_FILTER)} sx={{ alignSelf: 'center' }}>{text.clear}</Button>}
      </Box>
    </Paper>
  );
}
