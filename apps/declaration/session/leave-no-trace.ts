import { forgetRecentReports } from '../home/recent-reports';
import { drafts } from '../report/draft/drafts';
import { forgetReceipt } from '../report/sending/receipt-store';

/** Forgets all that one structure has typed or read on this page: someone else may take the seat. */
export function leaveNoTrace(): void {
  drafts.forget();
  forgetReceipt();
  forgetRecentReports();
}
