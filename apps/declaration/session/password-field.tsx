import { useState, type ReactNode } from 'react';
import { Field, useField } from '@vigie/ui';
import { text } from './messages.fr';

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly error: string | null;
  readonly hint?: ReactNode;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password that can be shown: thumbs slip. */
export function PasswordField({ id, label, value, onText, error, hint, autoComplete }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const parts = useField({ id, hint, error });
  return (
    <Field label={label} hint={hint} error={error} {...parts}>
      <span className="password">
        <input
          {...parts.control}
          className="password-input"
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
        />
        <button type="button" className="password-toggle" aria-pressed={shown} aria-label={`${text.show} : ${label}`} onClick={() => setShown(!shown)}>
          {shown ? text.hide : text.show}
        </button>
      </span>
    </Field>
  );
}
