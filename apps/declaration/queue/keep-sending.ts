import { listReports } from '../keeping/kept-reports';
import { drafts } from '../report/draft/drafts';
import { showReceipt } from '../report/sending/receipt-store';
import { go } from '../routing/address';
import { routeOf } from '../routing/routes';
import { sendAttachments } from './attachment-sender';
import { onRoundOver } from './background-sync';
import { noteRound } from './queue-news';
import { sendWaiting, type Received } from './send-waiting';

/** Pauses between tries while the network stays away although the device thinks it is there. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

/** Sends what waits: now, when the network or the page comes back, and at growing pauses. @returns what stops it */
export function keepSending(owner: string): () => void {
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let underWay = false;

  const round = async () => {
    clearTimeout(timer);
    if (stopped || underWay) return;
    underWay = true;
    try {
      const { stopped: by } = await sendWaiting(owner, arrived);
      const refusals = await sendAttachments(owner);
      noteRound({ stopped: by, refusals });
      if (by?.kind === 'HINDERED' || (await waits(owner))) again(by?.kind === 'HINDERED' ? by.retryAfterSeconds : null);
      else pause = FIRST_PAUSE_MS;
    } catch {
      // This browser keeps nothing: there is no queue.
    } finally {
      underWay = false;
    }
  };
  const again = (seconds: number | null) => {
    timer = setTimeout(() => void round(), seconds === null ? pause : seconds * 1_000);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };
  const atOnce = () => { pause = FIRST_PAUSE_MS; void round(); };
  const onShown = () => { if (document.visibilityState === 'visible') atOnce(); };

  window.addEventListener('online', atOnce);
  document.addEventListener('visibilitychange', onShown);
  // The service worker was quicker; files, if any, are the page's to send.
  const deaf = onRoundOver((over) => {
    noteRound({ stopped: over.stopped, refusals: [] });
    atOnce();
  });
  atOnce();
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', atOnce);
    document.removeEventListener('visibilitychange', onShown);
    deaf();
  };
}

const waits = async (owner: string): Promise<boolean> => (await listReports(owner)).some(({ stage }) => stage === 'FILES');

/** The report open on this page has just been sent: its receipt takes the place of its last screen. */
function arrived({ report, receipt }: Received): void {
  if (drafts.read()?.idempotencyKey !== report.draft.idempotencyKey || routeOf(window.location.pathname).page !== 'REPORT') return;
  showReceipt({ receipt, siteCode: report.draft.siteCode });
  go({ page: 'RECEIPT' }, { replace: true });
}
