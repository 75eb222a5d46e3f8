import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { DIRECTORY_LIMITS, REMARK_MAX_LENGTH, meansOf, topicsOf, type DirectorySection } from '@vigie/contracts';
import { sitesOf } from '@vigie/reference';
import { useId, useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import { typesetText } from '../i18n/typeset';
import { useViewer } from '../session/viewer';
import { departmentChoices } from './directory-filters';
import type { Entry } from './directory.documents';
import { ABSENT, draftOf } from './entry-form';
import { FORM_TEXTS } from './entry-words';
import { text } from './messages.fr';
import { useSaveEntry } from './use-save-entry';

const words = text.form;
const SECTIONS = [{ code: 'SERVICE', label: text.sections.SERVICE }, { code: 'PROCEDURE', label: text.sections.PROCEDURE }];

interface EntryDialogProps {
  readonly entry: Entry | null;
  /** The one being looked at; a new entry starts there. */
  readonly departmentCode: string;
  /** Staff write the entry; members propose it. */
  readonly staff: boolean;
  readonly onClose: () => void;
}

/** One entry. An existing one keeps its place and its subject: its history would otherwise tell two stories. */
export function EntryDialog({ entry, departmentCode, staff, onClose }: EntryDialogProps) {
  const viewer = useViewer();
  const titleId = useId();
  const [draft, setDraft] = useState(() => draftOf(entry, departmentCode || viewer.structure?.departmentCode || '', !staff));
  const { save, faults, failure, pending } = useSaveEntry(entry, staff, onClose);
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message ?? null;
  const submit = (event: FormEvent) => { event.preventDefault(); save(draft); };
  const choices = (terms: readonly { readonly code: string; readonly label: string }[]) => terms.map(({ code, label }) => ({ code, label: typesetText(label) }));
  const means = [...choices(meansOf(draft.section)), ...(draft.section === 'SERVICE' ? [{ code: ABSENT, label: words.absent }] : [])];
  const fields = FORM_TEXTS.filter((field) => draft.means !== ABSENT || field === 'conditions' || field === 'source');
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{staff ? (entry ? words.editTitle : words.addTitle) : words.proposeTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <Typography>{staff ? words.lead : words.proposeLead}</Typography>
          {failure && <Alert severity="error">{failure}</Alert>}
          {entry ? null : (
            <>
              <ChoiceField label={words.section} value={draft.section} choices={SECTIONS} onChange={(section) => set({ section: section as DirectorySection, topic: '', means: '' })} />
              <ChoiceField label={words.department} value={draft.departmentCode} choices={departmentChoices(viewer)} empty={words.choose} onChange={(code) => set({ departmentCode: code, siteCode: sitesOf(code)[0]?.code ?? '' })} />
              <ChoiceField label={words.site} value={draft.siteCode} choices={sitesOf(draft.departmentCode).map(({ code, name }) => ({ code, label: name }))} empty={words.choose} onChange={(siteCode) => set({ siteCode })} error={faultOf('siteCode')} />
              <ChoiceField label={words.topic[draft.section]} value={draft.topic} choices={choices(topicsOf(draft.section))} empty={words.choose} onChange={(topic) => set({ topic })} error={faultOf('topic')} />
            </>
          )}
          <ChoiceField label={words.means[draft.section]} value={draft.means} choices={means} empty={words.choose} onChange={(code) => set({ means: code })} error={faultOf('means')} />
          {fields.map((field) => (
            <TextField key={field} label={words.fields[field]} value={draft[field]} onChange={(event) => set({ [field]: event.target.value })} required={field === 'source'} multiline={field === 'conditions'} minRows={field === 'conditions' ? 2 : undefined}
              error={!!faultOf(field)} helperText={faultOf(field) ?? (field === 'source' ? words.sourceHint : undefined)} slotProps={{ htmlInput: { maxLength: DIRECTORY_LIMITS[field] } }} />
          ))}
          {!staff && <TextField label={words.remark} value={draft.remark} onChange={(event) => set({ remark: event.target.value })} multiline minRows={2} error={!!faultOf('remark')} helperText={faultOf('remark')} slotProps={{ htmlInput: { maxLength: REMARK_MAX_LENGTH } }} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={pending}>{staff ? words.save : words.send}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
