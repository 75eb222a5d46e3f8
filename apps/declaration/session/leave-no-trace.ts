import { forgetCases } from '../cases/case-memory';
import { forgetRecentReports } from '../home/recent-reports';
import { wipeDevice } from '../keeping/wipe-device';
import { forgetMaterial } from '../letters/facts/kept-material';
import { drafts } from '../report/draft/drafts';
import { forgetReceipt } from '../report/sending/receipt-store';

const forgetting = new Set<() => void>();

/** What a screen that is loaded late keeps in the page's memory is forgotten with the rest. */
export const onLeaving = (forget: () => void): void => void forgetting.add(forget);

/** Forgets all that one account has typed or read on this page: someone else may take the seat. What the device keeps sealed stays for its owner. */
export function forgetPage(): void {
  drafts.seat(null);
  forgetReceipt();
  forgetRecentReports();
  forgetCases();
  forgetMaterial();
  for (const forget of forgetting) forget();
}

/** Signing out: nothing of the account is left on this page nor in any store of this browser. */
export async function leaveNoTrace(): Promise<void> {
  const owner = drafts.seatedAs();
  drafts.letGo();
  forgetPage();
  forgetConsole();
  if (owner !== null) await wipeDevice(owner);
}

/** The console, whose session this is as well, keeps its lists' settings in the same browser. */
function forgetConsole(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('RaStore.')) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing.
  }
}
