import { describe, expect, it } from 'vitest';
import { requestVia } from '../../graphql/request';
import { newReportDraft } from '../draft/report-draft';
import { sendReport, type SendOutcome } from './send-report';

const KEY = '0198a3f0-0000-4000-8000-000000000000';
const draft = { ...newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: KEY }), occurredOn: '2026-11-23', audience: 'BPI' };

const answered = (submitReport: object): Promise<SendOutcome> =>
  sendReport(draft, requestVia(async () => new Response(JSON.stringify({ data: { submitReport } }))));
const failed = (code: string, extensions: object = {}): Promise<SendOutcome> =>
  sendReport(draft, requestVia(async () => new Response(JSON.stringify({ errors: [{ message: 'Non.', extensions: { code, ...extensions } }] }))));

describe('sendReport', () => {
  it('sends the report under its own key, and the same again on a retry', async () => {
    const bodies: unknown[] = [];
    const broken = requestVia(async (_url, init) => { bodies.push(init?.body); throw new TypeError('Failed to fetch'); });
    expect(await sendReport(draft, broken)).toEqual({ kind: 'HINDERED', by: 'UNREACHABLE', retryAfterSeconds: null });
    await sendReport(draft, broken);
    expect(bodies[1]).toBe(bodies[0]);
    expect(JSON.parse(String(bodies[0]))).toMatchObject({ variables: { idempotencyKey: KEY, report: { siteCode: 'P69', caseCode: draft.caseCode } } });
  });

  it('gives the receipt, also of a report that had already been received', async () => {
    const receipt = { id: '1', reference: 'VG-26-7K3F-9QXM', caseCode: draft.caseCode, receivedAt: '2026-11-24T10:00:00Z', replayed: true };
    expect(await answered({ __typename: 'ReportReceipt', ...receipt })).toMatchObject({ kind: 'RECEIVED', receipt });
  });

  it('gives the errors of a refusal by field', async () => {
    const errors = [{ path: 'ruptures.0.right', code: 'VOCABULARY_CODE_RETIRED', message: 'Cette réponse n’est plus proposée.' }];
    expect(await answered({ __typename: 'ReportRefused', message: 'Refusé.', errors })).toEqual({ kind: 'REFUSED', errors });
  });

  it('names the report that already stands under the key', async () => {
    expect(await answered({ __typename: 'IdempotencyConflict', message: '', reference: 'VG-26-7K3F-9QXM' })).toEqual({ kind: 'CONFLICT', reference: 'VG-26-7K3F-9QXM' });
  });

  it.each([
    ['UNAUTHENTICATED', { kind: 'SIGNED_OUT' }],
    ['SECOND_FACTOR_REQUIRED', { kind: 'SIGNED_OUT' }],
    ['FORBIDDEN', { kind: 'HINDERED', by: 'NOT_ALLOWED', retryAfterSeconds: null }],
    ['INTERNAL_SERVER_ERROR', { kind: 'HINDERED', by: 'SERVER_FAULT', retryAfterSeconds: null }],
  ])('reads %s as %j', async (code, outcome) => {
    expect(await failed(code)).toEqual(outcome);
  });

  it('keeps how long to wait', async () => {
    expect(await failed('TOO_MANY_REQUESTS', { retryAfterSeconds: 12 })).toEqual({ kind: 'HINDERED', by: 'SLOW_DOWN', retryAfterSeconds: 12 });
  });
});
