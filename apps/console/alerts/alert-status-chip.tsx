import { Box } from '@mui/material';
import type { AlertStatus } from './alerts.documents';
import { text } from './messages.fr';

const LOOK: Record<AlertStatus, { bgcolor: string; color: string }> = {
  NEW: { bgcolor: 'var(--vg-danger-wash)', color: 'var(--vg-danger)' },
  ACKNOWLEDGED: { bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-warning)' },
  EXPLAINED: { bgcolor: 'var(--vg-accent-wash)', color: 'var(--vg-accent)' },
  CLOSED: { bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' },
};

/** Where staff stand with an alert: its word, with a colour that is never alone. */
export function AlertStatusChip({ status }: { status: AlertStatus }) {
  return <Box component="span" sx={{ ...LOOK[status], display: 'inline-block', px: 1, py: 0.25, borderRadius: 1, fontSize: '0.875rem', fontWeight: 620, whiteSpace: 'nowrap' }}>{text.statuses[status]}</Box>;
}
