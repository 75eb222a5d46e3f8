import { useEffect, useState } from 'react';
import { Icon } from '../controls/icon';
import { go } from '../routing/address';
import { pathOf, type Route } from '../routing/routes';
import { readConversations, type Conversations } from './message-documents';
import { text } from './messages.fr';
import './messages.css';

const MESSAGES: Route = { page: 'MESSAGES' };

/** On the first screen, only when there is something to read or to answer; without a network it says nothing. */
export default function MessagesNotice() {
  const [found, setFound] = useState<Conversations | null>(null);
  useEffect(() => {
    let current = true;
    readConversations().then((read) => current && setFound(read), () => undefined);
    return () => { current = false; };
  }, []);
  const waiting = found?.items.filter(({ status }) => status === 'NEEDS_INFO').length ?? 0;
  if (!found || (found.unread === 0 && waiting === 0)) return null;
  return (
    <a className="messages-notice" href={pathOf(MESSAGES)} onClick={(event) => { event.preventDefault(); go(MESSAGES); }}>
      <Icon name="bell" /><span><strong>{text.notice(found.unread, waiting)}</strong></span><span className="messages-notice-read">{text.read}<Icon name="next" /></span>
    </a>
  );
}
