import { Box, LinearProgress, Typography } from '@mui/material';
import { typesetText } from '../i18n/typeset';
import type { AskedExport } from './exports.documents';
import { text } from './messages.fr';

const words = text.list;

export const isUnderWay = ({ state }: Pick<AskedExport, 'state'>): boolean => state === 'QUEUED' || state === 'RUNNING';

/** Where an export stands, and how far it is. */
export function ExportState({ one }: { one: AskedExport }) {
  const { state, done, total, failure, bytes, expiresAt } = one;
  switch (state) {
    case 'QUEUED': return <Progress label={words.queued} value={null} />;
    case 'RUNNING': return <Progress label={words.running(done, total)} value={total === null ? null : Math.min(99, (100 * done) / Math.max(1, total))} />;
    case 'DONE': return <Box><Box sx={{ fontWeight: 600 }}>{words.done}</Box><Box className="vg-figures" sx={{ color: 'text.secondary' }}>{[words.rows(done), bytes !== null && words.size(bytes), expiresAt && words.until(expiresAt)].filter(Boolean).join(' · ')}</Box></Box>;
    case 'FAILED': return <Box sx={{ color: 'error.main', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: 560 }}>{typesetText(failure ?? '')}</Box>;
    case 'CANCELLED': return <Box sx={{ color: 'text.secondary' }}>{bytes === null ? words.cancelled : words.dropped}</Box>;
    case 'EXPIRED': return <Box sx={{ color: 'text.secondary' }}>{words.expired}</Box>;
  }
}

function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <Box sx={{ minWidth: { md: 260 } }}>
      <Typography className="vg-figures" sx={{ mb: 0.75 }}>{label}</Typography>
      <LinearProgress variant={value === null ? 'indeterminate' : 'determinate'} value={value ?? undefined} aria-label={words.progress} sx={{ height: 8, borderRadius: 1 }} />
    </Box>
  );
}
