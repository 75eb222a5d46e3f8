import { Box } from '@mui/material';
import type { DossierStatus } from './dossiers.documents';
import { text } from './messages.fr';

const LOOK: Record<DossierStatus, { bgcolor: string; color: string }> = {
  DRAFT: { bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-warning)' },
  FROZEN: { bgcolor: 'var(--vg-accent-wash)', color: 'var(--vg-accent)' },
  REVIEWED: { bgcolor: 'var(--vg-accent-wash)', color: 'var(--vg-accent)' },
  APPROVED: { bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' },
  SENT: { bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' },
  ANSWERED: { bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' },
  CLOSED: { bgcolor: 'transparent', color: 'text.secondary' },
};

/** Where a dossier stands, in a word, with a colour that is never alone. */
export const DossierStatusChip = ({ status }: { status: DossierStatus }) => (
  <Box component="span" sx={[{ display: 'inline-block', px: 1, py: 0.25, borderRadius: 1, fontSize: '0.875rem', fontWeight: 620, whiteSpace: 'nowrap' }, LOOK[status]]}>{text.statuses[status]}</Box>
);
