import { Alert } from '@mui/material';

/** Why a try failed; the box is always there so that a screen reader hears it fill. */
export function Refusal({ message }: { message: string | null }) {
  return <div role="alert">{message && <Alert severity="error" role="presentation">{message}</Alert>}</div>;
}
