import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { text } from './messages.fr';

/** A password one can look at: long ones are otherwise mistyped. */
export function PasswordField({ label, value, onChange, error, hint, autoComplete, autoFocus }: {
  label: string; value: string; onChange: (value: string) => void; error?: string | null; hint?: string; autoComplete: 'current-password' | 'new-password'; autoFocus?: boolean;
}) {
  const [shown, setShown] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <IconButton edge="end" aria-label={shown ? text.signIn.hidePassword : text.signIn.showPassword} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? <VisibilityOff /> : <Visibility />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField type={shown ? 'text' : 'password'} label={label} value={value} onChange={(event) => onChange(event.target.value)} error={!!error} helperText={error ?? hint} fullWidth required autoFocus={autoFocus}
      slotProps={{ input: { endAdornment: toggle }, htmlInput: { autoComplete, spellCheck: false, maxLength: 200 } }} />
  );
}
