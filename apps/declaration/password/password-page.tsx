import { useState, type FormEvent } from 'react';
import { Button, Checkbox, StatusMessage } from '@vigie/ui';
import { RequestFailure } from '../graphql/request-failure';
import { failureWords } from '../session/failure-words';
import { PasswordField } from '../session/password-field';
import { sessionClosed } from '../session/session-store';
import type { ReportingViewer } from '../session/viewer';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { typesetText } from '../shell/typeset';
import { changePassword, type PasswordRefusal } from './change-password';
import { text } from './messages.fr';
import '../session/session.css';

const MIN_LENGTH = 12;
const FIELDS: Readonly<Record<string, string>> = { currentPassword: 'current-password', newPassword: 'new-password' };

/** The own password, changed; what somebody who knew the old one could still hold is closed with it. */
export default function PasswordPage({ viewer }: { readonly viewer: ReportingViewer }) {
  const [current, setCurrent] = useState('');
  const [wished, setWished] = useState('');
  const [tokens, setTokens] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<PasswordRefusal | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const refuse = (refused: PasswordRefusal) => {
    setRefusal(refused);
    document.getElementById(FIELDS[refused.field ?? ''] ?? '')?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone(null);
    if (wished.length < MIN_LENGTH) return refuse({ field: 'newPassword', message: text.wishedShort });
    setBusy(true);
    setRefusal(null);
    try {
      const refused = await changePassword(current, wished, tokens);
      if (refused) return refuse(refused);
      setDone(tokens ? text.changedTokens : text.changed);
      setCurrent('');
      setWished('');
      setTokens(false);
    } catch (failure) {
      if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
      setRefusal({ field: null, message: failureWords(failure) });
    } finally {
      setBusy(false);
    }
  };
  const errorOf = (field: string) => (refusal?.field === field ? typesetText(refusal.message) : null);
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}><p>{text.lead}</p></ScreenHeading>
      <form onSubmit={(event) => void submit(event)} noValidate className="session-form">
        <input type="hidden" name="username" autoComplete="username" value={viewer.email} />
        <PasswordField id="current-password" label={text.current} hint={text.currentHint} value={current} onText={setCurrent} error={errorOf('currentPassword')} autoComplete="current-password" />
        <PasswordField id="new-password" label={text.wished} hint={text.wishedHint} value={wished} onText={setWished} error={errorOf('newPassword')} autoComplete="new-password" />
        {viewer.role === 'STRUCTURE_MANAGER' && <Checkbox label={text.tokens} hint={text.tokensHint} checked={tokens} onChange={setTokens} />}
        <StatusMessage tone="danger">{refusal && FIELDS[refusal.field ?? ''] === undefined && typesetText(refusal.message)}</StatusMessage>
        <StatusMessage tone="success">{done}</StatusMessage>
        <Button type="submit" busy={busy}>{busy ? text.changing : text.change}</Button>
      </form>
    </Page>
  );
}
