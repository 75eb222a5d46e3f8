import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findIdentifiers } from '@vigie/domain';
import { droppedDrafts, noteDropped } from '../keeping/dropped-drafts';
import { deviceDatabase } from '../keeping/device-database';
import { newlyKept } from '../keeping/kept-report';
import { listReports, writeReport } from '../keeping/kept-reports';
import { takeSeat } from '../keeping/seats';
import { wipeDevice } from '../keeping/wipe-device';
import { newIdempotencyKey } from '../report/draft/idempotency-key';
import { newReportDraft } from '../report/draft/report-draft';
import { contentOf } from './draft-content';
import { bringDrafts } from './resume-drafts';

const OWNER = 'account-1';
const draft = (id: string) => ({ ...newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: id }), audience: 'BPI' });

/** The drafts a server has; `fetch` is the network, and is all that is faked. */
let served: string[];
beforeEach(() => {
  takeSeat(OWNER);
  served = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: { id: string } };
    if (query.includes('DiscardDraft')) {
      served = served.filter((id) => id !== variables.id);
      return Response.json({ data: { discardDraft: true } });
    }
    return Response.json({ data: { drafts: served.map((id) => ({ id, revision: 1, content: JSON.stringify(contentOf(draft(id), findIdentifiers)), updatedAt: new Date().toISOString(), expiresAt: new Date().toISOString() })) } });
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await wipeDevice(OWNER);
});

it('does not bring back a draft that was let go without a network, and tells the server', async () => {
  const [gone, other] = [newIdempotencyKey(), newIdempotencyKey()];
  served = [gone, other];
  await noteDropped(OWNER, gone);
  expect(await bringDrafts(OWNER)).toEqual([other]);
  expect(served).toEqual([other]);
  expect((await listReports(OWNER)).map(({ draft: { idempotencyKey } }) => idempotencyKey)).toEqual([other]);
});

it('does not bring back a draft whose last words reached the server after it was let go', async () => {
  const gone = newIdempotencyKey();
  await noteDropped(OWNER, gone);
  await bringDrafts(OWNER);
  // The save that was on its way when the tab was closed.
  served = [gone];
  expect(await bringDrafts(OWNER)).toEqual([]);
  expect(served).toEqual([]);
  // Later nothing can be on its way: the note has served.
  const db = await deviceDatabase();
  await db.put('dropped', { id: gone, owner: OWNER, keptAt: Date.now() - 3_600_000 });
  await bringDrafts(OWNER);
  expect(await droppedDrafts(OWNER)).toEqual([]);
});

it('leaves what was typed here last, when the tab was closed before its words reached the server', async () => {
  const id = newIdempotencyKey();
  served = [id];
  await writeReport(OWNER, { ...newlyKept({ ...draft(id), narrative: 'Mes derniers mots' }), server: { revision: 1, current: false } }, 0);
  expect(await bringDrafts(OWNER)).toEqual([]);
  expect((await listReports(OWNER))[0]?.draft.narrative).toBe('Mes derniers mots');
});
