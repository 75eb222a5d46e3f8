import { noteDropped } from '../keeping/dropped-drafts';
import { dropReport } from '../keeping/kept-reports';
import type { StoredReport } from '../keeping/kept-report';
import { discardServerDraft } from '../mirror/server-drafts';
import { drafts } from '../report/draft/drafts';
import { screenToResume } from '../report/draft/screen-to-resume';
import { go } from '../routing/address';

/** Opens a kept report where it is to be looked at: its last reading for what was to be sent, where it was left for a draft. */
export async function openKept({ draft, stage }: StoredReport): Promise<void> {
  if (!(await drafts.open(draft.idempotencyKey))) return;
  go({ page: 'REPORT', screen: stage === 'DRAFT' ? screenToResume(draft) : 'REVIEW' });
}

/** Erases it here and on the server; noted first, so that a copy the server still has, or is just being handed, does not come back. */
export async function dropKept(owner: string, id: string): Promise<void> {
  await noteDropped(owner, id).catch(() => undefined);
  if (drafts.read()?.idempotencyKey === id) drafts.forget();
  else await dropReport(id);
  await discardServerDraft(id).catch(() => undefined);
}
