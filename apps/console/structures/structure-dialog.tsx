import { Alert, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, FormHelperText, TextField } from '@mui/material';
import { DEPARTMENTS, sitesOf } from '@vigie/reference';
import { useId, useState, type FormEvent } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { request } from '../graphql/request';
import { regionsInScope } from '../home/territories';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { CreateStructureDocument, UpdateStructureDocument } from './structures.documents';
import type { Structure } from './structures-page';
import { useNamedChange } from './use-named-change';

const words = text.form;

interface StructureForm {
  readonly name: string;
  readonly typeCode: string;
  readonly associationName: string;
  readonly departmentCode: string;
  readonly siteCode: string;
  readonly active: boolean;
}

const EMPTY: StructureForm = { name: '', typeCode: 'CADA', associationName: '', departmentCode: '', siteCode: '', active: true };

/** Adds a structure, or changes one; it is closed, never deleted. */
export function StructureDialog({ structure, onClose }: { structure: Structure | null; onClose: () => void }) {
  const titleId = useId();
  const { termsOf } = useVocabularies();
  const scope = regionsInScope(useViewer());
  const [form, setForm] = useState<StructureForm>(structure ? { ...structure, associationName: structure.associationName ?? '', siteCode: structure.siteCode ?? '' } : EMPTY);
  const [checked, setChecked] = useState(false);
  const { save, refusal } = useSaveStructure(structure?.id ?? null, onClose);
  const set = (part: Partial<StructureForm>) => setForm({ ...form, ...part });
  const nameFault = form.name.trim() === '' ? words.nameMissing : null;
  const siteFault = form.siteCode === '' ? words.siteMissing : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!nameFault && !siteFault) save.mutate(form);
  };
  const departments = DEPARTMENTS.filter(({ regionCode }) => scope.includes(regionCode)).map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
  const sites = sitesOf(form.departmentCode).map(({ code, name }) => ({ code, label: name }));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{structure ? words.editTitle : words.createTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {refusal && <Alert severity="error">{words.failed} {refusal}</Alert>}
          <TextField label={words.name} value={form.name} onChange={(event) => set({ name: event.target.value })} autoFocus required error={checked && !!nameFault} helperText={checked && nameFault} slotProps={{ htmlInput: { maxLength: 200 } }} />
          <ChoiceField label={words.type} value={form.typeCode} choices={termsOf('structureTypes')} onChange={(typeCode) => set({ typeCode })} />
          <TextField label={words.association} value={form.associationName} onChange={(event) => set({ associationName: event.target.value })} slotProps={{ htmlInput: { maxLength: 200 } }} />
          <ChoiceField label={words.department} value={form.departmentCode} choices={departments} empty="" onChange={(departmentCode) => set({ departmentCode, siteCode: sitesOf(departmentCode)[0]?.code ?? '' })} />
          <ChoiceField label={words.site} value={form.siteCode} choices={sites} empty="" onChange={(siteCode) => set({ siteCode })} error={checked ? siteFault : null} hint={words.siteHint} />
          {structure && (
            <div>
              <FormControlLabel control={<Checkbox checked={form.active} onChange={(event) => set({ active: event.target.checked })} />} label={words.active} />
              <FormHelperText>{words.activeHint}</FormHelperText>
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={save.isPending}>{words.save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useSaveStructure(id: string | null, onSaved: () => void) {
  const { change: save, refusal } = useNamedChange(async ({ name, typeCode, associationName, siteCode, active }: StructureForm) => {
    const structure = { name: name.trim(), typeCode, associationName: associationName.trim() || null, siteCode, active };
    return id ? (await request(UpdateStructureDocument, { id, structure })).updateStructure : (await request(CreateStructureDocument, { structure })).createStructure;
  }, words.done, onSaved);
  return { save, refusal };
}
