import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { ALERT_MOTIVES } from '@vigie/domain';
import { useId, useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import type { ShownAlert } from './alerts.documents';
import { text } from './messages.fr';
import { ActRefused, useAlertChange, type AlertAct } from './use-alert-change';

const LONGEST_NOTE = 1_000;
const words = text.actions;

/** Asks why an alert is explained or closed. What is typed stays until it has been taken. */
export function MotiveDialog({ alert, to, onClose }: { alert: ShownAlert; to: 'EXPLAINED' | 'CLOSED'; onClose: () => void }) {
  const title = useId();
  const [motive, setMotive] = useState('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const change = useAlertChange(alert);
  const choices = ALERT_MOTIVES[to].map((code) => ({ code, label: text.motives[code] ?? code }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const act = actOf(to, motive, note.trim() || null);
    setMissing(act === null);
    if (act) change.mutate(act, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <form onSubmit={send} noValidate>
        <DialogTitle id={title}>{words.dialog[to]}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          <ChoiceField label={words.motive} value={motive} choices={choices} empty={words.chooseMotive} onChange={setMotive} error={missing && !motive ? words.motiveMissing : null} />
          <TextField label={words.note} value={note} onChange={(event) => setNote(event.target.value)} multiline minRows={3} helperText={motive === 'OTHER' ? words.noteHintOther : words.noteHint} slotProps={{ htmlInput: { maxLength: LONGEST_NOTE }, inputLabel: { shrink: true } }} />
          {change.error && <Alert severity="error">{change.error instanceof ActRefused ? change.error.message : `${words.failed} ${failureMessage(change.error)}`}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={change.isPending}>{words.confirm[to]}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function actOf(to: 'EXPLAINED' | 'CLOSED', code: string, note: string | null): AlertAct | null {
  if (to === 'EXPLAINED') {
    const motive = ALERT_MOTIVES.EXPLAINED.find((known) => known === code);
    return motive ? { kind: to, motive, note } : null;
  }
  const motive = ALERT_MOTIVES.CLOSED.find((known) => known === code);
  return motive ? { kind: to, motive, note } : null;
}
