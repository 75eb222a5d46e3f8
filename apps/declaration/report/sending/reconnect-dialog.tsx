import { useEffect, useRef, useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { request } from '../../graphql/request';
import { go } from '../../routing/address';
import { LinkForm } from '../../session/link-form';
import { SignInForm } from '../../session/sign-in-form';
import { sessionOpened } from '../../session/session-store';
import { ME, type ReportingViewer, type Viewer } from '../../session/viewer';
import { Icon } from '../../controls/icon';
import { text } from '../messages.fr';
import '../../shell/dialog.css';

interface ReconnectDialogProps {
  readonly viewer: ReportingViewer;
  readonly onReconnected: () => void;
  readonly onClose: () => void;
}

/** The session ended while the report was being filled in: signing in again, over it, without losing it. */
export function ReconnectDialog({ viewer, onReconnected, onClose }: ReconnectDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [linkFor, setLinkFor] = useState<string | null>(null);
  const [unopened, setUnopened] = useState(false);
  useEffect(() => {
    // Safari before 15.4 knows the element but not how to open it over the page.
    if (dialog.current && !dialog.current.showModal) dialog.current.open = true;
    else dialog.current?.showModal();
    document.getElementById('password')?.focus();
  }, []);

  /** The link was opened in another tab: the session is this browser's. */
  const opened = async () => {
    setUnopened(false);
    const { me } = await request(ME, {}).catch(() => ({ me: null }));
    if (me) reconnected(me);
    else setUnopened(true);
  };

  const reconnected = (again: Viewer) => {
    // Someone else took the seat: a report is not sent under another's name; it stays sealed for whoever typed it.
    const samePerson = again.id === viewer.id;
    sessionOpened(again);
    onClose();
    if (samePerson) onReconnected();
    else go({ page: 'HOME' }, { replace: true });
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="reconnect-title" onClose={onClose}>
      <div className="dialog-head">
        <h2 id="reconnect-title">{text.sending.signedOut.title}</h2>
        <Button variant="quiet" aria-label={text.sending.signedOut.close} onClick={() => dialog.current?.close()}><Icon name="close" /></Button>
      </div>
      <p>{text.sending.signedOut.body}</p>
      {linkFor === null
        ? <SignInForm known={viewer.email} onSignedIn={reconnected} onLinkInstead={setLinkFor} />
        : <LinkForm email={linkFor} onPasswordInstead={() => setLinkFor(null)} onOpened={() => void opened()} />}
      <StatusMessage tone="warning">{unopened && text.sending.signedOut.linkUnopened}</StatusMessage>
    </dialog>
  );
}
