import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../graphql/request';
import { useViewer } from '../session/viewer';
import { DossierModelDocument, SaveDossierModelDocument, type DossierModel } from './dossiers.documents';
import { text } from './messages.fr';
import { ActRefused, refusalOf } from './use-dossier-act';

const words = text.model;

/** The letterhead and the template that the next letters of the viewer's federation begin with. */
export function ModelDialog({ onClose }: { onClose: () => void }) {
  const titleId = useId();
  const { federation } = useViewer();
  const regionCode = federation?.regionCodes[0] ?? null;
  const { data, error } = useQuery({ queryKey: ['dossier-model', regionCode], queryFn: ({ signal }) => request(DossierModelDocument, { regionCode }, signal), gcTime: 0 });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{words.title}</DialogTitle>
      {data ? <ModelForm model={data.dossierModel} regionCode={regionCode} onClose={onClose} /> : <DialogContent>{error ? <Alert severity="error">{words.loadFailed}</Alert> : <LinearProgress aria-label={words.title} />}</DialogContent>}
    </Dialog>
  );
}

function ModelForm({ model, regionCode, onClose }: { model: DossierModel; regionCode: string | null; onClose: () => void }) {
  const [form, setForm] = useState({ ...model, sender: model.sender.join('\n') });
  const notify = useNotify();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const { sender, city, signatory, signatoryTitle, footer, template } = form;
      const answer = (await request(SaveDossierModelDocument, { regionCode, revision: model.revision, model: { sender: sender.split('\n').map((line) => line.trim()).filter((line) => line !== ''), city, signatory, signatoryTitle, footer, template } })).saveDossierModel;
      if (answer.__typename === 'DossierRefused') throw new ActRefused(answer.message);
    },
    onSuccess: () => { notify(words.saved, { type: 'success' }); onClose(); return client.invalidateQueries({ queryKey: ['dossier-model'] }); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate(); };
  const field = (name: 'city' | 'signatory' | 'signatoryTitle' | 'footer') => <TextField label={words[name]} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} slotProps={{ htmlInput: { maxLength: 160 } }} sx={{ flex: '1 1 220px' }} />;
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        {save.error && <Alert severity="error">{refusalOf(save.error)}</Alert>}
        <TextField label={words.sender} value={form.sender} onChange={(event) => setForm({ ...form, sender: event.target.value })} multiline minRows={3} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>{field('city')}{field('signatory')}{field('signatoryTitle')}{field('footer')}</Box>
        <TextField label={words.template} value={form.template} onChange={(event) => setForm({ ...form, template: event.target.value })} multiline minRows={10} maxRows={18} helperText={words.hint} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button type="submit" variant="contained" disabled={save.isPending}>{words.save}</Button>
      </DialogActions>
    </form>
  );
}
