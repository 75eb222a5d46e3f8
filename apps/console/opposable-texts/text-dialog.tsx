import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { ANY_BODY } from '@vigie/domain';
import { ChoiceField } from '../form/choice-field';
import { BODY_CHOICES } from './body-choices';
import { text } from './messages.fr';
import type { OpposableText } from './opposable-texts-page';
import { useKeepTexts, type TextForm } from './use-keep-texts';

const words = text.form;
const EMPTY: TextForm = { bodyCode: ANY_BODY, title: '', reference: '', excerpt: '', url: null, validFrom: null, validUntil: null };

/** What a text says, as a form; a version is added, none is lost. */
export const formOf = ({ bodyCode, title, reference, excerpt, url, validFrom, validUntil }: OpposableText): TextForm => ({ bodyCode, title, reference, excerpt, url, validFrom, validUntil });

/** Adds a text, or a version of one. */
export function TextDialog({ edited, onClose }: { edited: OpposableText | null; onClose: () => void }) {
  const titleId = useId();
  const [form, setForm] = useState<TextForm>(edited ? formOf(edited) : EMPTY);
  const [asked, setAsked] = useState(false);
  const { save, withdraw, refusal, faultOf, busy } = useKeepTexts(onClose);
  const set = (part: Partial<TextForm>) => setForm({ ...form, ...part });
  const field = (name: 'title' | 'reference' | 'excerpt' | 'url', hint?: string) => ({
    label: words[name], value: form[name] ?? '', onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }), error: !!faultOf(name), helperText: faultOf(name) ?? hint, fullWidth: true,
  });
  const day = (name: 'validFrom' | 'validUntil', label: string) => ({
    type: 'date', label, value: form[name] ?? '', onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value || null }), error: !!faultOf(name), helperText: faultOf(name), slotProps: { inputLabel: { shrink: true } },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ form: { ...form, url: form.url || null }, replaces: edited && { id: edited.id, version: edited.version } });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{edited ? words.editTitle : words.addTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {refusal && <Alert severity="error">{words.failed} {refusal}</Alert>}
          <ChoiceField label={words.body} value={form.bodyCode} choices={BODY_CHOICES} onChange={(bodyCode) => set({ bodyCode })} error={faultOf('bodyCode') ?? null} />
          <TextField {...field('title')} required autoFocus slotProps={{ htmlInput: { maxLength: 160 } }} />
          <TextField {...field('reference', words.referenceHint)} required multiline slotProps={{ htmlInput: { maxLength: 240 } }} />
          <TextField {...field('excerpt', words.excerptHint)} required multiline minRows={3} slotProps={{ htmlInput: { maxLength: 1200 } }} />
          <TextField {...field('url')} type="url" slotProps={{ htmlInput: { maxLength: 500 } }} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            <TextField {...day('validFrom', words.from)} />
            <TextField {...day('validUntil', words.until)} />
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.verified}</Typography>
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
          {edited && (asked
            ? <Button color="error" variant="outlined" disabled={busy} onClick={() => withdraw.mutate({ read: { id: edited.id, version: edited.version }, title: edited.title })}>{words.withdrawSure}</Button>
            : <Button color="error" onClick={() => setAsked(true)}>{words.withdraw}</Button>)}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={busy}>{words.save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
