import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material';
import { formatDay } from '@vigie/ui';
import { useState } from 'react';
import { text } from './messages.fr';
import { RefuseDialog } from './refuse-dialog';
import { useDecision } from './use-decision';
import type { ShownVerbatim } from './verbatims-page';

const SHORT = 60;

/** A verbatim as a letter would quote it, with who chose it, who read it, and where it went. */
export function VerbatimCard({ verbatim }: { verbatim: ShownVerbatim }) {
  const [refusing, setRefusing] = useState(false);
  const decision = useDecision(verbatim);
  const { status, excerpt, attribution, reuse, own } = verbatim;
  const brief = (excerpt ?? '').slice(0, SHORT);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      {excerpt === null ? <Typography sx={{ color: 'text.secondary' }}>{text.withdrawn}</Typography> : (
        <Box component="figure" sx={{ m: 0 }}>
          <Box component="blockquote" dir="auto" sx={{ m: 0, pl: 2, borderInlineStart: '3px solid', borderInlineStartColor: 'primary.main', whiteSpace: 'pre-line', maxWidth: '70ch', overflowWrap: 'anywhere' }}>{excerpt}</Box>
          <Typography component="figcaption" sx={{ mt: 1, fontStyle: 'italic' }}>{attribution}</Typography>
        </Box>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{linesOf(verbatim).join(' · ')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {excerpt !== null && <Chip size="small" variant="outlined" label={text.reuses[reuse]} />}
        {status === 'REFUSED' && verbatim.motive && <Chip size="small" variant="outlined" color="warning" label={text.motives[verbatim.motive]} />}
      </Box>
      {verbatim.uses.length > 0 && (
        <div>
          <Typography variant="h3" sx={{ fontSize: '1rem' }}>{text.uses}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {verbatim.uses.map((use) => <li key={use.id}>{use.label} : {text.useStates[use.state]}{use.sentAt && `, ${formatDay(use.sentAt)}`}</li>)}
          </Box>
        </div>
      )}
      {decision.refusal && <Alert severity="error">{text.failed} {decision.refusal}</Alert>}
      {status === 'PROPOSED' && own && <Typography variant="body2">{text.own}</Typography>}
      {(status === 'PROPOSED' || status === 'ACCEPTED') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {status === 'PROPOSED' && !own && <Button variant="contained" disabled={decision.busy} aria-label={text.acceptOf(brief)} onClick={() => decision.decide({ decision: 'ACCEPTED' })}>{text.accept}</Button>}
          <Button color="error" disabled={decision.busy} aria-label={text.refuseOf(brief)} onClick={() => setRefusing(true)}>{text.refuse}</Button>
        </Box>
      )}
      {refusing && <RefuseDialog busy={decision.busy} onClose={() => setRefusing(false)} onRefuse={(motive) => { setRefusing(false); decision.decide({ decision: 'REFUSED', motive }); }} />}
    </Paper>
  );
}

function linesOf({ status, proposerName, proposedAt, deciderName, decidedAt }: ShownVerbatim): string[] {
  const decided = (status === 'ACCEPTED' || status === 'REFUSED') && deciderName && decidedAt ? [text.decided[status](deciderName, formatDay(decidedAt))] : [];
  return [text.proposed(proposerName, formatDay(proposedAt)), ...decided];
}
