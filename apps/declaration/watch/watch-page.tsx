import { useState } from 'react';
import { EmptyState, ErrorState, LoadingState, StatusMessage } from '@vigie/ui';
import { RequestFailure } from '../graphql/request-failure';
import { go } from '../routing/address';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { CalendarRoom } from './calendar-room';
import { ContractForm } from './contract-form';
import { setContractEnd, endingKey, type Expiry, type ExpiryList } from './expiries';
import { expiryGroups } from './expiry-groups';
import { ExpiryItem } from './expiry-item';
import { text } from './messages.fr';
import { ThresholdsForm } from './thresholds-form';
import { useExpiries } from './use-expiries';
import './watch.css';

/** What expires in the structure's situations, while there is still something to do about it. */
export default function WatchPage() {
  const { list, failed, again } = useExpiries();
  const open = list?.items.filter(({ filedOn }) => filedOn === null).length ?? 0;
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}>{open > 0 && <p>{text.lead(open)}</p>}</ScreenHeading>
      {!list && !failed && <LoadingState label={text.loading} lines={6} />}
      {failed && <ErrorState title={text.failedTitle} onRetry={again}>{text.failedBody}</ErrorState>}
      {list && <Groups key={JSON.stringify(list.thresholds) + list.items.map(endingKey).join()} list={list} onChanged={again} />}
      {list && (
        <section className="watch-rooms" aria-label={text.settings}>
          {list.contracts && <ContractForm today={list.today} onKept={again} />}
          <CalendarRoom />
          {list.mayChooseThresholds && <ThresholdsForm thresholds={list.thresholds} onKept={again} />}
          <p><a href="/notifications" onClick={(event) => { event.preventDefault(); go({ page: 'NOTIFICATIONS' }); }}>{text.notifications}</a></p>
        </section>
      )}
    </Page>
  );
}

/** Grouped as they stood when they were read: a line that is marked keeps its place under the finger. */
function Groups({ list, onChanged }: { readonly list: ExpiryList; readonly onChanged: () => void }) {
  const [said, setSaid] = useState('');
  const forget = ({ caseCode }: Expiry) => {
    setContractEnd(caseCode, null).then(onChanged, (failure: unknown) => { if (failure instanceof RequestFailure) setSaid(text.notMarked); });
  };
  if (list.items.length === 0) return <EmptyState title={text.emptyTitle}>{text.emptyBody(Math.max(...list.thresholds))}</EmptyState>;
  return (
    <>
      <div className="vg-hidden"><StatusMessage>{said}</StatusMessage></div>
      {expiryGroups(list.items).map(({ threshold, items }) => (
        <section key={String(threshold)} className="watch-group" data-urgent={(threshold !== null && threshold <= 0) || undefined}>
          <h2>{text.group(threshold)}<span className="watch-count">{items.length}</span></h2>
          <ul className="watch-list">{items.map((item) => <ExpiryItem key={endingKey(item)} expiry={item} today={list.today} onSaid={setSaid} onForget={forget} />)}</ul>
        </section>
      ))}
    </>
  );
}
