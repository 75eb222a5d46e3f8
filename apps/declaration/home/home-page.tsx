import { useSyncExternalStore } from 'react';
import { Button } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { hasAnswers } from '../report/draft/has-answers';
import { drafts } from '../report/draft/drafts';
import { go } from '../routing/address';
import type { ReportingViewer } from '../session/viewer';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { SignOutButton } from '../shell/sign-out-button';
import { text } from './messages.fr';
import { RecentList } from './recent-list';
import './home.css';

const startReport = () => go({ page: 'REPORT', screen: 'WHERE_AND_WHEN' });

/** One thing to do, and what the structure has already said. */
export function HomePage({ viewer }: { readonly viewer: ReportingViewer }) {
  const inProgress = hasAnswers(useSyncExternalStore(drafts.subscribe, drafts.read));
  return (
    <Page actions={<SignOutButton />}>
      <ScreenHeading title={viewer.structure.name} />
      {inProgress ? <InProgress /> : (
        <section className="home-call">
          <Button className="home-report" onClick={startReport}><Icon name="plus" />{text.report}</Button>
          <p><Icon name="shield" />{text.reportLead}</p>
        </section>
      )}
      <RecentList />
    </Page>
  );
}

function InProgress() {
  const drop = () => { if (window.confirm(text.dropSure)) drafts.forget(); };
  return (
    <section className="home-progress" aria-labelledby="home-progress">
      <h2 id="home-progress">{text.inProgress}</h2>
      <p>{text.inProgressBody}</p>
      <div className="home-progress-actions">
        <Button onClick={startReport}>{text.resume}</Button>
        <Button variant="quiet" onClick={drop}>{text.drop}</Button>
      </div>
    </section>
  );
}
