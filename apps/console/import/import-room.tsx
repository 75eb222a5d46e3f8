import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button, Paper, Skeleton, Typography } from '@mui/material';
import type { ImportMapping, ImportSummary } from '@vigie/contracts';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { Notice } from '../layout/notice';
import { CheckedRoom } from './checked-room';
import { ImportCountsList } from './import-counts';
import { MappingRoom } from './mapping-room';
import { text } from './messages.fr';
import { PassProgress } from './pass-progress';
import { ResultRoom } from './result-room';
import { useImport } from './use-imports';

/** One import, at the step where it stands. */
export function ImportRoom({ id }: { id: string }) {
  const { data, error, refetch } = useImport(id);
  if (error && !data) return <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2" sx={{ mb: 2, overflowWrap: 'anywhere' }}>{text.file(data.fileName, data.counts.total)}</Typography>
      <Step summary={data} />
    </Paper>
  );
}

function Step({ summary }: { summary: ImportSummary }) {
  const [remapping, setRemapping] = useState<ImportMapping | null>(null);
  switch (summary.status) {
    case 'UPLOADED':
      return <MappingRoom summary={summary} onAsked={() => setRemapping(null)} />;
    case 'CHECKED':
      return remapping ? <MappingRoom summary={summary} onAsked={() => setRemapping(null)} /> : <CheckedRoom summary={summary} onRemap={() => setRemapping(summary.mapping)} />;
    case 'CHECKING':
    case 'RUNNING':
      return <PassProgress summary={summary} />;
    case 'FAILED':
      return <Box sx={{ display: 'grid', gap: 2 }}><Alert severity="error">{text.failed} : {summary.failure}</Alert><ImportCountsList summary={summary} /><ResultRoom summary={summary} /></Box>;
    case 'DONE':
    case 'UNDONE':
      return <ResultRoom summary={summary} />;
  }
}
