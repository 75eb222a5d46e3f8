import { Autocomplete, TextField } from '@mui/material';
import type { Choice } from '../form/choice-field';
import { text } from './messages.fr';

/** Several codes of one kind, searched as one types; none: whatever. */
export function CodesField({ label, codes, choices, onChange }: { label: string; codes: readonly string[]; choices: readonly Choice[]; onChange: (codes: string[]) => void }) {
  const labelOf = (code: string) => choices.find((choice) => choice.code === code)?.label ?? code;
  return (
    <Autocomplete multiple size="small" options={choices.map(({ code }) => code)} value={[...codes]} getOptionLabel={labelOf} onChange={(_, chosen) => onChange(chosen)} noOptionsText={text.form.noOption} disableCloseOnSelect
      renderInput={(params) => <TextField {...params} label={label} />} />
  );
}
