import { useCallback, useEffect, useState } from 'react';
import { ErrorState, LoadingState, StatusMessage } from '@vigie/ui';
import { RadioChips } from '../controls/radio-chips';
import { RequestFailure } from '../graphql/request-failure';
import { sessionClosed } from '../session/session-store';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { typesetText } from '../shell/typeset';
import { text } from './messages.fr';
import { readNotifications, setNotification, type NotificationSetting, type Rhythm } from './notification-settings';

const RHYTHMS = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'] as const satisfies readonly Rhythm[];
const isRhythm = (value: string): value is Rhythm => RHYTHMS.some((rhythm) => rhythm === value);

/** How soon one wants to be told of each kind of thing. A choice is kept as it is made. */
export default function NotificationsPage() {
  const [settings, setSettings] = useState<readonly NotificationSetting[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [answer, setAnswer] = useState<{ readonly tone: 'danger' | 'success'; readonly words: string } | null>(null);

  const read = useCallback(() => {
    setFailed(false);
    readNotifications().then(setSettings, (failure: unknown) => {
      if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
      setFailed(true);
    });
  }, []);
  useEffect(read, [read]);

  const choose = async ({ kind, label }: NotificationSetting, rhythm: string) => {
    if (!isRhythm(rhythm)) return;
    const before = settings;
    setSettings((all) => all?.map((one) => (one.kind === kind ? { ...one, rhythm } : one)) ?? null);
    try {
      await setNotification(kind, rhythm);
      setAnswer({ tone: 'success', words: text.kept(label, text.rhythms[rhythm]) });
    } catch {
      setSettings(before);
      setAnswer({ tone: 'danger', words: text.notKept });
    }
  };

  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}><p>{text.lead}</p></ScreenHeading>
      {!settings && !failed && <LoadingState label={text.loading} lines={4} />}
      {failed && <ErrorState title={text.failedTitle} onRetry={read}>{text.failedBody}</ErrorState>}
      {settings?.map((setting) => (
        <RadioChips
          key={setting.kind} label={typesetText(setting.label)} hint={typesetText(setting.hint)} value={setting.rhythm} onChange={(rhythm) => void choose(setting, rhythm)}
          chips={RHYTHMS.map((rhythm) => ({ value: rhythm, label: text.rhythms[rhythm] }))}
        />
      ))}
      <StatusMessage tone={answer?.tone}>{answer?.words}</StatusMessage>
    </Page>
  );
}
