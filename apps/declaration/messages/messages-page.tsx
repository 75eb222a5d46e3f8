import { EmptyState, ErrorState, LoadingState, formatDay } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { Icon } from '../controls/icon';
import { go } from '../routing/address';
import { pathOf, type Route } from '../routing/routes';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { readConversations, type Conversation } from './message-documents';
import { text } from './messages.fr';
import { useReading } from '../graphql/use-reading';
import './messages.css';

/** What the federation wrote about reports, unread first, each with the way to its situation. */
export default function MessagesPage() {
  const { value: result, failed, again } = useReading(readConversations);
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}><p>{text.lead}</p></ScreenHeading>
      {!result && !failed && <LoadingState label={text.reading} lines={5} />}
      {failed && <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState>}
      {result?.items.length === 0 && <EmptyState title={text.empty}>{text.emptyBody}</EmptyState>}
      {result && result.items.length > 0 && <ul className="conversation-list">{result.items.map((one) => <Line key={one.reportId} conversation={one} />)}</ul>}
    </Page>
  );
}

function Line({ conversation: { caseCode, reference, status, statusMotive, unread, messages, lastAt, lastSide } }: { readonly conversation: Conversation }) {
  const route: Route = { page: 'CASE', caseCode };
  const waits = status === 'NEEDS_INFO';
  return (
    <li data-new={unread > 0 || waits || undefined}>
      <a href={pathOf(route)} onClick={(event) => { event.preventDefault(); go(route); }}>
        <span>
          <strong>{text.open(caseCode, reference)}</strong>
          {unread > 0 && <span className="conversation-new">{text.unread(unread)}</span>}
          {waits && <span className="conversation-new">{`${text.waits}. ${statusMotive ? text.asked[statusMotive] ?? '' : ''}`}</span>}
          <span className="conversation-soft">{[messages > 0 && (lastSide === 'STAFF' ? text.theyWroteLast : text.youWroteLast), formatDay(parisDate(new Date(lastAt)))].filter(Boolean).join(', ')}</span>
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}
