import { droppedDrafts, forgetDropped } from '../keeping/dropped-drafts';
import { listReports, writeReport } from '../keeping/kept-reports';
import { newlyKept, type StoredReport } from '../keeping/kept-report';
import { drafts } from '../report/draft/drafts';
import { draftOf } from './draft-content';
import { discardServerDraft, readServerDrafts, type ServerDraft } from './server-drafts';

/**
 * Brings here what was typed on another device: the drafts this one does not have, and newer versions of those it
 * changed nothing in. What was changed in both places is left as it is: the person chooses when they open it.
 * What was let go here before the server heard of it is let go there now, and not brought back.
 * @returns ids brought for the first time
 * @throws RequestFailure
 */
export async function bringDrafts(owner: string): Promise<readonly string[]> {
  const dropped = await droppedDrafts(owner);
  const [served, kept] = [await readServerDrafts(), await listReports(owner)];
  for (const { id, settled } of dropped) {
    if (served.some((draft) => draft.id === id)) await discardServerDraft(id);
    if (settled) await forgetDropped(id);
  }
  const brought: string[] = [];
  for (const draft of served) {
    if (dropped.some(({ id }) => id === draft.id)) continue;
    const here = kept.find((report) => report.draft.idempotencyKey === draft.id);
    if (here && !canFollow(here, draft)) continue;
    const report = { ...newlyKept(draftOf(draft.id, draft.content, here?.draft ?? null)), server: { revision: draft.revision, current: true } };
    const written = await writeReport(owner, report, here?.revision ?? 0, Date.parse(draft.updatedAt));
    if (written.ok && !here) brought.push(draft.id);
  }
  return brought;
}

/** Nothing was typed here since this device last agreed with the server, and no text of its own stayed behind. */
function canFollow(here: StoredReport, { revision, content, id }: ServerDraft): boolean {
  const open = drafts.read()?.idempotencyKey === id;
  const ownTexts = (here.draft.narrative !== '' && content.narrative === '') || (here.draft.testimony !== '' && content.testimony === '');
  return !open && here.stage === 'DRAFT' && here.server.current && revision > here.server.revision && !ownTexts;
}
