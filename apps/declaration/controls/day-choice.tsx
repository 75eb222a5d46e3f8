import { useState } from 'react';
import { DateField, formatDay, type FieldProps } from '@vigie/ui';
import { RadioChips } from './radio-chips';
import './day-choice.css';

export interface NearDay {
  readonly label: string;
  /** ISO date. */
  readonly day: string;
  /** It stands for a stretch of time: the day kept is said. */
  readonly approximate: boolean;
}

const OTHER = 'OTHER';

/** A day by one tap on a near one, or by the device's own picker. */
export function DayChoice({ near, value, onChange, min, max, words, ...field }: FieldProps & {
  readonly id: string; readonly near: readonly NearDay[]; readonly value: string | null; readonly onChange: (day: string | null) => void;
  readonly min: string; readonly max: string;
  readonly words: { readonly other: string; readonly exact: string; readonly kept: (day: string) => string };
}) {
  const [picking, setPicking] = useState(false);
  const chosen = near.find(({ day }) => day === value);
  const other = picking || (value !== null && !chosen);
  const pick = (choice: string) => {
    setPicking(choice === OTHER);
    if (choice !== OTHER) onChange(choice);
  };
  return (
    <div className="day-choice">
      <RadioChips
        {...field} value={other ? OTHER : value} onChange={pick}
        chips={[...near.map(({ label, day }) => ({ value: day, label })), { value: OTHER, label: words.other }]}
      />
      {!other && chosen?.approximate && <p className="day-choice-kept" role="status">{words.kept(formatDay(chosen.day))}</p>}
      {other && <DateField id={`${field.id}-exact`} label={words.exact} value={value ?? ''} min={min} max={max} onChange={(day) => onChange(day || null)} />}
    </div>
  );
}
