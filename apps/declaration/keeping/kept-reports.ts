import { clockOffset, isTimeSure, timeNow } from '../clock/server-time';
import { announce } from './announcements';
import { deviceDatabase, type KeptRow } from './device-database';
import type { KeptReport, StoredReport } from './kept-report';
import { isPast, trueTime } from './retention';
import { sealJson, unsealJson } from './sealing';
import { assertSeated } from './seats';

/** What came of a write: done, or another tab was quicker. */
export type Written =
  | { readonly ok: true; readonly revision: number }
  /** Null: it is gone, sent or dropped elsewhere. */
  | { readonly ok: false; readonly other: StoredReport | null };

const nameOf = ({ owner, id }: Pick<KeptRow, 'owner' | 'id'>): string => `${owner}/${id}`;

/**
 * Writes a report over the version it was made from, and over no other.
 * @param base revision that was read; 0 for a new one
 * @param keptAt when it was last typed in: now, but for what another device typed
 */
export async function writeReport(owner: string, report: KeptReport, base: number, keptAt = timeNow().getTime()): Promise<Written> {
  const { draft: { idempotencyKey: id } } = report;
  const sealed = await sealJson(nameOf({ owner, id }), report);
  const db = await deviceDatabase();
  assertSeated(owner);
  const writing = db.transaction('reports', 'readwrite');
  const standing = await writing.store.get(id);
  if ((standing?.revision ?? 0) !== base) {
    await writing.done;
    return { ok: false, other: standing ? await opened(standing) : null };
  }
  await writing.store.put({ id, owner, revision: base + 1, keptAt, sure: isTimeSure(), sealed });
  await writing.done;
  announce({ id });
  return { ok: true, revision: base + 1 };
}

/** All that is kept for an account, the latest first. What cannot be opened is not shown; it goes with its seven days. */
export async function listReports(owner: string): Promise<StoredReport[]> {
  await prune();
  const rows = await (await deviceDatabase()).getAllFromIndex('reports', 'owner', owner);
  const reports = await Promise.all(rows.map((row) => opened(row).catch(() => null)));
  return reports.filter((report) => report !== null).sort((a, b) => b.keptAt - a.keptAt);
}

/** Whether this device keeps a report that was begun, whoever began it. Never fails. */
export async function keepsAny(): Promise<boolean> {
  return prune().then(async () => (await (await deviceDatabase()).count('reports')) > 0).catch(() => false);
}

export async function readReport(owner: string, id: string): Promise<StoredReport | null> {
  const row = await (await deviceDatabase()).get('reports', id);
  return row?.owner === owner ? opened(row).catch(() => null) : null;
}

/** Forgets a report and its files: it was received, or the person let it go. */
export async function dropReport(id: string): Promise<void> {
  const dropping = (await deviceDatabase()).transaction(['reports', 'attachments'], 'readwrite');
  await dropping.objectStore('reports').delete(id);
  const files = await dropping.objectStore('attachments').index('draftId').getAllKeys(id);
  for (const file of files) await dropping.objectStore('attachments').delete(file);
  await dropping.done;
  announce({ id });
}

async function opened(row: KeptRow): Promise<StoredReport> {
  return { ...(await unsealJson<KeptReport>(nameOf(row), row.sealed)), revision: row.revision, keptAt: row.keptAt };
}

/** Erases what is past its seven days, whoever typed it. */
async function prune(): Promise<void> {
  const now = timeNow().getTime();
  const pruning = (await deviceDatabase()).transaction(['reports', 'attachments'], 'readwrite');
  for (const name of ['reports', 'attachments'] as const) {
    for (let at = await pruning.objectStore(name).openCursor(); at; at = await at.continue()) {
      const known = isTimeSure() ? { keptAt: trueTime(at.value, clockOffset(), now), sure: true } : at.value;
      if (isPast(known.keptAt, now, known.sure)) await at.delete();
      else if (known.keptAt !== at.value.keptAt) await at.update({ ...at.value, ...known } as never);
    }
  }
  await pruning.done;
}
