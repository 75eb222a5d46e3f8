import { useCallback, useEffect, useState } from 'react';
import { RequestFailure } from '../graphql/request-failure';
import { sessionClosed } from '../session/session-store';
import { readExpiries, type ExpiryList } from './expiries';

export interface ExpiryReading {
  readonly list: ExpiryList | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** What expires, read when the page opens and when the network is back. */
export function useExpiries(): ExpiryReading {
  const [list, setList] = useState<ExpiryList | null>(null);
  const [failed, setFailed] = useState(false);

  const again = useCallback(() => {
    setFailed(false);
    readExpiries().then(setList, (failure: unknown) => {
      if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
      setFailed(true);
    });
  }, []);

  useEffect(() => {
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);

  return { list, failed, again };
}
