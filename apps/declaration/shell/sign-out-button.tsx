import { Button } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { forgetRecentReports } from '../home/recent-reports';
import { drafts } from '../report/draft/drafts';
import { go } from '../routing/address';
import { sessionClosed } from '../session/session-store';
import { signOut } from '../session/sign-in';
import { text } from './messages.fr';

/** Ends the session here even when the server cannot be told: what was typed leaves the device first. */
export function SignOutButton() {
  const leave = async () => {
    if (drafts.read() && !window.confirm(text.signOutWithDraft)) return;
    drafts.forget();
    forgetRecentReports();
    try {
      await signOut();
    } finally {
      sessionClosed();
      go({ page: 'HOME' }, { replace: true });
    }
  };
  return <Button variant="quiet" onClick={() => void leave()}><Icon name="leave" />{text.signOut}</Button>;
}
