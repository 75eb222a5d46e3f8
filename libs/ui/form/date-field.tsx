import type { ReactNode } from 'react';
import { messages } from '../messages.fr';
import { Field, useField, type FieldProps } from './field';
import styles from './date-field.module.css';
import fieldStyles from './field.module.css';

export interface QuickDate {
  readonly label: ReactNode;
  /** ISO date. */
  readonly value: string;
}

/** A date as an ISO string ('' when none), by the device's own picker or by one tap on a near date. */
export function DateField({ label, id, hint, error, optional, value, onChange, min, max, quickDates = [] }: FieldProps & {
  readonly value: string; readonly onChange: (isoDate: string) => void; readonly min?: string; readonly max?: string; readonly quickDates?: readonly QuickDate[];
}) {
  const parts = useField({ id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} {...parts}>
      <div className={styles.row}>
        {quickDates.length > 0 && (
          <div role="group" aria-label={messages.quickDates} className={styles.quick}>
            {quickDates.map((quick) => (
              <button key={quick.value} type="button" className={styles.choice} aria-pressed={quick.value === value} onClick={() => onChange(quick.value)}>
                {quick.label}
              </button>
            ))}
          </div>
        )}
        <input
          {...parts.control}
          type="date"
          className={`${fieldStyles.control} ${styles.date}`}
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </Field>
  );
}
