import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import type { VariablesOf } from '../graphql/graphql';
import { text } from './messages.fr';
import type { DecideVerbatimDocument } from './verbatims.documents';

export type Motive = NonNullable<VariablesOf<typeof DecideVerbatimDocument>['motive']>;
const MOTIVES = Object.keys(text.motives) as Motive[];
const words = text.refusing;

/** Why a verbatim is refused: who proposed it will read it. */
export function RefuseDialog({ busy, onRefuse, onClose }: { busy: boolean; onRefuse: (motive: Motive) => void; onClose: () => void }) {
  const title = useId();
  const [motive, setMotive] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const chosen = MOTIVES.find((code) => code === motive);
    setMissing(!chosen);
    if (chosen) onRefuse(chosen);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="xs">
      <form onSubmit={send} noValidate>
        <DialogTitle id={title}>{words.title}</DialogTitle>
        <DialogContent sx={{ '&&': { pt: 1 } }}>
          <ChoiceField label={words.motive} value={motive} empty={words.choose} choices={MOTIVES.map((code) => ({ code, label: text.motives[code] }))} onChange={setMotive} error={missing && !motive ? words.missing : null} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" color="error" variant="contained" disabled={busy}>{words.confirm}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
