import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { VERBATIM_MAX_LENGTH } from '@vigie/domain/verbatims/excerpt';
import { useId, useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { PurposeForm } from '../reports/purpose-form';
import type { Candidate } from './candidate-table';
import { text } from './messages.fr';
import { OpenVerbatimDocument, ProposeVerbatimDocument } from './verbatims.documents';

type Draft = Extract<ResultOf<typeof OpenVerbatimDocument>['openVerbatim'], { __typename: 'VerbatimDraft' }>;
const words = text.choosing;
const REUSES = (['ONCE', 'SEVERAL'] as const).map((code) => ({ code, label: text.reuses[code] }));

/** Opens a testimony for a stated purpose, then lets words of it be chosen. Closed, the testimony is forgotten. */
export function ChooseDialog({ candidate: { reportId, reference }, onClose }: { candidate: Candidate; onClose: () => void }) {
  const title = useId();
  const opening = useMutation({ mutationFn: async (purpose: string) => (await request(OpenVerbatimDocument, { reportId, purpose })).openVerbatim, gcTime: 0 });
  const opened = opening.data;
  const refusal = opening.error ? failureMessage(opening.error) : opened && opened.__typename !== 'VerbatimDraft' ? opened.message : null;
  const draft = opened?.__typename === 'VerbatimDraft' ? opened : null;
  // What was typed is not lost to a click beside the dialogue.
  return (
    <Dialog open onClose={(_, reason) => { if (!draft || reason !== 'backdropClick') onClose(); }} aria-labelledby={title} fullWidth maxWidth="md">
      <DialogTitle id={title}>{words.title(reference)}</DialogTitle>
      {draft ? <Choosing draft={draft} onClose={onClose} /> : (
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{words.trace}</Typography>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <PurposeForm pending={opening.isPending} onSubmit={opening.mutate} onCancel={onClose} />
        </DialogContent>
      )}
    </Dialog>
  );
}

function Choosing({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const client = useQueryClient();
  const notify = useNotify();
  const [excerpt, setExcerpt] = useState(draft.text.length <= VERBATIM_MAX_LENGTH ? draft.text : '');
  const [reuse, setReuse] = useState<'ONCE' | 'SEVERAL'>('ONCE');
  const proposing = useMutation({
    mutationFn: async () => (await request(ProposeVerbatimDocument, { reportId: draft.reportId, excerpt, reuse })).proposeVerbatim,
    onSuccess: (answer) => {
      if (answer.__typename !== 'VerbatimChanged') return;
      notify(words.done, { type: 'success' });
      void client.invalidateQueries({ queryKey: ['verbatims'] });
      onClose();
    },
  });
  const answer = proposing.data?.__typename === 'VerbatimRefused' ? proposing.data : null;
  const refusal = proposing.error ? failureMessage(proposing.error) : answer?.message;
  const prepared = answer?.prepared;
  const submit = (event: FormEvent) => { event.preventDefault(); proposing.mutate(); };
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        <div>
          <Typography variant="h3" sx={{ fontSize: '1rem', mb: 0.5 }}>{words.source}</Typography>
          <Box tabIndex={0} role="region" aria-label={words.source} dir="auto" sx={{ maxHeight: 220, overflow: 'auto', p: 1.5, bgcolor: 'action.hover', borderRadius: 1, whiteSpace: 'pre-line' }}>{draft.text}</Box>
        </div>
        {refusal && (
          <Alert severity="error" action={prepared && <Button color="inherit" size="small" onClick={() => { setExcerpt(prepared); proposing.reset(); }}>{words.takePrepared}</Button>}>{words.failed} {refusal}</Alert>
        )}
        <TextField label={words.excerpt} value={excerpt} onChange={(event) => setExcerpt(event.target.value)} multiline minRows={4} required fullWidth helperText={`${words.excerptHint} ${excerpt.length} / ${VERBATIM_MAX_LENGTH}`}
          slotProps={{ htmlInput: { dir: 'auto' }, inputLabel: { shrink: true } }} />
        <Typography>{words.signed(draft.attribution)}</Typography>
        <ChoiceField label={words.reuse} value={reuse} choices={REUSES} onChange={(code) => setReuse(code === 'SEVERAL' ? 'SEVERAL' : 'ONCE')} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" variant="contained" disabled={proposing.isPending}>{words.propose}</Button>
      </DialogActions>
    </form>
  );
}
