import { Box, Paper, Typography } from '@mui/material';
import { formatMoment } from '@vigie/ui';
import type { ShownAlert } from './alerts.documents';
import { text } from './messages.fr';

/** Who decided what, latest first; what was undone stays readable, struck through and said. */
export function AlertHistory({ alert }: { alert: ShownAlert }) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>{text.one.history}</Typography>
      <Box component="ol" reversed sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {alert.steps.map((step) => (
          <li key={step.id}>
            <Typography component="p" sx={step.undoneAt ? { textDecoration: 'line-through', color: 'text.secondary' } : undefined}>{text.one.step(text.statuses[step.toStatus], step.by, formatMoment(step.takenAt))}</Typography>
            {step.motive && <Typography variant="body2">{text.motives[step.motive] ?? step.motive}</Typography>}
            {step.note && <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{step.note}</Typography>}
            {step.undoneAt && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.one.undone(formatMoment(step.undoneAt))}</Typography>}
          </li>
        ))}
        <Box component="li" sx={{ color: 'text.secondary' }}>{text.one.opened(formatMoment(alert.openedAt))}{alert.steps.length === 0 && `. ${text.one.noHistory}`}</Box>
      </Box>
    </Paper>
  );
}
