import { useEffect, useRef } from 'react';
import { messages } from '../messages.fr';
import styles from './error-summary.module.css';

export interface SummarisedError {
  /** Id of the control or group to correct; without one the message stands alone. */
  readonly fieldId?: string;
  readonly message: string;
}

/** What must be corrected before going on, at the top of a form. It takes the focus when it appears or changes. */
export function ErrorSummary({ errors, title }: { readonly errors: readonly SummarisedError[]; readonly title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.map((error) => error.message).join('\n');
  useEffect(() => { if (shown) box.current?.focus(); }, [shown]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{title ?? messages.errorSummary(errors.length)}</h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ''} ${error.message}`}>
            {error.fieldId ? <a href={`#${error.fieldId}`} onClick={(event) => { if (focusField(error.fieldId)) event.preventDefault(); }}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves to the control itself, or to the first one of a group, so that the person can act at once. */
function focusField(fieldId: string | undefined): boolean {
  const target = fieldId ? document.getElementById(fieldId) : null;
  const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input, button, select, textarea') : target;
  control?.focus();
  target?.scrollIntoView({ block: 'center' });
  return Boolean(control);
}
