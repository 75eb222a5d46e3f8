import type { KeptReport, StoredReport } from '../keeping/kept-report';
import { dropReport, listReports, readReport, writeReport } from '../keeping/kept-reports';
import { keepReceipt } from '../keeping/unread-receipts';
import { countAttachments } from '../keeping/attachments';
import { sayTheSame } from '../report/draft/say-the-same';
import { request, type SendRequest } from '../graphql/request';
import { deliverReport, type Delivery } from '../report/sending/deliver-report';
import type { Receipt, SendOutcome } from '../report/sending/send-report';
import { exclusively } from './exclusively';

export interface Received {
  readonly report: StoredReport;
  readonly receipt: Receipt;
}

/** What a round of sending came to. */
export interface Round {
  readonly received: readonly Received[];
  /** What stopped it, if anything: the rest waits for another round. */
  readonly stopped: Extract<SendOutcome, { kind: 'SIGNED_OUT' | 'HINDERED' }> | null;
}

/**
 * Sends what waits, the oldest first, each under its own key. Stops at the first hindrance: the next would meet it too.
 * @param arrived told of each report before it leaves the device
 */
export function sendWaiting(owner: string, arrived: (received: Received) => void = () => undefined, send: SendRequest = request): Promise<Round> {
  return exclusively(async () => {
    const received: Received[] = [];
    const waiting = (await listReports(owner)).filter(({ stage }) => stage === 'WAITING').reverse();
    for (const listed of waiting) {
      // The person may have opened it again while the ones before it were on their way.
      const report = await readReport(owner, listed.draft.idempotencyKey);
      if (report?.stage !== 'WAITING') continue;
      const delivery = await deliverReport(report.draft, send);
      if (delivery.kind === 'SIGNED_OUT' || delivery.kind === 'HINDERED') return { received, stopped: delivery };
      if (delivery.kind === 'RECEIVED') {
        // First what is to be read of it, then the erasing: cut in between, it is sent again and answered the same.
        await keepReceipt(owner, report.draft.idempotencyKey, delivery.receipt);
        received.push({ report, receipt: delivery.receipt });
        arrived({ report, receipt: delivery.receipt });
      }
      await settle(owner, report, delivery);
    }
    return { received, stopped: null };
  });
}

/** The server's copy of a report may be noted on it while it is on its way; more writes than that are a person's. */
const TRIES = 5;

/**
 * Notes on the device what became of a report. An answer changed meanwhile wins: it is another version of it, and is told
 * that the first one arrived.
 */
export async function settle(owner: string, sent: StoredReport, delivery: Delivery): Promise<void> {
  if (delivery.kind !== 'RECEIVED' && delivery.kind !== 'HELD') return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = await readReport(owner, sent.draft.idempotencyKey);
    if (!now) return;
    const unchanged = sayTheSame(now.draft, sent.draft);
    if (delivery.kind === 'HELD' && (!unchanged || now.stage !== 'WAITING')) return;
    const files = delivery.kind === 'RECEIVED' ? await countAttachments(now.draft.idempotencyKey) : 0;
    if (delivery.kind === 'RECEIVED' && unchanged && files === 0) return dropReport(now.draft.idempotencyKey);
    const { revision, keptAt: _keptAt, ...report } = now;
    if ((await writeReport(owner, { ...report, ...settled(delivery, unchanged) }, revision)).ok) return;
  }
}

function settled(delivery: Extract<Delivery, { kind: 'RECEIVED' | 'HELD' }>, unchanged: boolean): Pick<KeptReport, 'stage' | 'held' | 'receipt'> {
  if (delivery.kind === 'HELD') return { stage: 'HELD', held: delivery.held, receipt: null };
  if (unchanged) return { stage: 'FILES', held: null, receipt: delivery.receipt };
  return { stage: 'HELD', held: { by: 'CONFLICT', reference: delivery.receipt.reference }, receipt: null };
}
