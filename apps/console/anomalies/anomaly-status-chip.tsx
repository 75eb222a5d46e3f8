import { Box } from '@mui/material';
import type { AnomalyStatus } from './anomalies.documents';
import { text } from './messages.fr';

const WASH: Record<AnomalyStatus, string> = {
  OBSERVED: 'var(--vg-sunken)', RAISED: 'var(--vg-accent-wash)', ACKNOWLEDGED: 'var(--vg-accent-wash)', PROMISED: 'var(--vg-warning-wash)', FIXED: 'var(--vg-success-wash)', BACK: 'var(--vg-danger-wash)',
};

export const AnomalyStatusChip = ({ status }: { status: AnomalyStatus }) => (
  <Box component="span" sx={{ display: 'inline-block', px: 1, py: 0.25, borderRadius: 1, border: 1, borderColor: 'divider', fontSize: '0.875rem', fontWeight: 620, whiteSpace: 'nowrap', color: 'var(--vg-ink)', bgcolor: WASH[status] }}>{text.statuses[status]}</Box>
);
