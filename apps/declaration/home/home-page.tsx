import { Suspense, useEffect } from 'react';
import { Button } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { useKeptReports } from '../queue/use-kept-reports';
import { useUnreadReceipts } from '../queue/use-unread-receipts';
import { drafts } from '../report/draft/drafts';
import { go } from '../routing/address';
import type { ReportingViewer } from '../session/viewer';
import { lazyScreen } from '../shell/lazy-screen';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { SignOutButton } from '../shell/sign-out-button';
import { text } from './messages.fr';
import { HomeLinks } from './home-links';
import { CasesLink } from './cases-link';
import { RecentList } from './recent-list';
import './home.css';

const MessagesNotice = lazyScreen(() => import('../messages/messages-notice'));
const KeptSection = lazyScreen(() => import('../queue/kept-section'));

const startReport = () => {
  drafts.setAside();
  go({ page: 'REPORT', screen: 'WHERE_AND_WHEN' });
};

/** One thing to do, what this device keeps, and what the structure has already said. */
export function HomePage({ viewer }: { readonly viewer: ReportingViewer }) {
  const kept = useKeptReports(viewer.id);
  const received = useUnreadReceipts(viewer.id);
  useEffect(() => bringDraftsOf(viewer.id), [viewer.id]);
  return (
    <Page offline="HOME" actions={<SignOutButton />}>
      <ScreenHeading title={viewer.structure.name} />
      <section className="home-call">
        <Button className="home-report" onClick={startReport}><Icon name="plus" />{text.report}</Button>
        <p><Icon name="shield" />{text.reportLead}</p>
      </section>
      {(kept.length > 0 || received.length > 0) && <Suspense fallback={null}><KeptSection owner={viewer.id} reports={kept} received={received} /></Suspense>}
      <Suspense fallback={null}><MessagesNotice /></Suspense>
      <CasesLink />
      <HomeLinks />
      <RecentList />
    </Page>
  );
}

/** What was typed on another device is brought here, once the page stands; without a network, when it is back. */
function bringDraftsOf(owner: string): () => void {
  const bring = () => void import('../mirror/resume-drafts').then(({ bringDrafts }) => bringDrafts(owner)).catch(() => undefined);
  bring();
  window.addEventListener('online', bring);
  return () => window.removeEventListener('online', bring);
}
