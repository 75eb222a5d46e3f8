import PersonAdd from '@mui/icons-material/PersonAddOutlined';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { FEDERATIONS } from '@vigie/reference';
import { useId, useState, type FormEvent } from 'react';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { text as layout } from '../layout/messages.fr';
import { useViewer, type Role } from '../session/viewer';
import { StructureField } from '../structures/structure-field';
import { invitationFaults, managedRoles, needsFederation, needsStructure, type InvitationFault, type InvitationForm } from './invitation-form';
import { text } from './messages.fr';
import { useInvite } from './use-invite';

const words = text.invite;
const EMPTY: InvitationForm = { email: '', role: 'REPORTER', structureId: '', federationCode: '' };
const FEDERATION_CHOICES = FEDERATIONS.map(({ code, name }) => ({ code, label: name }));

/** A button and its dialog: whom, in which role, where. The person gives their own name on accepting. */
export function InviteDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" startIcon={<PersonAdd />} onClick={() => setOpen(true)}>{words.button}</Button>
      {open && <InviteForm onClose={() => setOpen(false)} />}
    </>
  );
}

/** @param structure the person is to join, when one comes from its row: no place is asked then */
export function InviteForm({ onClose, onInvited, structure }: { onClose: () => void; onInvited?: () => void; structure?: { readonly id: string; readonly name: string } }) {
  const inviter = useViewer().role;
  const titleId = useId();
  const [form, setForm] = useState<InvitationForm>({ ...EMPTY, structureId: structure?.id ?? '' });
  const [faults, setFaults] = useState<readonly InvitationFault[]>([]);
  const { invite, refusal } = useInvite(() => { onInvited?.(); onClose(); });
  const set = (part: Partial<InvitationForm>) => { setForm({ ...form, ...part }); setFaults([]); };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = invitationFaults(form, inviter);
    setFaults(found);
    if (found.length === 0) invite.mutate(form);
  };
  const emailFault = faults.includes('email');
  const roles = managedRoles(inviter).filter((role) => !structure || needsStructure(inviter, role)).map((code) => ({ code, label: layout.roles[code] }));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{words.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{words.body}</Typography>
          {structure && <Typography sx={{ fontWeight: 600 }}>{structure.name}</Typography>}
          {refusal && <Alert severity="error">{refusal}</Alert>}
          {invite.isError && <Alert severity="error">{words.failed} {failureMessage(invite.error)}</Alert>}
          <TextField label={words.email} type="email" value={form.email} onChange={(event) => set({ email: event.target.value })} autoFocus required error={emailFault} helperText={emailFault ? words.emailWrong : undefined} slotProps={{ htmlInput: { maxLength: 254 } }} />
          <ChoiceField label={words.role} value={form.role} choices={roles} onChange={(role) => set({ role: role as Role })} />
          {!structure && needsStructure(inviter, form.role) && <StructureField label={words.structure} value={form.structureId} onChange={(structureId) => set({ structureId })} error={faults.includes('structureId') ? words.placeMissing : null} />}
          {needsFederation(form.role) && (
            <ChoiceField label={words.federation} value={form.federationCode} choices={FEDERATION_CHOICES} empty="" onChange={(federationCode) => set({ federationCode })} error={faults.includes('federationCode') ? words.placeMissing : null} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" variant="contained" disabled={invite.isPending}>{words.submit}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
