import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { failureMessage } from '../../graphql/api-failure';
import { request } from '../../graphql/request';
import { TriageActsDocument } from '../../triage/triage.documents';
import { text } from '../messages.fr';
import { decisionSentence } from './decision-words';

const words = text.decisions;

/** What the federation decided about the report, by whom and when, latest first; what was taken back stays, and says so. */
export function Decisions({ reportId }: { reportId: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ['triage-acts', reportId], queryFn: async ({ signal }) => (await request(TriageActsDocument, { reportId }, signal)).triageActs, gcTime: 0 });
  if (!data) return error ? <Alert severity="error" action={<Button color="inherit" onClick={() => void refetch()}>{words.retry}</Button>}>{words.failed} {failureMessage(error)}</Alert> : <Skeleton variant="rounded" height={48} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {data.map((decision) => (
        <li key={decision.id}>
          <Typography sx={{ overflowWrap: 'anywhere', ...(decision.undoneAt ? { color: 'text.secondary', textDecoration: 'line-through' } : {}) }}>{decisionSentence(decision)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.by(decision.by, formatMoment(decision.takenAt))}{decision.undoneAt && ` · ${words.undone(formatMoment(decision.undoneAt))}`}</Typography>
        </li>
      ))}
    </Box>
  );
}
