import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import type { ShownDossier } from './dossiers.documents';
import { text } from './messages.fr';

const words = text.one.freezing;
/** What is being done once so many steps are. */
const STEPS = [words.steps.reading, words.steps.counting, words.steps.covering, words.steps.keeping];

/** How far the freezing of the figures is, wherever one comes back from; or why it failed and what to do. */
export function FreezingProgress({ freezing }: { freezing: ShownDossier['freezing'] }) {
  if (freezing?.state === 'FAILED') return <Alert severity="error" sx={{ mb: 1.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{freezing.failure}</Alert>;
  const step = freezing && (freezing.state === 'QUEUED' ? words.queued : words.step(freezing.done + 1, freezing.total, STEPS[freezing.done] ?? ''));
  return (
    <Box role="status">
      {freezing && (
        <>
          <Typography sx={{ mb: 0.75 }}>{step}</Typography>
          <LinearProgress variant="determinate" aria-label={words.title} value={(100 * freezing.done) / freezing.total} sx={{ mb: 1, height: 8, borderRadius: 1 }} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.by(freezing.by)}</Typography>
        </>
      )}
    </Box>
  );
}
