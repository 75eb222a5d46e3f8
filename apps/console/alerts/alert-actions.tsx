import { Box, Button, Paper, Typography } from '@mui/material';
import { useState, type MouseEvent } from 'react';
import { AlertStatusChip } from './alert-status-chip';
import type { ShownAlert } from './alerts.documents';
import { text } from './messages.fr';
import { MotiveDialog } from './motive-dialog';
import { useAlertChange } from './use-alert-change';

const words = text.actions;

/** What is pressed goes away with what it did: its section keeps the focus, which would be lost on the page. */
const keepFocus = ({ currentTarget }: MouseEvent<HTMLElement>) => currentTarget.closest('section')?.focus();

/** What may be decided of an alert, in the order of its life, and the way back from one's own last step. */
export function AlertActions({ alert }: { alert: ShownAlert }) {
  const [asked, setAsked] = useState<'EXPLAINED' | 'CLOSED' | null>(null);
  const change = useAlertChange(alert);
  const may = (status: ShownAlert['status']) => alert.moves.includes(status);
  const reopening = alert.status !== 'NEW';
  const last = alert.steps.find(({ undoneAt }) => undoneAt === null);
  return (
    <Paper component="section" tabIndex={-1} variant="outlined" aria-label={text.one.follow} sx={{ p: { xs: 2, sm: 2.5 }, '@media print': { display: 'none' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h2">{text.one.follow}</Typography>
        <AlertStatusChip status={alert.status} held={alert.held} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {may('ACKNOWLEDGED') && (
          <Button variant={reopening ? 'outlined' : 'contained'} disabled={change.isPending} onClick={(event) => { keepFocus(event); change.mutate({ kind: reopening ? 'REOPEN' : 'ACKNOWLEDGED' }); }}>
            {reopening ? words.REOPEN : words.ACKNOWLEDGED}
          </Button>
        )}
        {may('EXPLAINED') && <Button variant={alert.status === 'ACKNOWLEDGED' ? 'contained' : 'outlined'} onClick={() => setAsked('EXPLAINED')}>{words.EXPLAINED}</Button>}
        {may('CLOSED') && <Button variant={alert.status === 'EXPLAINED' ? 'contained' : 'outlined'} onClick={() => setAsked('CLOSED')}>{words.CLOSED}</Button>}
        {last?.own && <Button disabled={change.isPending} onClick={(event) => { keepFocus(event); change.mutate({ kind: 'UNDO' }); }}>{words.undo}</Button>}
      </Box>
      {asked && <MotiveDialog alert={alert} to={asked} onClose={() => setAsked(null)} />}
    </Paper>
  );
}
