import { Button } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { drafts } from '../report/draft/drafts';
import { hasAnswers } from '../report/draft/has-answers';
import { go } from '../routing/address';
import { leaveNoTrace } from '../session/leave-no-trace';
import { sessionClosed } from '../session/session-store';
import { signOut } from '../session/sign-in';
import { text } from './messages.fr';

/** Ends the session here even when the server cannot be told: what was typed leaves the device first. */
export function SignOutButton() {
  const leave = async () => {
    if (hasAnswers(drafts.read()) && !window.confirm(text.signOutWithDraft)) return;
    leaveNoTrace();
    try {
      await signOut();
    } finally {
      sessionClosed();
      go({ page: 'HOME' }, { replace: true });
    }
  };
  return <Button variant="quiet" onClick={() => void leave()}><Icon name="leave" />{text.signOut}</Button>;
}
