import { Box, Button, Chip, Dialog, DialogActions, DialogContent, DialogTitle, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { REMARK_MAX_LENGTH } from '@vigie/contracts';
import { formatDay } from '@vigie/ui';
import { useId, useState, type FormEvent } from 'react';
import type { Proposal } from './directory.documents';
import { fieldLabel, fieldValue, nameOf } from './entry-words';
import { text } from './messages.fr';
import { useDecide } from './use-decide';

const words = text.queue;

/** One proposal: who, what would change from what to what, and the two answers. */
export function ProposalCard({ proposal, staff, onDecided }: { proposal: Proposal; staff: boolean; onDecided: () => void }) {
  const [refusing, setRefusing] = useState(false);
  const titleId = useId();
  const decide = useDecide(proposal, () => { setRefusing(false); onDecided(); });
  const name = nameOf(proposal.proposed);
  const day = formatDay(proposal.createdAt.slice(0, 10));
  return (
    <Paper component="article" variant="outlined" aria-labelledby={titleId} sx={{ p: 2, maxWidth: 900 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Typography variant="h2" id={titleId}>{name}</Typography>
        <Chip size="small" label={proposal.current ? words.corrects : words.fresh} />
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>{words.from(proposal.structureName ?? words.elsewhere, day)}</Typography>
      {proposal.remark && <Typography component="blockquote" sx={{ m: 0, mt: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>{proposal.remark}</Typography>}
      <Differences proposal={proposal} label={name} />
      {proposal.status !== 'PENDING' && <Typography sx={{ mt: 1.5 }}>{words.one[proposal.status]} : {words.decided(proposal.decider ?? '', formatDay((proposal.decidedAt ?? proposal.createdAt).slice(0, 10)))}{proposal.answer && `. ${proposal.answer}`}</Typography>}
      {staff && proposal.status === 'PENDING' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <Button variant="contained" aria-label={words.acceptLabel(name)} disabled={decide.pending} onClick={() => decide.run({ accept: true, answer: null })}>{words.accept}</Button>
          <Button aria-label={words.refuseLabel(name)} onClick={() => setRefusing(true)}>{words.refuse}</Button>
        </Box>
      )}
      {refusing && <RefuseDialog decide={decide} onClose={() => setRefusing(false)} />}
    </Paper>
  );
}

function Differences({ proposal: { proposed, current, changedFields }, label }: { proposal: Proposal; label: string }) {
  const fields = changedFields.filter((field) => field !== 'source' || current === null);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label} sx={{ mt: 1.5 }}>
      <Table size="small" aria-label={label}>
        <TableHead><TableRow><TableCell>{words.field}</TableCell>{current && <TableCell>{words.now}</TableCell>}<TableCell>{words.proposed}</TableCell></TableRow></TableHead>
        <TableBody>
          {[...fields, ...(current ? ['source'] : [])].map((field) => (
            <TableRow key={field}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>{fieldLabel(field)}</TableCell>
              {current && <TableCell sx={{ overflowWrap: 'anywhere' }}>{fieldValue(current.section, field, valueOf(current, field))}</TableCell>}
              <TableCell sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>{fieldValue(proposed.section, field, valueOf(proposed, field))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function valueOf(details: object, field: string): string | null {
  const value: unknown = Object.entries(details).find(([key]) => key === field)?.[1];
  return typeof value === 'string' ? value : null;
}

/** A refusal says why: the structure reads it. */
function RefuseDialog({ decide, onClose }: { decide: ReturnType<typeof useDecide>; onClose: () => void }) {
  const titleId = useId();
  const [answer, setAnswer] = useState('');
  const submit = (event: FormEvent) => { event.preventDefault(); decide.run({ accept: false, answer: answer.trim() || null }); };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{words.refuseTitle}</DialogTitle>
        <DialogContent sx={{ pt: '8px !important' }}>
          <TextField label={words.answer} value={answer} onChange={(event) => setAnswer(event.target.value)} required fullWidth autoFocus multiline minRows={2} error={!!decide.fault} helperText={decide.fault ?? words.answerHint} slotProps={{ htmlInput: { maxLength: REMARK_MAX_LENGTH } }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.form.cancel}</Button>
          <Button type="submit" variant="contained" disabled={decide.pending}>{words.refuse}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
