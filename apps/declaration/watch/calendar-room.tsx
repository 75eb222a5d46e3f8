import { useEffect, useState } from 'react';
import { Button, StatusMessage, TextField, formatDay, formatMoment } from '@vigie/ui';
import { CopyButton } from '../report/receipt/copy-button';
import { CALENDAR_FILE, createCalendarLink, readCalendarLink, revokeCalendarLink, type CalendarLinkState } from './calendar-link';
import { confirmed } from '../shell/confirm';
import { text } from './messages.fr';

/** The same dates in one's own calendar: an address to subscribe to, or a file. */
export function CalendarRoom() {
  const [link, setLink] = useState<CalendarLinkState>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ readonly tone: 'danger' | 'success'; readonly words: string } | null>(null);
  useEffect(() => { readCalendarLink().then(setLink, () => undefined); }, []);

  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    setAnswer(null);
    await act().catch(() => setAnswer({ tone: 'danger', words: text.notMarked })).finally(() => setBusy(false));
  };
  const make = () => run(async () => {
    if (link && !(await confirmed({ title: text.calendarRemakeTitle, body: text.calendarRemakeSure, confirm: text.calendarRemake, keep: text.calendarKeep }))) return;
    setUrl(await createCalendarLink());
    setLink(await readCalendarLink());
  });
  const revoke = () => run(async () => {
    if (!(await confirmed({ title: text.calendarRevokeTitle, body: text.calendarRevokeSure, confirm: text.calendarRevoke, keep: text.calendarKeep }))) return;
    await revokeCalendarLink();
    setUrl(null);
    setLink(null);
    setAnswer({ tone: 'success', words: text.calendarRevoked });
  });

  return (
    <details className="watch-room">
      <summary><h2>{text.calendarTitle}</h2></summary>
      <p>{text.calendarLead}</p>
      {link && !url && <p className="watch-soft">{text.calendarSince(formatDay(link.createdAt))} {link.lastReadAt ? text.calendarRead(formatMoment(link.lastReadAt)) : text.calendarNeverRead}</p>}
      {url && (
        <div className="watch-address">
          <TextField id="calendar-address" label={text.calendarAddress} hint={text.calendarOnce} value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
          <CopyButton copied={url} label={text.calendarCopy} />
        </div>
      )}
      <div className="watch-actions">
        <Button variant="secondary" busy={busy} onClick={() => void make()}>{link ? text.calendarRemake : text.calendarMake}</Button>
        {link && <Button variant="quiet" busy={busy} onClick={() => void revoke()}>{text.calendarRevoke}</Button>}
        <a className="watch-download" href={CALENDAR_FILE} download="vigie.ics">{text.calendarDownload}</a>
      </div>
      <StatusMessage tone={answer?.tone}>{answer?.words}</StatusMessage>
    </details>
  );
}
