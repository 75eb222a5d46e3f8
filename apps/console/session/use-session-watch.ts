import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { lookAgain } from './ended-session';
import { hearOtherTabs } from './other-tabs';
import { startAnew } from './start-anew';

/** A session nobody uses ends after twelve hours, and that of staff in any case: a page left alone so long is looked at. A minute more, so that looking does not prolong it. */
const LEFT_ALONE_MS = (12 * 60 + 1) * 60_000;

/**
 * Notices that the session has ended or changed hands without waiting for a gesture: when the page is seen again, when another tab says so,
 * when it has been left alone for long enough.
 * @param lookedAt when it was last known whose it is
 * @returns looks at once
 */
export function useSessionWatch(lookedAt: number): () => void {
  const client = useQueryClient();
  const look = () => { lookAgain(client).catch(() => undefined); };
  const looking = useEffectEvent(look);
  useEffect(() => {
    const seen = () => { if (document.visibilityState === 'visible') looking(); };
    window.addEventListener('focus', seen);
    document.addEventListener('visibilitychange', seen);
    const deaf = hearOtherTabs((turn) => { if (turn === 'OUT') startAnew('/console/login'); else looking(); });
    return () => {
      window.removeEventListener('focus', seen);
      document.removeEventListener('visibilitychange', seen);
      deaf();
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => looking(), LEFT_ALONE_MS);
    return () => clearTimeout(timer);
  }, [lookedAt]);
  return look;
}
