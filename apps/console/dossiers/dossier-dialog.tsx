import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, FormHelperText, Box, TextField } from '@mui/material';
import { DEPARTMENTS, REGIONS, sitesOf } from '@vigie/reference';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { request } from '../graphql/request';
import { regionsInScope } from '../home/territories';
import { todayInParis } from '../i18n/format';
import { useViewer } from '../session/viewer';
import { emptyForm, formOf, inputOf, type DossierForm } from './dossier-form';
import { CreateDossierDocument, UpdateDossierDocument, type ShownDossier } from './dossiers.documents';
import { text } from './messages.fr';
import { refusalOf, useDossierAct } from './use-dossier-act';

const words = text.form;
const CAUSALITIES = (['ALLEGED', 'DOCUMENTED', 'CONFIRMED'] as const).map((code) => ({ code, label: words.causalities[code] }));

/** What a dossier covers: asked for when it is opened, changed as long as its figures are not frozen. */
export function DossierDialog({ dossier, onClose, onSaved }: { dossier: ShownDossier | null; onClose: () => void; onSaved: (id: string) => void }) {
  const titleId = useId();
  const viewer = useViewer();
  const scope = regionsInScope(viewer);
  const { termsOf } = useVocabularies();
  const [form, setForm] = useState<DossierForm>(() => (dossier ? formOf(dossier) : emptyForm(todayInParis(), viewer.federation ? scope[0] ?? '' : '')));
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<DossierForm>) => setForm({ ...form, ...part });
  const save = useDossierAct(async () => {
    const input = inputOf(form);
    const answer = dossier ? (await request(UpdateDossierDocument, { id: dossier.id, revision: dossier.revision, dossier: input })).updateDossier : (await request(CreateDossierDocument, { dossier: input })).createDossier;
    if (answer.__typename === 'DossierChanged') onSaved(answer.dossier.id);
    return answer;
  }, words.save, { quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (form.title.trim() !== '') save.mutate(undefined, { onSuccess: onClose });
  };
  const regions = REGIONS.filter(({ code }) => scope.includes(code)).map(({ code, name }) => ({ code, label: name }));
  const departments = DEPARTMENTS.filter(({ regionCode }) => regionCode === form.regionCode).map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
  const sites = sitesOf(form.departmentCode).map(({ code, name }) => ({ code, label: name }));
  const missing = checked && form.title.trim() === '';
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{dossier ? words.editTitle : words.createTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          {save.error && <Alert severity="error">{refusalOf(save.error)}</Alert>}
          <TextField label={words.name} value={form.title} onChange={(event) => set({ title: event.target.value })} autoFocus required error={missing} helperText={missing ? words.missing : words.nameHint} slotProps={{ htmlInput: { maxLength: 200 } }} />
          <Row>
            <ChoiceField label={words.region} value={form.regionCode} choices={regions} empty={viewer.federation ? undefined : words.nation} onChange={(regionCode) => set({ regionCode, departmentCode: '', siteCode: '' })} />
            <ChoiceField label={words.department} value={form.departmentCode} choices={departments} empty={words.whole} onChange={(departmentCode) => set({ departmentCode, siteCode: '' })} />
            <ChoiceField label={words.site} value={form.siteCode} choices={sites} empty={words.whole} onChange={(siteCode) => set({ siteCode })} />
          </Row>
          <div>
            <Row>
              {(['from', 'to'] as const).map((end) => <TextField key={end} type="month" label={words[end]} value={form[end]} onChange={(event) => set({ [end]: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} sx={{ flex: '1 1 160px' }} />)}
              <ChoiceField label={words.causality} value={form.causality} choices={CAUSALITIES} onChange={(causality) => set({ causality })} />
            </Row>
            <FormHelperText>{words.months}</FormHelperText>
          </div>
          <Row>
            <ChoiceField label={words.right} value={form.right} choices={termsOf('rightsLost')} empty={words.any} onChange={(right) => set({ right })} />
            <ChoiceField label={words.group} value={form.group} choices={termsOf('difficultyGroups')} empty={words.any} onChange={(group) => set({ group })} />
            <ChoiceField label={words.sector} value={form.sector} choices={termsOf('sectors')} empty={words.any} onChange={(sector) => set({ sector })} />
          </Row>
          <TextField label={words.recipient} value={form.recipient} onChange={(event) => set({ recipient: event.target.value })} multiline minRows={4} helperText={words.recipientHint} slotProps={{ inputLabel: { shrink: true } }} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={save.isPending}>{dossier ? words.save : words.open}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const Row = ({ children }: { children: ReactNode }) => <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>{children}</Box>;
