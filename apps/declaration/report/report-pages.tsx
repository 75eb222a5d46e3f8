import { useEffect, useSyncExternalStore } from 'react';
import { LoadingState } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { isTimeSure, timeNow } from '../clock/server-time';
import { go } from '../routing/address';
import type { Route } from '../routing/routes';
import type { ReportingViewer } from '../session/viewer';
import { Page } from '../shell/page';
import { drafts } from './draft/drafts';
import { newIdempotencyKey } from './draft/idempotency-key';
import { newReportDraft } from './draft/report-draft';
import { ReceiptPage } from './receipt/receipt-page';
import { ReportPage } from './report-page';
import './report.css';

/** The screens of a report and its receipt, loaded together when the first one is opened. */
export default function ReportPages({ route, viewer }: { readonly route: Route; readonly viewer: ReportingViewer }) {
  if (route.page === 'RECEIPT') return <ReceiptPage viewer={viewer} />;
  if (route.page !== 'REPORT') return null;
  return <StartedReport screen={route.screen} viewer={viewer} />;
}

/** The first screen starts a report when none is in progress; the later ones are nothing without it. One that the device keeps is opened again. */
function StartedReport({ screen, viewer }: Pick<Extract<Route, { page: 'REPORT' }>, 'screen'> & { readonly viewer: ReportingViewer }) {
  const missing = useSyncExternalStore(drafts.subscribe, drafts.read) === null;
  useEffect(() => {
    if (!missing) return;
    let current = true;
    void drafts.openLatest().then((opened) => {
      if (!current || opened) return;
      if (screen !== 'WHERE_AND_WHEN') return go({ page: 'HOME' }, { replace: true });
      drafts.keep(newReportDraft({
        siteCode: viewer.structure.siteCode, today: parisDate(timeNow()), idempotencyKey: newIdempotencyKey(), daysFrom: isTimeSure() ? 'SERVER' : 'DEVICE',
      }));
    });
    return () => { current = false; };
  });
  return missing ? <Page offline="REPORT"><LoadingState /></Page> : <ReportPage screen={screen} viewer={viewer} />;
}
