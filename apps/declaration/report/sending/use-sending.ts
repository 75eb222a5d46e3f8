import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { clockFault } from '../../clock/server-time';
import { moveAttachments } from '../../keeping/attachments';
import { readReport } from '../../keeping/kept-reports';
import type { Held } from '../../keeping/kept-report';
import { sendAttachments } from '../../queue/attachment-sender';
import { exclusively } from '../../queue/exclusively';
import { noteRound } from '../../queue/queue-news';
import { settle } from '../../queue/send-waiting';
import { askForBackgroundSync } from '../../queue/background-sync';
import { go } from '../../routing/address';
import type { ReportScreen } from '../../routing/routes';
import { useCountdown } from '../../session/countdown';
import { drafts } from '../draft/drafts';
import { newIdempotencyKey } from '../draft/idempotency-key';
import type { ReportDraft } from '../draft/report-draft';
import { shiftDays } from '../draft/shift-days';
import type { ReportFlow } from '../use-report-flow';
import { deliverReport, type Delivery } from './deliver-report';
import { showReceipt } from './receipt-store';
import type { SendOutcome } from './send-report';

/** HELD by what the review shows itself: a refusal goes to its fields. */
export type SendingState =
  | { readonly kind: 'IDLE' | 'SENDING' }
  | { readonly kind: 'HELD'; readonly held: Exclude<Held, { by: 'REFUSED' }> }
  | Extract<SendOutcome, { kind: 'SIGNED_OUT' | 'HINDERED' }>;

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
  /** The person answered what held the report back: it goes on, changed by their answer. */
  readonly answer: (patch: Partial<ReportDraft>) => Promise<void>;
  /** The device's clock was off: the dates move by that many days, or stand as they are. */
  readonly settleDates: (move: boolean) => Promise<void>;
}

/** Sends the report open on this page, as often as it takes. From the first try on it is in the queue: it leaves even if the page is closed. */
export function useSending(flow: ReportFlow, onEdit: (screen: ReportScreen) => void): Sending {
  const [state, setState] = useState<SendingState>(() => stateOf(drafts.readKept()?.held ?? null));
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const wait = useCountdown(waitUntil);

  const held = useSyncExternalStore(drafts.subscribe, () => drafts.readKept()?.held ?? null);
  const known = useRef(held);

  // Held back by this page or by the queue: shown where it is to be mended.
  useEffect(() => {
    if (held === known.current) return;
    known.current = held;
    if (held === null) return;
    setState(stateOf(held));
    if (held.by !== 'REFUSED') return;
    const screen = flow.refuse(held.errors);
    if (screen !== 'REVIEW') onEdit(screen);
  });

  const finish = async (delivery: Delivery, draft: ReportDraft): Promise<void> => {
    switch (delivery.kind) {
      case 'RECEIVED':
        // First the receipt, then the erasing: the screen of a report that is gone would lead home.
        showReceipt({ receipt: delivery.receipt, siteCode: draft.siteCode });
        go({ page: 'RECEIPT' }, { replace: true });
        return settleStored(draft, delivery);
      case 'HELD':
        return drafts.mark({ stage: 'HELD', held: delivery.held });
      case 'HINDERED':
        if (delivery.retryAfterSeconds) setWaitUntil(Date.now() + delivery.retryAfterSeconds * 1000);
        return setState(delivery);
      case 'SIGNED_OUT':
        return setState(delivery);
    }
  };

  const send = async () => {
    const unfinished = flow.firstUnfinished();
    if (unfinished && unfinished !== 'REVIEW') return onEdit(unfinished);
    const draft = drafts.read();
    if (unfinished || !draft || wait > 0) return;
    setState({ kind: 'SENDING' });
    drafts.mark({ stage: 'WAITING', held: null });
    askForBackgroundSync();
    await exclusively(async () => finish(await deliverReport(draft), draft));
  };

  const answer = async (patch: Partial<ReportDraft>) => {
    flow.change(patch);
    setState({ kind: 'IDLE' });
    await send();
  };

  return {
    state, wait, send, answer,
    setAside: () => setState({ kind: 'IDLE' }),
    keepFirst() {
      drafts.forget();
      go({ page: 'HOME' }, { replace: true });
    },
    async sendApart() {
      const before = drafts.read();
      if (!before) return;
      const idempotencyKey = newIdempotencyKey();
      await moveAttachments(before.idempotencyKey, idempotencyKey).catch(() => undefined);
      drafts.forget();
      drafts.keep({ ...before, idempotencyKey });
      await send();
    },
    settleDates: (move) => answer({ ...(move && drafts.read() ? shiftDays(drafts.read()!, clockFault() ?? 0) : {}), daysFrom: 'SERVER' }),
  };
}

function stateOf(held: Held | null): SendingState {
  return held === null || held.by === 'REFUSED' ? { kind: 'IDLE' } : { kind: 'HELD', held };
}

/** What the device keeps of a report that was received: nothing, or its files alone. */
async function settleStored(draft: ReportDraft, delivery: Delivery): Promise<void> {
  const owner = drafts.seatedAs();
  await drafts.written();
  const stored = owner === null ? null : await readReport(owner, draft.idempotencyKey).catch(() => null);
  if (owner !== null && stored) await settle(owner, { ...stored, draft }, delivery).catch(() => undefined);
  drafts.letGo();
  if (owner !== null) void sendAttachments(owner).then((refusals) => noteRound({ stopped: null, refusals }), () => undefined);
}
