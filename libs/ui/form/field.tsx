import { useId, type ReactNode } from 'react';
import { messages } from '../messages.fr';
import styles from './field.module.css';

/** What every field has around it. */
export interface FieldProps {
  readonly label: ReactNode;
  /** Kept on the control itself, so that an error summary can link to it. */
  readonly id?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly optional?: boolean;
}

/** Attributes that tie a control to its label, its hint and its error. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** The ids of a field's parts, and the attributes its control must carry. */
export function useField({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const own = useId();
  const controlId = id ?? own;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const control: ControlAttributes = {
    id: controlId,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { control, hintId, errorId };
}

/** Label, hint and error around a single control. */
export function Field({ label, hint, error, optional, control, hintId, errorId, children }: FieldProps & {
  readonly control: ControlAttributes; readonly hintId: string | undefined; readonly errorId: string | undefined; readonly children: ReactNode;
}) {
  return (
    <div className={styles.field} data-invalid={error ? true : undefined}>
      <label className={styles.label} htmlFor={control.id}>{label}{optional && <OptionalMark />}</label>
      <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children}
    </div>
  );
}

/** Legend, hint and error around a group of controls. */
export function FieldGroup({ label, id, hint, error, optional, children }: FieldProps & { readonly children: ReactNode }) {
  const { control, hintId, errorId } = useField({ id, hint, error });
  return (
    <fieldset id={control.id} tabIndex={-1} className={styles.group} aria-describedby={control['aria-describedby']} data-invalid={error ? true : undefined}>
      <legend className={styles.label}>{label}{optional && <OptionalMark />}</legend>
      <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children}
    </fieldset>
  );
}

function FieldNotes({ hint, hintId, error, errorId }: {
  readonly hint: ReactNode; readonly hintId: string | undefined; readonly error: string | null | undefined; readonly errorId: string | undefined;
}) {
  return (
    <>
      {hint && <p id={hintId} className={styles.hint}>{hint}</p>}
      {error && <p id={errorId} className={styles.error}><span className="vg-hidden">{messages.errorPrefix} </span>{error}</p>}
    </>
  );
}

const OptionalMark = () => <span className={styles.optional}> {messages.optional}</span>;
