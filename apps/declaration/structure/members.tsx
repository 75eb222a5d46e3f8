import { useState, type FormEvent } from 'react';
import { Button, ErrorState, LoadingState, SelectField, StatusMessage, TextField, formatDay } from '@vigie/ui';
import { request } from '../graphql/request';
import { failureWords } from '../session/failure-words';
import { confirmed } from '../shell/confirm';
import { text } from './messages.fr';
import { CANCEL_INVITATION, INVITE, MEMBERS, type Members } from './structure-documents';
import { useReading } from '../graphql/use-reading';

const readMembers = () => request(MEMBERS, {});
const ROLES = ['REPORTER', 'STRUCTURE_MANAGER'] as const;

/** Who works here, who was invited, and inviting: what a manager does from a phone. Access is taken away in the console. */
export function MembersSection() {
  const { value, failed, again } = useReading(readMembers);
  const [said, setSaid] = useState<string | null>(null);
  const cancel = async (id: string, email: string) => {
    if (!(await confirmed({ title: text.cancelSure(email), body: text.cancelSureBody, confirm: text.cancelConfirm, keep: text.cancelKeep }))) return;
    try {
      await request(CANCEL_INVITATION, { id });
      setSaid(text.cancelled);
      again();
    } catch (failure) {
      setSaid(`${text.failed} ${failureWords(failure)}`);
    }
  };
  return (
    <section aria-labelledby="members">
      <h2 id="members">{text.members}</h2>
      {failed && !value && <ErrorState title={text.membersFailed} onRetry={again} />}
      {!failed && !value && <LoadingState lines={3} />}
      {value && <Lists members={value} onCancel={(id, email) => void cancel(id, email)} />}
      <StatusMessage>{said}</StatusMessage>
      <InviteForm onSent={(email) => { setSaid(text.sent(email)); again(); }} />
    </section>
  );
}

function Lists({ members: { accounts, invitations }, onCancel }: { readonly members: Members; readonly onCancel: (id: string, email: string) => void }) {
  return (
    <>
      <ul className="structure-list">
        {accounts.items.map(({ id, displayName, role, disabledAt }) => <li key={id}><p>{displayName}</p><p className="structure-soft">{text.roles[role] ?? role}{disabledAt && `, ${text.disabled}`}</p></li>)}
      </ul>
      {invitations.items.length > 0 && (
        <>
          <h3>{text.pending}</h3>
          <ul className="structure-list">
            {invitations.items.map(({ id, email, role, expiresAt }) => (
              <li key={id}>
                <p>{email}</p>
                <p className="structure-soft">{text.roles[role] ?? role}, {text.expires(formatDay(expiresAt.slice(0, 10)))}</p>
                <Button variant="quiet" aria-label={text.cancelLabel(email)} onClick={() => onCancel(id, email)}>{text.cancel}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function InviteForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>('REPORTER');
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (!/^\S+@\S+\.\S+$/.test(address)) return setFault(text.emailWrong);
    setFault(null);
    setSending(true);
    try {
      const { inviteMember } = await request(INVITE, { member: { email: address, role } });
      if (inviteMember.__typename === 'AccountRefused') return setFault(inviteMember.message);
      setEmail('');
      onSent(inviteMember.email);
    } catch (failure) {
      setFault(`${text.failed} ${failureWords(failure)}`);
    } finally {
      setSending(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <h3>{text.invite}</h3>
      <TextField id="invite-email" label={text.email} type="email" autoComplete="off" error={fault} value={email} onChange={(event) => setEmail(event.target.value)} />
      <SelectField id="invite-role" label={text.role} value={role} onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? 'REPORTER')}>
        {ROLES.map((one) => <option key={one} value={one}>{text.roles[one]}</option>)}
      </SelectField>
      <Button type="submit" variant="secondary" busy={sending}>{text.send}</Button>
    </form>
  );
}
