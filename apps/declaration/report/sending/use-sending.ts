import { useState } from 'react';
import { go } from '../../routing/address';
import type { ReportScreen } from '../../routing/routes';
import { useCountdown } from '../../session/countdown';
import { drafts } from '../draft/drafts';
import { newIdempotencyKey } from '../draft/idempotency-key';
import type { ReportFlow } from '../use-report-flow';
import { showReceipt } from './receipt-store';
import { sendReport, type SendOutcome } from './send-report';

export type SendingState =
  | { readonly kind: 'IDLE' | 'SENDING' }
  | Exclude<SendOutcome, { kind: 'RECEIVED' | 'REFUSED' }>;

export interface Sending {
  readonly state: SendingState;
  /** Seconds before the server takes another try. */
  readonly wait: number;
  readonly send: () => Promise<void>;
  /** Back to the report as it is, nothing said. */
  readonly setAside: () => void;
  /** After a conflict: the first sending stands, what was changed since is let go. */
  readonly keepFirst: () => void;
  /** After a conflict: this is another situation, sent under a key of its own. */
  readonly sendApart: () => Promise<void>;
}

/** Sends the report of the draft store, as often as it takes; the draft goes only once there is a receipt. */
export function useSending(flow: ReportFlow, onEdit: (screen: ReportScreen) => void): Sending {
  const [state, setState] = useState<SendingState>({ kind: 'IDLE' });
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const wait = useCountdown(waitUntil);

  const finish = (outcome: SendOutcome, siteCode: string | null) => {
    switch (outcome.kind) {
      case 'RECEIVED':
        showReceipt({ receipt: outcome.receipt, siteCode });
        drafts.forget();
        return go({ page: 'RECEIPT' }, { replace: true });
      case 'REFUSED': {
        setState({ kind: 'IDLE' });
        const screen = flow.refuse(outcome.errors);
        return screen === 'REVIEW' ? undefined : onEdit(screen);
      }
      case 'HINDERED':
        if (outcome.retryAfterSeconds) setWaitUntil(Date.now() + outcome.retryAfterSeconds * 1000);
        return setState(outcome);
      case 'CONFLICT':
      case 'SIGNED_OUT':
        return setState(outcome);
    }
  };

  const send = async () => {
    const unfinished = flow.firstUnfinished();
    if (unfinished && unfinished !== 'REVIEW') return onEdit(unfinished);
    const draft = drafts.read();
    if (unfinished || !draft || wait > 0) return;
    setState({ kind: 'SENDING' });
    finish(await sendReport(draft), draft.siteCode);
  };

  return {
    state, wait, send,
    setAside: () => setState({ kind: 'IDLE' }),
    keepFirst() {
      drafts.forget();
      go({ page: 'HOME' }, { replace: true });
    },
    async sendApart() {
      flow.change({ idempotencyKey: newIdempotencyKey() });
      await send();
    },
  };
}
