import { Box, Button, LinearProgress, Paper, Typography } from '@mui/material';
import type { SurgeSettings } from '@vigie/domain';
import { formatCount, formatDay } from '@vigie/ui';
import { useId } from 'react';
import { text } from './messages.fr';
import type { Trial } from './thresholds.documents';
import { useTrial } from './use-trial';

const words = text.trial;

/** What the settings on the screen would have given, before they are saved. */
export function TrialPanel({ wished }: { wished: SurgeSettings }) {
  const titleId = useId();
  const trial = useTrial(wished);
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography variant="h2" id={titleId}>{words.title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5, mb: 1.5 }}>{words.lead}</Typography>
      <Button variant="outlined" disabled={trial.isRunning} onClick={trial.run}>{words.run}</Button>
      <Box role="status" aria-live="polite" sx={{ mt: trial.isRunning || trial.done || trial.failure ? 1.5 : 0 }}>
        {trial.isRunning ? <><Typography variant="body2" sx={{ mb: 1 }}>{words.running}</Typography><LinearProgress aria-label={words.running} /></> : trial.failure ?? (trial.done && <Answer trial={trial.done} isStale={trial.isStale} />)}
      </Box>
    </Paper>
  );
}

function Answer({ trial: { result }, isStale }: { trial: Trial; isStale: boolean }) {
  if (!result) return words.none;
  const { weeks, firstWeek, lastWeek, series, now, wished } = result;
  return (
    <Box sx={{ opacity: isStale ? 0.75 : 1 }}>
      <Typography sx={{ fontWeight: 600, textWrap: 'pretty' }}>{words.told(weeks, wished.told, now.told)}</Typography>
      <Typography sx={{ mt: 0.5 }}>{words.held(wished.held, now.held)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>{words.over(formatCount(series), formatDay(firstWeek), formatDay(lastWeek))}</Typography>
      {isStale && <Typography variant="body2" sx={{ mt: 0.5 }}>{words.stale}</Typography>}
    </Box>
  );
}
