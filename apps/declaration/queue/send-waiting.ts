import type { KeptReport, StoredReport } from '../keeping/kept-report';
import { dropReport, listReports, readReport, writeReport } from '../keeping/kept-reports';
import { countAttachments } from '../keeping/attachments';
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
        received.push({ report, receipt: delivery.receipt });
        arrived({ report, receipt: delivery.receipt });
      }
      await settle(owner, report, delivery);
    }
    return { received, stopped: null };
  });
}

/** Notes on the device what became of a report. A change typed meanwhile wins: it is another version of it. */
export async function settle(owner: string, { revision, keptAt: _keptAt, ...report }: StoredReport, delivery: Delivery): Promise<void> {
  if (delivery.kind === 'RECEIVED') return received(owner, report, revision, delivery.receipt);
  if (delivery.kind === 'HELD') await writeReport(owner, { ...report, stage: 'HELD', held: delivery.held }, revision);
}

/** A report that was received leaves the device, but for the files that are still to go with it. */
async function received(owner: string, report: KeptReport, revision: number, receipt: Receipt): Promise<void> {
  const id = report.draft.idempotencyKey;
  if ((await countAttachments(id)) === 0) return dropReport(id);
  await writeReport(owner, { ...report, stage: 'FILES', held: null, receipt }, revision);
}
