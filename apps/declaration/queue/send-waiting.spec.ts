import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestVia } from '../graphql/request';
import { attachmentsOf, keepAttachment } from '../keeping/attachments';
import { newlyKept, type KeptReport } from '../keeping/kept-report';
import { listReports, readReport, writeReport } from '../keeping/kept-reports';
import { dropReceipts, listReceipts } from '../keeping/unread-receipts';
import { takeSeat } from '../keeping/seats';
import { wipeDevice } from '../keeping/wipe-device';
import { newIdempotencyKey } from '../report/draft/idempotency-key';
import { newReportDraft, type ReportDraft } from '../report/draft/report-draft';
import { sendAttachments, sendAttachmentsWith } from './attachment-sender';
import { sendWaiting } from './send-waiting';

const OWNER = 'account-1';
beforeEach(() => takeSeat(OWNER));
afterEach(() => wipeDevice(OWNER));

const draft = (changes: Partial<ReportDraft> = {}): ReportDraft => ({
  ...newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: newIdempotencyKey() }), occurredOn: '2026-11-23', audience: 'BPI', stayDocument: 'NONE', ...changes,
});

/** Puts a report in the queue. @returns its key */
async function waiting(changes: Partial<ReportDraft> = {}, keptAt?: number): Promise<string> {
  const report: KeptReport = { ...newlyKept(draft(changes)), stage: 'WAITING' };
  await writeReport(OWNER, report, 0, keptAt);
  return report.draft.idempotencyKey;
}

interface Seen { readonly operation: string; readonly key: string }
type Answer = object | 'NETWORK' | { readonly code: string };

/** A server that answers each sending in turn, and has nothing alike unless told. */
function server(answers: readonly Answer[], similar: readonly object[] = []) {
  const seen: Seen[] = [];
  const left = [...answers];
  const send = requestVia(async (_url, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: { idempotencyKey: string } };
    const operation = /(query|mutation) (\w+)/.exec(query)?.[2] ?? '';
    seen.push({ operation, key: variables.idempotencyKey });
    if (operation === 'SimilarReports') return new Response(JSON.stringify({ data: { similarReports: similar } }));
    const answer = left.shift() ?? 'NETWORK';
    if (answer === 'NETWORK') throw new TypeError('Failed to fetch');
    if ('code' in answer) return new Response(JSON.stringify({ errors: [{ message: 'Non.', extensions: { code: answer.code } }] }));
    return new Response(JSON.stringify({ data: { submitReport: answer } }));
  });
  return { send, seen, sendings: () => seen.filter(({ operation }) => operation === 'SubmitReport').map(({ key }) => key) };
}

const receipt = { __typename: 'ReportReceipt', id: 'r1', reference: 'VG-26-7K3F-9QXM', caseCode: 'K7QF-3MXR', receivedAt: '2026-11-24T10:00:00Z', replayed: false };
const stages = async () => (await listReports(OWNER)).map(({ stage, held }) => held?.by ?? stage);

describe('the queue', () => {
  it('sends what waits, the oldest first, each once, and keeps nothing of it', async () => {
    const now = Date.now();
    const keys = [await waiting({}, now - 2_000), await waiting({}, now - 1_000)];
    const { send, sendings } = server([receipt, receipt]);
    const { received, stopped } = await sendWaiting(OWNER, undefined, send);
    expect([received.length, stopped, sendings(), await stages()]).toEqual([2, null, keys, []]);
    await sendWaiting(OWNER, undefined, send);
    expect(sendings()).toHaveLength(2);
    expect(await listReceipts(OWNER), 'kept for whoever was not watching').toEqual(keys.map((id) => ({ id, reference: receipt.reference, caseCode: receipt.caseCode })));
    expect(await listReceipts('account-2')).toEqual([]);
    await dropReceipts(keys.slice(0, 1));
    expect((await listReceipts(OWNER)).map(({ id }) => id)).toEqual(keys.slice(1));
  });

  it.each<[string, Answer, string]>([
    ['the network away', 'NETWORK', 'HINDERED'], ['a session that ended', { code: 'UNAUTHENTICATED' }, 'SIGNED_OUT'], ['too many at once', { code: 'TOO_MANY_REQUESTS' }, 'HINDERED'],
  ])('stops at %s and loses nothing', async (_, answer, kind) => {
    await waiting();
    await waiting();
    const { send, sendings } = server([answer]);
    expect((await sendWaiting(OWNER, undefined, send)).stopped?.kind).toBe(kind);
    expect([sendings().length, await stages()]).toEqual([1, ['WAITING', 'WAITING']]);
  });

  it.each<[string, Answer, string]>([
    ['refused by its fields', { __typename: 'ReportRefused', message: '', errors: [{ path: 'narrative', code: 'IDENTIFIER_FOUND', message: 'Non.' }] }, 'REFUSED'],
    ['arrived in another version', { __typename: 'IdempotencyConflict', message: '', reference: 'VG-26-7K3F-9QXM' }, 'CONFLICT'],
    ['not the account’s to send', { code: 'FORBIDDEN' }, 'NOT_ALLOWED'],
  ])('holds back what is %s, and goes on with the next', async (_, answer, by) => {
    const now = Date.now();
    await waiting({}, now - 1_000);
    await waiting({}, now);
    const { send } = server([answer, receipt]);
    await sendWaiting(OWNER, undefined, send);
    expect(await stages()).toEqual([by]);
  });

  it('holds back what the structure may have sent already, until the person has said', async () => {
    const alike = { match: 'SAME_EVENT', report: { id: 'other', reference: 'VG-26-AAAA-AAAA', caseCode: 'K7QF-3MXR', occurredOn: '2026-11-22', createdAt: '', siteCode: 'P69', rights: [], difficulties: [] } };
    const key = await waiting();
    await waiting({ similar: { decision: 'APART', seen: ['other'], from: 'other', reason: 'OTHER_PERSON', note: '' } });
    const { send, sendings } = server([receipt], [alike]);
    await sendWaiting(OWNER, undefined, send);
    expect(await stages()).toEqual(['SIMILAR']);
    expect(sendings()).not.toContain(key);
  });

  it('lets a change that was typed meanwhile win over what it learned of the version before', async () => {
    const key = await waiting();
    const { send } = server([{ __typename: 'ReportRefused', message: '', errors: [] }]);
    const typing: typeof send = async (document, variables) => {
      const stored = await readReport(OWNER, key);
      if (stored?.stage === 'WAITING') await writeReport(OWNER, newlyKept({ ...stored.draft, hoursSpent: '2' }), stored.revision);
      return send(document, variables);
    };
    await sendWaiting(OWNER, undefined, typing);
    expect(await readReport(OWNER, key)).toMatchObject({ stage: 'DRAFT', draft: { hoursSpent: '2' } });
  });

  it('does not take the note of the server’s copy for a change', async () => {
    const key = await waiting();
    const { send } = server([{ __typename: 'ReportRefused', message: '', errors: [] }]);
    const mirroring: typeof send = async (document, variables) => {
      const stored = await readReport(OWNER, key);
      if (stored && !stored.server.current) await writeReport(OWNER, { ...stored, server: { revision: 1, current: true } }, stored.revision);
      return send(document, variables);
    };
    await sendWaiting(OWNER, undefined, mirroring);
    expect(await stages()).toEqual(['REFUSED']);
  });

  it('does not drop what was changed while the version before was received: it says that one arrived', async () => {
    const key = await waiting();
    const { send } = server([receipt]);
    const typing: typeof send = async (document, variables) => {
      const stored = await readReport(OWNER, key);
      if (stored?.stage === 'WAITING') await writeReport(OWNER, newlyKept({ ...stored.draft, hoursSpent: '2' }), stored.revision);
      return send(document, variables);
    };
    await sendWaiting(OWNER, undefined, typing);
    expect(await readReport(OWNER, key)).toMatchObject({ held: { by: 'CONFLICT', reference: receipt.reference }, draft: { hoursSpent: '2' } });
  });

  it('keeps the files of a report that was received until they have gone too, under its reference', async () => {
    const key = await waiting();
    await keepAttachment(OWNER, key, { name: 'capture.png', type: 'image/png', kind: 'SCREENSHOT' }, new Uint8Array([1, 2, 3]).buffer);
    await sendWaiting(OWNER, undefined, server([receipt]).send);
    expect(await stages()).toEqual(['FILES']);
    const gone: string[] = [];
    let outcome: 'HINDERED' | 'SENT' = 'HINDERED';
    sendAttachmentsWith(async () => async (file, report) => { gone.push(`${file.label.name} ${report.id}`); return { kind: outcome }; });
    await sendAttachments(OWNER);
    expect(await attachmentsOf(OWNER, key)).toHaveLength(1);
    outcome = 'SENT';
    await sendAttachments(OWNER);
    expect([gone, await stages(), await attachmentsOf(OWNER, key)]).toEqual([['capture.png r1', 'capture.png r1'], [], []]);
  });
});
