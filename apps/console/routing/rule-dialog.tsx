import { Alert, Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import { request } from '../graphql/request';
import { ColleaguesDocument } from '../triage/triage.documents';
import { CodesField } from './codes-field';
import { text } from './messages.fr';
import type { RuleDraft } from './rule-draft';
import { useConditionChoices } from './use-condition-choices';

const words = text.form;

/** One rule: of which reports it speaks, and what it does with them. Nothing is saved yet. */
export function RuleDialog({ regionCode, rule, isNew, onKeep, onClose }: { regionCode: string; rule: RuleDraft; isNew: boolean; onKeep: (rule: RuleDraft) => void; onClose: () => void }) {
  const titleId = useId();
  const [form, setForm] = useState(rule);
  const [checked, setChecked] = useState(false);
  const conditions = useConditionChoices(regionCode);
  const { data } = useQuery({ queryKey: ['triage-colleagues'], queryFn: ({ signal }) => request(ColleaguesDocument, {}, signal) });
  const colleagues = data?.triageColleagues.map(({ id, name }) => ({ code: id, label: name })) ?? [];
  const set = (part: Partial<RuleDraft>) => setForm({ ...form, ...part });
  const nameless = form.name.trim().length < 2;
  const idle = form.assigneeId === null && !form.tag?.trim() && !form.priority;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!nameless && !idle) onKeep({ ...form, name: form.name.trim(), tag: form.tag?.trim() || null });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{isNew ? words.create : words.edit}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField label={words.name} value={form.name} onChange={(event) => set({ name: event.target.value })} autoFocus required error={checked && nameless} helperText={checked && nameless ? words.nameMissing : words.nameHint} slotProps={{ htmlInput: { maxLength: 60 } }} />
          <div>
            <Typography variant="h3" component="h3">{words.when}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.whenHint}</Typography>
          </div>
          {conditions.map(({ key, choices }) => <CodesField key={key} label={text.rule.conditions[key]} codes={form.when[key]} choices={choices} onChange={(codes) => set({ when: { ...form.when, [key]: codes } })} />)}
          <Typography variant="h3" component="h3">{words.then}</Typography>
          {checked && idle && <Alert severity="error">{words.nothing}</Alert>}
          <ChoiceField label={words.assignee} value={form.assigneeId ?? ''} choices={colleagues} empty={words.nobody} onChange={(id) => set({ assigneeId: id || null, assigneeName: colleagues.find(({ code }) => code === id)?.label ?? null })} />
          <TextField label={words.tag} value={form.tag ?? ''} onChange={(event) => set({ tag: event.target.value })} helperText={words.tagHint} slotProps={{ htmlInput: { maxLength: 40 } }} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            <FormControlLabel control={<Checkbox checked={form.priority} onChange={(_, priority) => set({ priority })} />} label={words.priority} />
            <FormControlLabel control={<Checkbox checked={form.enabled} onChange={(_, enabled) => set({ enabled })} />} label={words.enabled} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained">{words.keep}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
