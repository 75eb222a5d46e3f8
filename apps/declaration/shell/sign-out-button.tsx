import { Button } from '@vigie/ui';
import { countAttachments } from '../keeping/attachments';
import { listReports } from '../keeping/kept-reports';
import { Icon } from '../controls/icon';
import { drafts } from '../report/draft/drafts';
import { hasAnswers } from '../report/draft/has-answers';
import { go } from '../routing/address';
import { leaveNoTrace } from '../session/leave-no-trace';
import { sessionClosed } from '../session/session-store';
import { signOut } from '../session/sign-in';
import { confirmed } from './confirm';
import { text } from './messages.fr';

/** Ends the session here even when the server cannot be told: what was typed leaves the device first. */
export function SignOutButton() {
  const leave = async () => {
    const at = await unsent();
    const body = at === 'LOST' ? text.signOutLoses : text.signOutKept;
    if (at !== 'NOTHING' && !(await confirmed({ title: text.signOutTitle, body, confirm: text.signOutConfirm, keep: text.signOutKeep }))) return;
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

/** What the device would lose of reports that are not sent: nothing, their place here alone, or all of them. */
async function unsent(): Promise<'NOTHING' | 'KEPT' | 'LOST'> {
  const owner = drafts.seatedAs();
  const kept = owner === null ? [] : await listReports(owner).catch(() => []);
  const told = kept.filter(({ draft, stage }) => hasAnswers(draft) && stage !== 'FILES');
  const files = await Promise.all(kept.map(({ draft }) => countAttachments(draft.idempotencyKey).catch(() => 0)));
  const unkept = hasAnswers(drafts.read()) && !kept.some(({ draft }) => draft.idempotencyKey === drafts.read()?.idempotencyKey);
  if (unkept || files.some((count) => count > 0) || told.some(({ server }) => server.revision === 0 || !server.current)) return 'LOST';
  return told.length > 0 ? 'KEPT' : 'NOTHING';
}
