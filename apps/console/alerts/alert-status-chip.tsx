import { Box } from '@mui/material';
import type { AlertStatus } from './alerts.documents';
import { text } from './messages.fr';

const LOOK: Record<AlertStatus, { bgcolor: string; color: string }> = {
  NEW: { bgcolor: 'var(--vg-danger-wash)', color: 'var(--vg-danger)' },
  ACKNOWLEDGED: { bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-warning)' },
  EXPLAINED: { bgcolor: 'var(--vg-accent-wash)', color: 'var(--vg-accent)' },
  CLOSED: { bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' },
};

const shape = { display: 'inline-block', px: 1, py: 0.25, borderRadius: 1, fontSize: '0.875rem', fontWeight: 620, whiteSpace: 'nowrap' } as const;

/** Where staff stand with an alert, in a word, with a colour that is never alone; and whether it is set aside. */
export function AlertStatusChip({ status, held }: { status: AlertStatus; held: boolean }) {
  return (
    <>
      <Box component="span" sx={[shape, LOOK[status]]}>{text.statuses[status]}</Box>
      {held && <Box component="span" sx={{ display: 'block', mt: 0.5, fontSize: '0.875rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>{text.held}</Box>}
    </>
  );
}
