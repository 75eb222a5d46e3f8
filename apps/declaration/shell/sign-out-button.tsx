import { Button } from '@vigie/ui';
import { listReports } from '../keeping/kept-reports';
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
    if ((await unsent()) > 0 && !window.confirm(text.signOutWithDraft)) return;
    await leaveNoTrace();
    try {
      await signOut();
    } finally {
      sessionClosed();
      go({ page: 'HOME' }, { replace: true });
    }
  };
  return <Button variant="quiet" onClick={() => void leave()}><Icon name="leave" />{text.signOut}</Button>;
}

/** Reports of this account that the device would lose. */
async function unsent(): Promise<number> {
  const owner = drafts.seatedAs();
  const kept = owner === null ? [] : await listReports(owner).catch(() => []);
  return Math.max(kept.filter(({ draft }) => hasAnswers(draft)).length, hasAnswers(drafts.read()) ? 1 : 0);
}
