import { Button, Paper, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import { text } from './messages.fr';
import { newTermFaults, type NewTerm, type NewTermFault, type NextVersion, type Term } from './next-version';

interface AddTermFormProps {
  readonly vocabulary: string;
  readonly terms: readonly Term[];
  readonly groups: readonly Term[];
  readonly sectors: readonly Term[];
  readonly next: NextVersion;
  readonly onAdd: (term: NewTerm) => void;
}

export function AddTermForm({ vocabulary, terms, groups, sectors, next, onAdd }: AddTermFormProps) {
  const empty: NewTerm = { action: 'ADD', vocabulary, code: '', label: '', group: groups[0]?.code ?? null, sector: sectors[0]?.code ?? null };
  const [term, setTerm] = useState(empty);
  const [faults, setFaults] = useState<readonly NewTermFault[]>([]);
  const set = (part: Partial<NewTerm>) => { setTerm({ ...term, ...part }); setFaults([]); };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = newTermFaults(term, terms, next);
    setFaults(found);
    if (found.length > 0) return;
    onAdd({ ...term, label: term.label.trim() });
    setTerm(empty);
  };
  const codeFault = faults.includes('CODE_WRONG') ? text.codeWrong : faults.includes('CODE_TAKEN') ? text.codeTaken : null;
  const labelFault = faults.includes('LABEL_MISSING') ? text.labelMissing : null;
  return (
    <Paper variant="outlined" component="form" noValidate onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2">{text.add}</Typography>
      <TextField label={text.label} value={term.label} onChange={(event) => set({ label: event.target.value })} required error={!!labelFault} helperText={labelFault} slotProps={{ htmlInput: { maxLength: 200 } }} />
      <TextField label={text.code} value={term.code} onChange={(event) => set({ code: event.target.value.toUpperCase() })} required error={!!codeFault} helperText={codeFault ?? text.codeHint} slotProps={{ htmlInput: { maxLength: 48, spellCheck: false } }} />
      {groups.length > 0 && <ChoiceField label={text.group} value={term.group ?? ''} choices={groups} onChange={(group) => set({ group })} />}
      {sectors.length > 0 && <ChoiceField label={text.sector} value={term.sector ?? ''} choices={sectors} onChange={(sector) => set({ sector })} />}
      <Button type="submit" variant="outlined">{text.submitTerm}</Button>
    </Paper>
  );
}
