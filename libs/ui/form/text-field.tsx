import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, useField, type FieldProps } from './field';
import styles from './field.module.css';

type Own<T> = FieldProps & Omit<T, 'id' | 'className' | 'style'>;

/** One line of text, a number or an e-mail address. */
export function TextField({ label, id, hint, error, optional, narrow, ...input }: Own<InputHTMLAttributes<HTMLInputElement>> & {
  readonly narrow?: boolean; readonly ref?: Ref<HTMLInputElement>;
}) {
  const parts = useField({ id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} {...parts}>
      <input type="text" {...input} {...parts.control} className={[styles.control, narrow && styles.narrow].filter(Boolean).join(' ')} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, id, hint, error, optional, ...input }: Own<TextareaHTMLAttributes<HTMLTextAreaElement>> & { readonly ref?: Ref<HTMLTextAreaElement> }) {
  const parts = useField({ id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} {...parts}>
      <textarea rows={4} {...input} {...parts.control} className={styles.control} />
    </Field>
  );
}

/** A native list, which phones and screen readers know best; pass `option` and `optgroup` elements. */
export function SelectField({ label, id, hint, error, optional, ...input }: Own<SelectHTMLAttributes<HTMLSelectElement>> & { readonly ref?: Ref<HTMLSelectElement> }) {
  const parts = useField({ id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} optional={optional} {...parts}>
      <select {...input} {...parts.control} className={styles.control} />
    </Field>
  );
}
