import type { FindIdentifiers } from '@vigie/domain';
import { listReports, writeReport } from '../keeping/kept-reports';
import { newlyKept, type KeptReport, type StoredReport } from '../keeping/kept-report';
import { drafts } from '../report/draft/drafts';
import { hasAnswers } from '../report/draft/has-answers';
import { sayTheSame } from '../report/draft/say-the-same';
import { contentOf, draftOf } from './draft-content';
import { saveServerDraft, type SaveOutcome, type ServerDraft } from './server-drafts';

/** A pause in typing. */
const CALM_MS = 1_500;

/** Keeps the server's copies up to what is typed here, whenever there is a network. @returns what stops it */
export function mirrorDrafts(owner: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  // One save at a time: each goes over the revision that the one before it gave.
  const then = (work: () => Promise<void>) => { saving = saving.then(work).catch(() => undefined); };
  const typed = () => {
    const kept = drafts.readKept();
    if (kept === null || kept.server.current || kept.stage !== 'DRAFT' || drafts.conflict() || !hasAnswers(kept.draft)) return;
    clearTimeout(timer);
    timer = setTimeout(() => then(saveOpen), CALM_MS);
  };
  const all = () => then(() => saveStored(owner));
  const deaf = drafts.subscribe(typed);
  window.addEventListener('online', all);
  all();
  return () => {
    clearTimeout(timer);
    deaf();
    window.removeEventListener('online', all);
  };
}

/** The report open on this page. */
async function saveOpen(): Promise<void> {
  const kept = drafts.readKept();
  if (kept === null || kept.server.current || drafts.conflict()) return;
  const outcome = await save(kept);
  const now = drafts.readKept();
  if (now?.draft.idempotencyKey !== kept.draft.idempotencyKey) return;
  const untouched = now.draft === kept.draft;
  switch (outcome.kind) {
    case 'SAVED':
      return drafts.mark({ server: { revision: outcome.revision, current: untouched } });
    case 'SENT':
      return drafts.mark({ stage: 'HELD', held: { by: 'CONFLICT', reference: outcome.reference } });
    case 'REFUSED':
      return;
    case 'CHANGED':
      return changed(now, outcome.current);
  }
}

function changed(mine: KeptReport, current: ServerDraft | null): void {
  // Let go elsewhere, or its seven days are over there: what is typed here goes on.
  if (current === null) return drafts.mark({ server: { revision: 0, current: false } });
  const theirs = { ...newlyKept(draftOf(current.id, current.content, mine.draft)), server: { revision: current.revision, current: true } };
  if (sayTheSame(theirs.draft, mine.draft)) return drafts.mark({ server: theirs.server });
  drafts.contend({ from: 'SERVER', theirs, at: Date.parse(current.updatedAt) });
}

/** Those that no page has open: typed without a network, or waiting to be sent. */
async function saveStored(owner: string): Promise<void> {
  for (const stored of await listReports(owner)) {
    if (stored.server.current || stored.stage === 'FILES' || !hasAnswers(stored.draft)) continue;
    if (stored.draft.idempotencyKey === drafts.read()?.idempotencyKey) {
      await saveOpen();
      continue;
    }
    const outcome = await save(stored);
    if (outcome.kind === 'SAVED') await noteSaved(owner, stored, outcome.revision);
  }
}

async function noteSaved(owner: string, { revision, keptAt: _keptAt, ...report }: StoredReport, saved: number): Promise<void> {
  await writeReport(owner, { ...report, server: { revision: saved, current: true } }, revision);
}

async function save({ draft, server }: KeptReport): Promise<SaveOutcome> {
  return saveServerDraft(draft.idempotencyKey, server.revision, contentOf(draft, await detectorFor(draft)));
}

/** The detector is large, and most drafts have no free text. */
async function detectorFor({ narrative, testimony }: KeptReport['draft']): Promise<FindIdentifiers | null> {
  if (narrative.trim() === '' && testimony.trim() === '') return () => [];
  try {
    return (await import('@vigie/domain/identifiers')).findIdentifiers;
  } catch {
    return null;
  }
}
