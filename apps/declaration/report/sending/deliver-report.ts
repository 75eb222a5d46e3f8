import { clockFault } from '../../clock/server-time';
import { RequestFailure } from '../../graphql/request-failure';
import { request, type SendRequest } from '../../graphql/request';
import type { Held } from '../../keeping/kept-report';
import type { ReportDraft } from '../draft/report-draft';
import { findSimilar } from '../similar/find-similar';
import { hindranceOf, sendReport, type Receipt, type SendOutcome } from './send-report';

/** What comes of trying to hand a report over; the same whether a person or the queue tries. */
export type Delivery =
  | { readonly kind: 'RECEIVED'; readonly receipt: Receipt }
  /** It needs the person; nothing will change by itself. */
  | { readonly kind: 'HELD'; readonly held: Held }
  /** It may be tried again as it is. */
  | Extract<SendOutcome, { kind: 'SIGNED_OUT' | 'HINDERED' }>;

/** Looks first for a report like it and at the clock its dates were chosen by, then sends. Never throws. */
export async function deliverReport(draft: ReportDraft, send: SendRequest = request): Promise<Delivery> {
  try {
    const reports = await findSimilar(draft, send);
    // The answer told the time as well.
    const days = clockFault();
    if (draft.daysFrom === 'DEVICE' && days !== null) return { kind: 'HELD', held: { by: 'CLOCK', days } };
    if (reports.length > 0) return { kind: 'HELD', held: { by: 'SIMILAR', reports } };
  } catch (failure) {
    // What cannot be looked for must not keep a report back: only what would stop the sending does.
    const hindrance = hindranceOf(failure instanceof RequestFailure ? failure : null);
    if (hindrance.kind === 'SIGNED_OUT' || (hindrance.kind === 'HINDERED' && hindrance.by !== 'SERVER_FAULT')) return heldIfNotAllowed(hindrance);
  }
  return deliveryOf(await sendReport(draft, send));
}

function deliveryOf(outcome: SendOutcome): Delivery {
  switch (outcome.kind) {
    case 'RECEIVED':
      return outcome;
    case 'REFUSED':
      return { kind: 'HELD', held: { by: 'REFUSED', errors: outcome.errors } };
    case 'CONFLICT':
      return { kind: 'HELD', held: { by: 'CONFLICT', reference: outcome.reference } };
    case 'SIGNED_OUT':
    case 'HINDERED':
      return heldIfNotAllowed(outcome);
  }
}

function heldIfNotAllowed(outcome: Extract<SendOutcome, { kind: 'SIGNED_OUT' | 'HINDERED' }>): Delivery {
  return outcome.kind === 'HINDERED' && outcome.by === 'NOT_ALLOWED' ? { kind: 'HELD', held: { by: 'NOT_ALLOWED' } } : outcome;
}
