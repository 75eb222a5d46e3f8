import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql';
import { request, type SendRequest } from '../../graphql/request';
import { RequestFailure } from '../../graphql/request-failure';
import type { ShownError } from '../checking/check-draft';
import type { ReportDraft } from '../draft/report-draft';
import { reportInput } from '../draft/report-input';

export const SUBMIT_REPORT = graphql(`
  mutation SubmitReport($idempotencyKey: ID!, $report: ReportInput!, $apart: FiledApartInput) {
    submitReport(idempotencyKey: $idempotencyKey, report: $report, apart: $apart) {
      __typename
      ... on ReportReceipt { id reference caseCode receivedAt replayed }
      ... on ReportRefused { message errors { path code message } }
      ... on IdempotencyConflict { message reference }
    }
  }
`);

type Answer = ResultOf<typeof SUBMIT_REPORT>['submitReport'];
export type Receipt = Omit<Extract<Answer, { __typename: 'ReportReceipt' }>, '__typename'>;

/** Why there is no answer; the report stays on screen in every case, and may be sent again under the same key. */
export type Hindrance = 'UNREACHABLE' | 'SERVER_FAULT' | 'NOT_ALLOWED' | 'SLOW_DOWN';

/** What comes of sending a report; all of it expected. */
export type SendOutcome =
  | { readonly kind: 'RECEIVED'; readonly receipt: Receipt }
  | { readonly kind: 'REFUSED'; readonly errors: readonly ShownError[] }
  | { readonly kind: 'CONFLICT'; readonly reference: string }
  | { readonly kind: 'SIGNED_OUT' }
  | { readonly kind: 'HINDERED'; readonly by: Hindrance; readonly retryAfterSeconds: number | null };

/** Sends a report under its own key. Never throws: the key makes every retry safe. */
export async function sendReport(draft: ReportDraft, send: SendRequest = request): Promise<SendOutcome> {
  // The contract's draft and the schema's input name the same fields; the schema only knows them as JSON types.
  const report = reportInput(draft) as VariablesOf<typeof SUBMIT_REPORT>['report'];
  try {
    return outcomeOf((await send(SUBMIT_REPORT, { idempotencyKey: draft.idempotencyKey, report, apart: apartOf(draft) })).submitReport);
  } catch (failure) {
    return hindranceOf(failure);
  }
}

function apartOf({ similar }: ReportDraft): VariablesOf<typeof SUBMIT_REPORT>['apart'] {
  return similar?.decision === 'APART' ? { from: similar.from, reason: similar.reason, note: similar.note || null } : null;
}

function outcomeOf(answer: Answer): SendOutcome {
  switch (answer.__typename) {
    case 'ReportReceipt': return { kind: 'RECEIVED', receipt: answer };
    case 'ReportRefused': return { kind: 'REFUSED', errors: answer.errors };
    case 'IdempotencyConflict': return { kind: 'CONFLICT', reference: answer.reference };
  }
}

/** A request without an answer, as far as a report is concerned. */
export function hindranceOf(failure: unknown): Extract<SendOutcome, { kind: 'SIGNED_OUT' | 'HINDERED' }> {
  const { code, retryAfterSeconds } = failure instanceof RequestFailure ? failure : new RequestFailure('SERVER_FAULT');
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'SECOND_FACTOR_REQUIRED':
      return { kind: 'SIGNED_OUT' };
    case 'UNREACHABLE':
      return { kind: 'HINDERED', by: 'UNREACHABLE', retryAfterSeconds: null };
    case 'TOO_MANY_REQUESTS':
      return { kind: 'HINDERED', by: 'SLOW_DOWN', retryAfterSeconds };
    case 'FORBIDDEN':
      return { kind: 'HINDERED', by: 'NOT_ALLOWED', retryAfterSeconds: null };
    case 'NOT_FOUND':
    case 'BAD_USER_INPUT':
    case 'SERVER_FAULT':
      return { kind: 'HINDERED', by: 'SERVER_FAULT', retryAfterSeconds: null };
  }
}
