import { dropReport } from '../keeping/kept-reports';
import type { StoredReport } from '../keeping/kept-report';
import { discardServerDraft } from '../mirror/server-drafts';
import { drafts } from '../report/draft/drafts';
import { go } from '../routing/address';

/** Opens a kept report where it is to be looked at: its last reading for what was to be sent, its first screen for a draft. */
export async function openKept({ draft: { idempotencyKey }, stage }: StoredReport): Promise<void> {
  if (!(await drafts.open(idempotencyKey))) return;
  go({ page: 'REPORT', screen: stage === 'DRAFT' ? 'WHERE_AND_WHEN' : 'REVIEW' });
}

/** Erases it here and on the server. Without a network the server's copy goes with its seven days. */
export async function dropKept(id: string): Promise<void> {
  if (drafts.read()?.idempotencyKey === id) drafts.forget();
  else await dropReport(id);
  await discardServerDraft(id).catch(() => undefined);
}
