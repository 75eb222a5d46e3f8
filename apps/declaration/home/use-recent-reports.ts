import { useCallback, useEffect, useState } from 'react';
import { RequestFailure } from '../graphql/request-failure';
import { onAnnouncement } from '../keeping/announcements';
import { sessionClosed } from '../session/session-store';
import { lastRecentReports, readRecentReports, type RecentReports } from './recent-reports';

export interface Reading {
  readonly reports: RecentReports | null;
  readonly status: 'READING' | 'READ' | 'FAILED';
  readonly again: () => void;
}

/** The last reports, those already read shown at once while they are read again. */
export function useRecentReports(): Reading {
  const [reports, setReports] = useState(lastRecentReports);
  const [status, setStatus] = useState<Reading['status']>('READING');

  const again = useCallback(() => {
    setStatus('READING');
    readRecentReports().then(
      (read) => { setReports(read); setStatus('READ'); },
      (failure: unknown) => {
        if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
        setStatus('FAILED');
      },
    );
  }, []);

  useEffect(() => {
    again();
    // The network is back: the list is read without being asked.
    window.addEventListener('online', again);
    // So is it when the queue has sent one, this page having asked for it or not.
    const deaf = onAnnouncement(({ received }) => { if (received) again(); });
    return () => { window.removeEventListener('online', again); deaf(); };
  }, [again]);

  return { reports, status, again };
}
