import { TextField } from '@mui/material';
import { useId, type ReactNode } from 'react';

export interface Choice {
  readonly code: string;
  readonly label: string;
  readonly group?: string | null;
}

/** A native select: the platform's own list on a phone, type-ahead on a keyboard, nothing to mend for a screen reader. */
export function ChoiceField({ label, value, choices, groups, empty, onChange, minWidth = 160, error, hint }: {
  label: string; value: string; choices: readonly Choice[]; groups?: readonly Choice[]; empty?: string; onChange: (code: string) => void; minWidth?: number; error?: string | null; hint?: string;
}) {
  const id = useId();
  return (
    <TextField select id={id} label={label} value={value} onChange={(event) => onChange(event.target.value)} error={!!error} helperText={error ?? hint}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true, htmlFor: id } }} sx={{ minWidth: { xs: '100%', sm: withText(minWidth) }, flex: { sm: '1 1 0' } }}>
      {empty !== undefined && <option value="">{empty}</option>}
      {groups ? groups.map((group) => <OptionGroup key={group.code} label={group.label}>{optionsOf(choices.filter((choice) => choice.group === group.code))}</OptionGroup>) : optionsOf(choices)}
    </TextField>
  );
}

/** As wide as so many pixels at the usual size of text: a larger one takes its room, and the fields their next line. */
const withText = (pixels: number) => `min(100%, ${pixels / 16}rem)`;

const OptionGroup = ({ label, children }: { label: string; children: ReactNode }) => <optgroup label={label}>{children}</optgroup>;

const optionsOf = (choices: readonly Choice[]) => choices.map(({ code, label }) => <option key={code} value={code}>{label}</option>);
