import { useId } from 'react';
import { FieldGroup, type FieldProps } from '@vigie/ui';
import './radio-chips.css';

export interface Chip {
  readonly value: string;
  readonly label: string;
}

/** One choice among a few short ones, side by side: a thumb reaches them all without scrolling. */
export function RadioChips({ chips, value, onChange, ...field }: FieldProps & {
  readonly chips: readonly Chip[]; readonly value: string | null; readonly onChange: (value: string) => void;
}) {
  const name = useId();
  return (
    <FieldGroup {...field}>
      <div className="radio-chips">
        {chips.map((chip) => (
          <label key={chip.value} className="radio-chip">
            <input type="radio" name={name} value={chip.value} checked={chip.value === value} onChange={() => onChange(chip.value)} />
            <span>{chip.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
