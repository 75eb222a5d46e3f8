import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heardServerDate } from '../clock/server-time';
import { newIdempotencyKey } from '../report/draft/idempotency-key';
import { newReportDraft, type ReportDraft } from '../report/draft/report-draft';
import { attachmentsOf, keepAttachment, moveAttachments } from './attachments';
import { deviceDatabase } from './device-database';
import { newlyKept } from './kept-report';
import { dropReport, listReports, readReport, writeReport } from './kept-reports';
import { keepKnownViewer, readKnownViewer } from './known-viewer';
import { isPast, trueTime } from './retention';
import { takeSeat } from './seats';
import { keepReceipt, listReceipts } from './unread-receipts';
import { wipeDevice } from './wipe-device';
import { WorkingReport } from './working-report';

const OWNER = 'account-1';
const NARRATIVE = 'Guichet fermé deux fois.';
const draft = (changes: Partial<ReportDraft> = {}): ReportDraft => ({
  ...newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: newIdempotencyKey() }), narrative: NARRATIVE, ...changes,
});
const seated = () => {
  const working = new WorkingReport();
  working.seat(OWNER);
  return working;
};

beforeEach(() => [OWNER, 'account-2'].forEach(takeSeat));
afterEach(() => Promise.all([OWNER, 'account-2'].map(wipeDevice)));

describe('what the device keeps', () => {
  it('is given back to its account, sealed meanwhile, and to no other account', async () => {
    const kept = newlyKept(draft());
    expect(await writeReport(OWNER, kept, 0)).toEqual({ ok: true, revision: 1 });
    expect(await readReport(OWNER, kept.draft.idempotencyKey)).toMatchObject({ draft: kept.draft, stage: 'DRAFT', revision: 1 });
    expect(await listReports('account-2')).toEqual([]);
    expect(await readReport('account-2', kept.draft.idempotencyKey)).toBeNull();
    const [row] = await (await deviceDatabase()).getAll('reports');
    expect(new TextDecoder('latin1').decode(row?.sealed.body)).not.toContain('Guichet');
    expect((await (await deviceDatabase()).getAll('keys'))[0]?.extractable).toBe(false);
  });

  it('does not open under another name: a row copied to another account is worthless', async () => {
    const kept = newlyKept(draft());
    await writeReport(OWNER, kept, 0);
    const db = await deviceDatabase();
    const [row] = await db.getAll('reports');
    await db.put('reports', { ...row!, owner: 'account-2' });
    expect(await listReports('account-2')).toEqual([]);
  });

  it('is never written over a version its writer has not seen', async () => {
    const kept = newlyKept(draft());
    await writeReport(OWNER, kept, 0);
    await writeReport(OWNER, { ...kept, draft: { ...kept.draft, hoursSpent: '2' } }, 1);
    expect(await writeReport(OWNER, kept, 1)).toMatchObject({ ok: false, other: { revision: 2, draft: { hoursSpent: '2' } } });
    expect(await writeReport(OWNER, kept, 0)).toMatchObject({ ok: false });
  });

  it('keeps the files of a report with it, and forgets them with it', async () => {
    const { draft: { idempotencyKey: id }, ...rest } = newlyKept(draft());
    await writeReport(OWNER, { ...rest, draft: draft({ idempotencyKey: id }) }, 0);
    await keepAttachment(OWNER, id, { name: 'capture.png', type: 'image/png', kind: 'SCREENSHOT' }, new Uint8Array([1, 2, 3]).buffer);
    expect(await attachmentsOf(OWNER, id)).toMatchObject([{ label: { name: 'capture.png' }, draftId: id }]);
    expect(await attachmentsOf('account-2', id)).toEqual([]);
    await moveAttachments(id, 'elsewhere');
    expect(await attachmentsOf(OWNER, 'elsewhere')).toMatchObject([{ label: { name: 'capture.png' } }]);
    await moveAttachments('elsewhere', id);
    await dropReport(id);
    expect(await attachmentsOf(OWNER, id)).toEqual([]);
  });

  it('is gone after signing out, key and all; what a colleague has not sent stays', async () => {
    await writeReport(OWNER, newlyKept(draft()), 0);
    await writeReport('account-2', newlyKept(draft()), 0);
    await keepReceipt(OWNER, 'sent', { id: 'r1', reference: 'VG-26-7K3F-9QXM', caseCode: 'K7QF-3MXR', receivedAt: '2026-11-24T10:00:00Z', replayed: false });
    await keepKnownViewer({ id: OWNER, displayName: 'Camille', email: 'camille@example.org', role: 'REPORTER', demo: true, structure: null });
    await wipeDevice(OWNER);
    const db = await deviceDatabase();
    expect(await listReports(OWNER)).toEqual([]);
    expect(await listReceipts(OWNER)).toEqual([]);
    expect(await readKnownViewer()).toBeNull();
    expect(await listReports('account-2')).toHaveLength(1);
    const late = writeReport('account-2', newlyKept(draft()), 0).catch(() => undefined);
    await wipeDevice('account-2');
    await late;
    expect(await Promise.all([db.count('reports'), db.count('attachments'), db.count('keys'), db.count('viewer')])).toEqual([0, 0, 0, 0]);
  });
});

describe('seven days', () => {
  const DAY = 86_400_000;
  it.each([
    ['six days', 6, true, false], ['eight days', 8, true, true], ['eight days by the device’s clock', 8, false, true],
    ['a year by the device’s clock alone', 365, false, false], ['a year by the server’s', 365, true, true], ['a day that has yet to come', -1, true, false],
  ])('%s', (_, days, sure, past) => expect(isPast(0, days * DAY, sure)).toBe(past));

  it.each([
    ['by the server’s clock', { keptAt: 2 * DAY, sure: true }, 0, 2 * DAY],
    ['by a clock a year late', { keptAt: -363 * DAY, sure: false }, 365 * DAY, 2 * DAY],
    ['by a clock a year ahead', { keptAt: 367 * DAY, sure: false }, -365 * DAY, 2 * DAY],
    ['by a clock a year late, set right since', { keptAt: -363 * DAY, sure: false }, 0, 3 * DAY],
    ['by a clock a year ahead, set right since', { keptAt: 367 * DAY, sure: false }, 0, 3 * DAY],
  ])('are counted from when it was written: %s', (_, row, offset, at) => expect(trueTime(row, offset, 3 * DAY)).toBe(at));

  it('end: what is past them is erased', async () => {
    await writeReport(OWNER, newlyKept(draft()), 0);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * DAY });
    heardServerDate(new Date().toUTCString());
    expect(await listReports(OWNER)).toEqual([]);
    vi.useRealTimers();
    heardServerDate(new Date().toUTCString());
  });
});

describe('the report open on a page', () => {
  it('is there on another page as soon as it is stored', async () => {
    const [one, other] = [seated(), seated()];
    one.keep(draft());
    await one.written();
    expect(await other.openLatest()).toBe(true);
    expect(other.read()?.narrative).toBe(NARRATIVE);
  });

  it('is not kept before anything was answered', async () => {
    const working = seated();
    working.keep(draft({ narrative: '' }));
    await working.written();
    expect(await listReports(OWNER)).toEqual([]);
  });

  it('loses no letter of what is typed while another is being stored', async () => {
    const working = seated();
    const typed = draft({ narrative: '' });
    for (const letter of NARRATIVE) working.keep({ ...typed, narrative: (working.read()?.narrative ?? '') + letter });
    await working.written();
    expect((await listReports(OWNER))[0]?.draft.narrative).toBe(NARRATIVE);
  });

  it('is asked about when a tab that had not seen the last version writes, and loses neither', async () => {
    const [one, other] = [seated(), seated()];
    const first = draft();
    one.keep(first);
    await one.written();
    await other.open(first.idempotencyKey);
    one.keep({ ...first, narrative: 'Version une.' });
    other.keep({ ...first, narrative: 'Version deux.' });
    await Promise.all([one.written(), other.written()]);
    const late = one.conflict() ? one : other;
    expect([one, other].filter((tab) => tab.conflict())).toHaveLength(1);
    await late.settle('BOTH');
    await late.written();
    expect((await listReports(OWNER)).map((report) => report.draft.narrative).sort()).toEqual(['Version deux.', 'Version une.']);
  });

  it('is forgotten by a page where someone else takes the seat, and found again by its owner', async () => {
    const working = seated();
    working.keep(draft());
    await working.written();
    working.seat('account-2');
    expect(working.read()).toBeNull();
    expect(await working.openLatest()).toBe(false);
    working.seat(OWNER);
    expect(await working.openLatest()).toBe(true);
  });
});
