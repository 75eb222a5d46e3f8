import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import type { ImportSummary } from '@vigie/contracts';
import { useEffect, useState } from 'react';
import { importsApi } from './imports-api';
import { text } from './messages.fr';
import { useImportAction } from './use-imports';

/** Longer without a row read, and whoever goes over the file has died. In ms. */
const SILENT_MS = 35_000;

/** How far a pass over the file has come; one that has stopped is taken up again. */
export function PassProgress({ summary: { id, status, counts, mapping, masking } }: { summary: ImportSummary }) {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    setSilent(false);
    const timer = setTimeout(() => setSilent(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, [counts.read, status]);
  const resume = useImportAction(() => (status === 'RUNNING' ? importsApi.run(id) : importsApi.check(id, mapping!, masking)), () => setSilent(false));
  const label = status === 'RUNNING' ? text.running : text.checking;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography role="status">{label}</Typography>
      <LinearProgress variant="determinate" aria-label={label} value={counts.total > 0 ? Math.min(100, (100 * counts.read) / counts.total) : 0} sx={{ height: 10, borderRadius: 5 }} />
      <Typography className="vg-figures" sx={{ color: 'text.secondary' }}>{text.progress(counts.read, counts.total)}</Typography>
      {silent && <Alert severity="warning" action={<Button color="inherit" onClick={() => resume.mutate(undefined)}>{text.resume}</Button>}>{text.stopped}</Alert>}
    </Box>
  );
}
